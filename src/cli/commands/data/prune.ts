import { FrothError } from "../../../errors.ts";
import type { StoreWords } from "../../../locale/store-words.ts";
import { parseIsoDate } from "../../../series/dates.ts";
import { parseSymbol } from "../../../series/symbols.ts";
import { withoutBarsBefore } from "../../../store/join-bars.ts";
import type { Store, StoreEntry } from "../../../store/store.ts";
import { localeOf } from "../../language.ts";
import type { StoreCommandOptions } from "../../options.ts";
import type { Session } from "../../session.ts";
import { withStore } from "./with-store.ts";

export interface PruneOptions extends StoreCommandOptions {
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
  const { store: words } = await localeOf(options, process.env);
  const said = await withStore(options, dryRun ? "read" : "write", (store) => {
    const chosen = store.list().filter((entry) => isChosen(entry, options, now));
    const gone = before === undefined ? remove(store, chosen, dryRun) : shorten(store, chosen, before, dryRun);
    if (!dryRun) compact(store);
    return sentenceOf(gone, dryRun, words);
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

/** How much was removed; `bars` where series were only shortened. */
interface Removed {
  readonly series: number;
  readonly bars?: number;
}

function sentenceOf({ series, bars }: Removed, dryRun: boolean, words: StoreWords): string {
  if (series === 0 || bars === 0) return words.nothingToPrune;
  return bars === undefined ? words.removed(series, dryRun) : words.shortened(series, bars, dryRun);
}

function remove(store: Store, chosen: readonly StoreEntry[], dryRun: boolean): Removed {
  if (!dryRun && chosen.length > 0) store.remove(chosen);
  return { series: chosen.length };
}

/** A series of which no bar would remain goes as a whole. */
function shorten(store: Store, chosen: readonly StoreEntry[], before: string, dryRun: boolean): Removed {
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
  return { series: affected.length, bars };
}
