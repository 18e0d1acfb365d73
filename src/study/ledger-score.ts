import type { IsoDate } from "../analysis/symbol-report.ts";
import type { EndReason, Signal } from "../detectors/contract.ts";
import { isoDate } from "../series/dates.ts";
import { at, type Series } from "../series/series.ts";
import { saidAtTheTime, type LedgerEntry } from "./ledger-entry.ts";
import { fitOf } from "./ledger-fit.ts";

export const returnSessions = [5, 20, 60] as const;
export const fallSessions = [20, 60] as const;

/** A close at or below this share of the recorded one is the fall that the outlook speaks of. */
const FALLEN = 0.9;

/** The close a number of sessions later. */
export interface LaterClose {
  readonly sessions: number;
  /** `null` while those sessions have not passed. */
  readonly returnPercent: number | null;
  readonly sessionsToGo: number;
}

/** Whether a close 10 % lower came within a number of sessions. */
export interface Fall {
  readonly sessions: 20 | 60;
  /** The first such close, known as soon as it is there; `null` while or where there is none. */
  readonly date: IsoDate | null;
  readonly afterSessions: number | null;
  /** 0: the horizon has passed, and it is known whether the fall came. Only then does an entry count. */
  readonly sessionsToGo: number;
}

/** What became of a warning. */
export type WarningEnd =
  | { readonly status: "ended"; readonly date: IsoDate; readonly reason: EndReason }
  | { readonly status: "in-force" }
  /** These bars and this version do not make the warning that was recorded. */
  | { readonly status: "not-found" };

/** An entry and what followed the close that it was said on. */
export interface ScoredEntry {
  readonly status: "scored";
  readonly entry: LedgerEntry;
  /** Said before what followed could be known; else said afterwards, which proves nothing. */
  readonly inTime: boolean;
  /** Position of its bar in the bars it was scored with. */
  readonly bar: number;
  /** New shares for an old one since then, 1 without a split. */
  readonly split: number;
  readonly returns: readonly LaterClose[];
  readonly falls: readonly Fall[];
  /** `null` for a standing, which is of one day. */
  readonly end: WarningEnd | null;
}

export type LeftOutReason =
  | "no-bars" // the source has none of this symbol; `detail` says why
  | "no-bar-on-date"
  | "bars-end-before"
  | "bars-begin-after"
  | "close-differs" // from the recorded one, and no split explains it
  | "repeated" // an earlier line says the same, from another source or with other bars
  | "after-as-of"; // said after the date as of which the ledger is scored

/** An entry that could not be scored, and why. */
export interface LeftOutEntry {
  readonly status: "left-out";
  readonly entry: LedgerEntry;
  readonly reason: LeftOutReason;
  readonly detail: string | null;
}

export type EntryScore = ScoredEntry | LeftOutEntry;

/** Scores one entry by the bars of its symbol; `signals`: all that these bars make with the entry's parameters. */
export function scoreEntry(entry: LedgerEntry, series: Series, signals: readonly Signal[]): EntryScore {
  const fit = fitOf(series, entry);
  if (fit.status === "close-differs") return leftOut(entry, fit.status, String(fit.close));
  if (fit.status !== "fits") return leftOut(entry, fit.status);
  const { bar, split } = fit;
  return {
    status: "scored",
    entry,
    inTime: saidAtTheTime(entry),
    bar,
    split,
    returns: returnSessions.map((sessions) => laterClose(series, bar, sessions)),
    falls: fallSessions.map((sessions) => fallWithin(series, bar, sessions)),
    end: endOf(entry, series, signals),
  };
}

export function leftOut(entry: LedgerEntry, reason: LeftOutReason, detail: string | null = null): LeftOutEntry {
  return { status: "left-out", entry, reason, detail };
}

function sessionsLeft({ close }: Series, bar: number, sessions: number): number {
  return Math.max(0, bar + sessions - (close.length - 1));
}

function laterClose(series: Series, bar: number, sessions: number): LaterClose {
  const sessionsToGo = sessionsLeft(series, bar, sessions);
  const returnPercent = sessionsToGo > 0 ? null : (at(series.close, bar + sessions) / at(series.close, bar) - 1) * 100;
  return { sessions, returnPercent, sessionsToGo };
}

function fallWithin(series: Series, bar: number, sessions: 20 | 60): Fall {
  const { close, days } = series;
  const sessionsToGo = sessionsLeft(series, bar, sessions);
  const limit = FALLEN * at(close, bar);
  for (let later = bar + 1; later < close.length && later <= bar + sessions; later++) {
    if (at(close, later) <= limit)
      return { sessions, date: isoDate(at(days, later)), afterSessions: later - bar, sessionsToGo };
  }
  return { sessions, date: null, afterSessions: null, sessionsToGo };
}

function endOf(entry: LedgerEntry, { days }: Series, signals: readonly Signal[]): WarningEnd | null {
  if (entry.kind !== "warning") return null;
  const found = signals.find(
    ({ detector, rule, knownAt }) =>
      detector === entry.detector && rule === entry.rule && isoDate(at(days, knownAt)) === entry.knownAt,
  );
  if (found === undefined) return { status: "not-found" };
  if (found.endedAt === undefined) return { status: "in-force" };
  return { status: "ended", date: isoDate(at(days, found.endedAt)), reason: found.endReason ?? "no-longer-true" };
}
