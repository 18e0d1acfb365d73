import { FrothError } from "../../../errors.ts";
import { localeOf, type LanguageOptions } from "../../language.ts";
import type { StorePathOptions } from "../../options.ts";
import { keptNamed } from "../../past-reports.ts";
import { withStore } from "../data/with-store.ts";

export interface HistoryRemoveOptions extends StorePathOptions, LanguageOptions {
  /** ISO date. */
  readonly before?: string;
}

/**
 * Removes kept reports: those named, those of sessions before a date, or both.
 *
 * @throws FrothError `usage` where nothing says what is to go, or a number is no report's; then nothing goes
 */
export async function runHistoryRemove(names: readonly string[], options: HistoryRemoveOptions): Promise<void> {
  const { before } = options;
  if (names.length === 0 && before === undefined) {
    throw new FrothError("usage", "nothing says what is to go", { remedy: "name reports, or use --before" });
  }
  const removed = await withStore(options, "write", (store) => {
    const named = names.map((name) => keptNamed(store, name).id);
    const old = store.reports.list().filter(({ asOf }) => before !== undefined && asOf < before);
    return store.reports.remove([...new Set([...named, ...old.map(({ id }) => id)])]);
  });
  const { history } = await localeOf(options, process.env);
  process.stdout.write(`${history.removed(removed)}\n`);
}
