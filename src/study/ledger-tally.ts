import { parseIsoDate, quarterOf } from "../series/dates.ts";
import { FEWEST_QUARTERS } from "./figures.ts";
import type { LedgerOutlook } from "./ledger-entry.ts";
import type { ScoredEntry } from "./ledger-score.ts";
import { wilson95 } from "./wilson.ts";

/** With fewer than this nothing can be told. */
export const FEWEST_ENTRIES = 30;

/** Why nothing can be told: too few entries, or too few quarters, for what falls together is one case, however many symbols. */
export type TooFew = "fewer-than-30-apart" | "fewer-than-8-quarters";

/** What was printed beside some entries, and what followed those. */
export interface Printed {
  /** Entries that have an outlook of their own bar. */
  readonly entries: number;
  /** Share of these that fell. */
  readonly rate: number;
  readonly meanChance: number;
  readonly meanSameVolatility: number;
}

/** How often a fall followed within a horizon. */
export interface Tally {
  readonly sessions: 20 | 60;
  /** Entries whose horizon has passed. */
  readonly entries: number;
  /** Of these, how many lie a whole horizon apart from each other, symbol by symbol. The others look at days already seen. */
  readonly apart: number;
  readonly hits: number;
  /** `null` where `apart` is too small to tell; else the share of `entries`, with Wilson's 95 % interval on `apart` cases. */
  readonly rate: number | null;
  readonly low: number | null;
  readonly high: number | null;
  /** Why there is no rate. */
  readonly reason: TooFew | null;
  readonly medianReturnPercent: number | null;
  /** `null` where no outlook was printed. */
  readonly printed: Printed | null;
  readonly open: number;
  /** Sessions until the next open entry can be scored; `null` without one. */
  readonly nextInSessions: number | null;
}

/** The outlook for a horizon, where one was printed for the entry's own bar: that of an earlier rally speaks of another close. */
export function printedFor(
  { status, horizons }: LedgerOutlook,
  sessions: 20 | 60,
): LedgerOutlook["horizons"][number] | undefined {
  return status === "measured" ? horizons.find((horizon) => horizon.sessions === sessions) : undefined;
}

/** Whether the fall came within the horizon; `undefined` while that is open. */
export function fellWithin({ falls }: ScoredEntry, sessions: 20 | 60): boolean | undefined {
  const fall = falls.find((each) => each.sessions === sessions);
  return fall === undefined || fall.sessionsToGo > 0 ? undefined : fall.date !== null;
}

export function tallyOf(scores: readonly ScoredEntry[], sessions: 20 | 60): Tally {
  const passed = scores.filter((score) => fellWithin(score, sessions) !== undefined);
  const waits = scores.flatMap(({ falls }) =>
    falls.filter((fall) => fall.sessions === sessions && fall.sessionsToGo > 0).map((fall) => fall.sessionsToGo),
  );
  const hits = countFallen(passed, sessions);
  const apart = countApart(passed, sessions);
  return {
    sessions,
    entries: passed.length,
    apart,
    hits,
    ...rateOf(hits, passed, apart),
    medianReturnPercent: median(passed.flatMap((score) => returnAfter(score, sessions))),
    printed: printedBeside(passed, sessions),
    open: waits.length,
    nextInSessions: waits.length === 0 ? null : Math.min(...waits),
  };
}

function rateOf(
  hits: number,
  passed: readonly ScoredEntry[],
  apart: number,
): Pick<Tally, "rate" | "low" | "high" | "reason"> {
  const reason = tooFew(passed, apart);
  if (reason !== null) return { rate: null, low: null, high: null, reason };
  const rate = hits / passed.length;
  return { rate, ...wilson95(rate * apart, apart), reason: null };
}

/** @param apart as `countApart` counts */
export function tooFew(scores: readonly ScoredEntry[], apart: number): TooFew | null {
  if (apart < FEWEST_ENTRIES) return "fewer-than-30-apart";
  const quarters = new Set(scores.map(({ entry }) => quarterOf(parseIsoDate(entry.asOf) ?? 0)));
  return quarters.size < FEWEST_QUARTERS ? "fewer-than-8-quarters" : null;
}

function countFallen(passed: readonly ScoredEntry[], sessions: 20 | 60): number {
  return passed.filter((score) => fellWithin(score, sessions) === true).length;
}

/** How many entries of the same symbol lie `sessions` or more from the one counted before. */
export function countApart(scores: readonly ScoredEntry[], sessions: number): number {
  const free = new Map<string, number>();
  let apart = 0;
  for (const { bar, entry } of scores.toSorted((a, b) => a.bar - b.bar)) {
    if (bar < (free.get(entry.symbol) ?? 0)) continue;
    free.set(entry.symbol, bar + sessions);
    apart += 1;
  }
  return apart;
}

function printedBeside(passed: readonly ScoredEntry[], sessions: 20 | 60): Printed | null {
  const told = passed.flatMap((score) => {
    const horizon = printedFor(score.entry.outlook, sessions);
    return horizon === undefined ? [] : [{ score, horizon }];
  });
  if (told.length === 0) return null;
  const hits = countFallen(
    told.map(({ score }) => score),
    sessions,
  );
  return {
    entries: told.length,
    rate: hits / told.length,
    meanChance: mean(told.map(({ horizon }) => horizon.chance)),
    meanSameVolatility: mean(told.map(({ horizon }) => horizon.sameVolatility)),
  };
}

function returnAfter({ returns }: ScoredEntry, sessions: number): number[] {
  return returns.flatMap((later) =>
    later.sessions === sessions && later.returnPercent !== null ? [later.returnPercent] : [],
  );
}

/** @param values at least one */
export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function median(values: readonly number[]): number | null {
  const sorted = values.toSorted((a, b) => a - b);
  const [low, high] = [sorted[Math.ceil(sorted.length / 2) - 1], sorted[Math.floor(sorted.length / 2)]];
  return low === undefined || high === undefined ? null : (low + high) / 2;
}
