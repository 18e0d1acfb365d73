import { parseIsoDate } from "../series/dates.ts";
import { at, barsUntil, type Series } from "../series/series.ts";
import type { LedgerEntry } from "./ledger-entry.ts";

/** How bars of today stand to the close that was recorded. */
export type Fit =
  /** `split`: new shares for an old one since then, 1 without a split. Prices are compared by ratio, which no split changes. */
  | { readonly status: "fits"; readonly bar: number; readonly split: number }
  | { readonly status: "no-bar-on-date" | "bars-end-before" | "bars-begin-after" }
  /** Neither the same close nor one that a split explains; `close` is that of today's bars. */
  | { readonly status: "close-differs"; readonly close: number };

/** Two closes this near to each other are the same: sources round, and store single precision. */
const TOLERANCE = 0.001;

/** Splits that happen: up to so many new shares for an old one or the other way round, and a few odd ones. */
const LARGEST_SPLIT = 100;
const oddSplits = [3 / 2, 4 / 3, 5 / 2, 5 / 4, 6 / 5, 7 / 2];

/** Finds the bar of an entry in the bars of today, and what happened to its prices since. */
export function fitOf(series: Series, entry: LedgerEntry): Fit {
  const day = parseIsoDate(entry.asOf) ?? Number.NaN;
  const bar = barsUntil(series.days, day) - 1;
  if (bar < 0) return { status: "bars-begin-after" };
  if (at(series.days, bar) !== day)
    return { status: bar === series.days.length - 1 ? "bars-end-before" : "no-bar-on-date" };
  const close = at(series.close, bar);
  const ratio = entry.close / close;
  if (isNear(ratio, 1)) return { status: "fits", bar, split: 1 };
  const split = [splitsSince(series, day), ...ratios].find((known) => known !== 1 && isNear(ratio, known));
  return split === undefined ? { status: "close-differs", close } : { status: "fits", bar, split };
}

function isNear(value: number, to: number): boolean {
  return Math.abs(value / to - 1) <= TOLERANCE;
}

/** New shares for an old one, by all splits that the source tells after `day`. */
function splitsSince({ splits = [] }: Series, day: number): number {
  return splits.reduce(
    (product, split) => (split.day > day ? product * (split.numerator / split.denominator) : product),
    1,
  );
}

const wholeSplits = Array.from({ length: LARGEST_SPLIT - 1 }, (_, index) => index + 2);
const ratios = [...wholeSplits, ...oddSplits].flatMap((split) => [split, 1 / split]);
