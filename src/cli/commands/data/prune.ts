import { FrothError } from "../../../errors.ts";
import { storeWords } from "../../../locale/en/store.ts";
import { parseIsoDate } from "../../../series/dates.ts";
import { parseSymbol } from "../../../series/symbols.ts";
import { withoutBarsBefore } from "../../../store/join-bars.ts";
import type { Store, StoreEntry } from "../../../store/store.ts";
import type { StorePathOptions } from "../../options.ts";
import type { Session } from "../../session.ts";
import { withStore } from "./with-store.ts";

export interface PruneOptions extends StorePathOptions {
  /** ISO date. */
  readonly before?: string;
  readonly symbols?: readonly string[];
  /** Since the last fetch, in milliseconds. */
  readonly olderThan?: number;
  readonly dryRun?: boolean;
}

/**
 * Removes stored series, or with `before` only their old bars: those of the named symbols, those that were not fetched for
 * long, or both.
 *
 * @throws FrothError `usage` where nothing says what is to go
 */
export async function runPrune(options: PruneOptions, { now }: Session): Promise<void> {
  const { before, symbols, olderThan, dryRun = false } = options;
  if (before === undefined && symbols === undefined && olderThan === undefined) {
    throw new FrothError("usage", "nothing says what is to go", { remedy: "use --before, --symbols or --older-than" });
  }
  const said = await withStore(options, dryRun ? "read" : "write", (store) => {
    const chosen = store.list().filter((entry) => isChosen(entry, options, now));
    const sentence = before === undefined ? remove(store, chosen, dryRun) : shorten(store, chosen, before, dryRun);
    if (!dryRun) compact(store);
    return sentence;
  });
  process.stdout.write(`${said}\n`);
}

/** Bars are gone all the same where another process, or a full disk, keeps their space from being given back. */
function compact(store: Store): void {
  try {
    store.compact();
  } catch (error) {
    if (!(error instanceof FrothError)) throw error;
    process.stderr.write(`froth: the file keeps its size for now: ${error.message}\n`);
  }
}

function isChosen(entry: StoreEntry, { symbols, olderThan }: PruneOptions, now: Date): boolean {
  const isNamed = symbols === undefined || symbols.map(parseSymbol).includes(entry.symbol);
  return isNamed && (olderThan === undefined || now.getTime() - entry.fetchedAt > olderThan);
}

function remove(store: Store, chosen: readonly StoreEntry[], dryRun: boolean): string {
  if (chosen.length === 0) return storeWords.nothingToPrune;
  if (!dryRun) store.remove(chosen);
  return storeWords.removed(chosen.length, dryRun);
}

/** A series of which no bar would remain goes as a whole. */
function shorten(store: Store, chosen: readonly StoreEntry[], before: string, dryRun: boolean): string {
  const day = parseIsoDate(before) ?? 0;
  const affected = chosen.filter(({ firstDay }) => firstDay < day);
  let bars = 0;
  for (const entry of affected) {
    const stored = store.read(entry);
    if (stored === undefined) continue;
    const kept = withoutBarsBefore(stored, day);
    bars += stored.series.days.length - (kept?.series.days.length ?? 0);
    if (dryRun) continue;
    if (kept === undefined) store.remove([entry]);
    else store.write([kept]);
  }
  return bars === 0 ? storeWords.nothingToPrune : storeWords.shortened(affected.length, bars, dryRun);
}
