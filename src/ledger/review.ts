import { analyze } from "../analysis/analyze.ts";
import type { Signal } from "../detectors/contract.ts";
import { FrothError } from "../errors.ts";
import type { Provider } from "../providers/provider.ts";
import { parseIsoDate, type Day } from "../series/dates.ts";
import { at, newestBars, type Series } from "../series/series.ts";
import { saidAtTheTime, subjectOf, type LedgerEntry } from "../study/ledger-entry.ts";
import { leftOut, scoreEntry, type EntryScore } from "../study/ledger-score.ts";

export interface ReviewRequest {
  readonly provider: Provider;
  /** In the order of the file. */
  readonly entries: readonly LedgerEntry[];
  /** Bars after this date are not looked at, entries of later bars not scored. */
  readonly asOf?: Day | undefined;
  /** By the clock. */
  readonly today: Day;
  /** Bars before an entry that its detectors may look back on. */
  readonly historyBars: number;
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((done: number, total: number) => void) | undefined;
  readonly onWait?: ((milliseconds: number) => void) | undefined;
}

export interface Review {
  /** One for every entry, in their order. */
  readonly scores: readonly EntryScore[];
  /** The newest bar of all symbols; `undefined` where none has bars. */
  readonly newestBar: Day | undefined;
}

/**
 * Scores the entries of a ledger with the bars of a source. Each is accounted for: a symbol without bars too.
 *
 * @throws FrothError `aborted` where the user stopped it; other faults of a symbol are told in its scores
 */
export async function reviewLedger(request: ReviewRequest): Promise<Review> {
  const scores = new Map<LedgerEntry, EntryScore>();
  const due = entriesToScore(request, scores);
  const queue = [...due].values();
  let [done, newestBar] = [0, Number.NEGATIVE_INFINITY];
  const work = async (): Promise<void> => {
    for (const [symbol, entries] of queue) {
      const read = await readSeries(request, symbol, entries);
      for (const score of scoreAll(read, entries)) scores.set(score.entry, score);
      if (!("fault" in read)) newestBar = Math.max(newestBar, at(read.days, read.days.length - 1));
      request.onProgress?.(++done, due.size);
    }
  };
  await Promise.all(Array.from({ length: Math.min(request.provider.concurrency, due.size) }, work));
  return {
    scores: request.entries.flatMap((entry) => scores.get(entry) ?? []),
    newestBar: Number.isFinite(newestBar) ? newestBar : undefined,
  };
}

/** The entries that are to be scored, by symbol; `scores` is told of those that are not. */
function entriesToScore(
  { entries, asOf = Number.POSITIVE_INFINITY }: ReviewRequest,
  scores: Map<LedgerEntry, EntryScore>,
): Map<string, LedgerEntry[]> {
  const [due, said] = [new Map<string, LedgerEntry[]>(), new Set<string>()];
  for (const entry of entries) {
    // A replay does not repeat what was said at the time: the two are counted apart.
    const subject = `${subjectOf(entry)} ${entry.replayed} ${saidAtTheTime(entry)}`;
    if (dayOf(entry) > asOf) scores.set(entry, leftOut(entry, "after-as-of"));
    else if (said.has(subject)) scores.set(entry, leftOut(entry, "repeated"));
    else due.set(entry.symbol, [...(due.get(entry.symbol) ?? []), entry]);
    said.add(subject);
  }
  return due;
}

interface Unread {
  readonly fault: FrothError;
}

async function readSeries(
  { provider, asOf, today, historyBars, signal, onWait }: ReviewRequest,
  symbol: string,
  entries: readonly LedgerEntry[],
): Promise<Series | Unread> {
  const oldest = Math.min(...entries.map(dayOf));
  // No more bars than days: every entry's bar is among them, and its history.
  const needed = historyBars + Math.max(0, (asOf ?? today) - oldest) + 1;
  try {
    const { series } = await provider.fetch({ symbol, historyBars: needed, asOf, signal, onWait });
    const known = newestBars(series, series.days.length, asOf);
    if (known.days.length === 0) throw new FrothError("no-bars", "no bars by that date", { symbol });
    return known;
  } catch (error) {
    if (!(error instanceof FrothError) || error.code === "aborted") throw error;
    return { fault: error };
  }
}

function scoreAll(read: Series | Unread, entries: readonly LedgerEntry[]): EntryScore[] {
  if ("fault" in read) return entries.map((entry) => leftOut(entry, "no-bars", read.fault.message));
  const signalsOf = signalsByParameters(read);
  return entries.map((entry) => scoreEntry(entry, read, entry.kind === "warning" ? signalsOf(entry) : []));
}

/** All signals of a series by the parameters of an entry, made once for all entries that share them. */
function signalsByParameters(series: Series): (entry: LedgerEntry) => readonly Signal[] {
  const made = new Map<string, readonly Signal[]>();
  return ({ settings: { parameters = {} } }) => {
    const key = JSON.stringify(parameters);
    const signals = made.get(key) ?? signalsWith(series, parameters);
    made.set(key, signals);
    return signals;
  };
}

/** None with parameters that this version does not have: what ended such a warning cannot be told. */
function signalsWith(series: Series, parameters: Parameters<typeof analyze>[2]): readonly Signal[] {
  try {
    return analyze(series, [], parameters).signals;
  } catch (error) {
    if (error instanceof FrothError) return [];
    throw error;
  }
}

function dayOf({ asOf }: LedgerEntry): Day {
  return parseIsoDate(asOf) ?? Number.NaN;
}
