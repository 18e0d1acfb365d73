import { renderHistory, renderHistoryJson } from "../../../report/history/list.ts";
import { localeOf, type LanguageOptions } from "../../language.ts";
import type { StorePathOptions } from "../../options.ts";
import { hasStore } from "../../past-reports.ts";
import { withStore } from "../data/with-store.ts";

export interface HistoryListOptions extends StorePathOptions, LanguageOptions {
  readonly format: "table" | "json";
}

/** Prints which reports are kept. */
export async function runHistoryList(options: HistoryListOptions): Promise<void> {
  const reports = (await hasStore(options)) ? await withStore(options, "read", (store) => store.reports.list()) : [];
  const locale = await localeOf(options, process.env);
  process.stdout.write(options.format === "json" ? renderHistoryJson(reports) : renderHistory(reports, locale));
}
