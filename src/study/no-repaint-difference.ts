import type { RuleSignal } from "../detectors/contract.ts";
import { isoDate } from "../series/dates.ts";
import { at, type Series } from "../series/series.ts";
import type { SignalDifference, SignalField } from "./no-repaint-compare.ts";

/** A place where a detector did not say on a prefix what it says of the same bars on the whole history. Plain data. */
export type Difference = {
  /** `null`: the detector as a whole. */
  readonly rule: string | null;
  /** Date on which the signal became known; `null` for the detector as a whole. */
  readonly knownAt: string | null;
  /** The prefix: its number of bars, and the date of its last one. */
  readonly bars: number;
  readonly lastBar: string;
} & (
  | { readonly kind: "missing" } // known by then, says the whole history; the prefix does not have it
  | { readonly kind: "extra" } // the prefix has it; the whole history does not
  | {
      readonly kind: "changed";
      readonly field: SignalField;
      /** What the field holds on the prefix and on the whole history, in words with dates for bars. */
      readonly onPrefix: string;
      readonly onWhole: string;
    }
  | { readonly kind: "failed"; readonly error: string } // it threw
);

/** A difference of signals with dates for the bars of `series`. */
export function described(series: Series, bars: number, difference: SignalDifference): Difference {
  const { signal, kind } = difference;
  const place = { rule: signal.rule, knownAt: dateOf(series, signal.knownAt), bars, lastBar: dateOf(series, bars - 1) };
  if (kind !== "changed") return { ...place, kind };
  const { field, before } = difference;
  return { ...place, kind, field, onPrefix: valueOf(series, before, field), onWhole: valueOf(series, signal, field) };
}

/** A detector that threw on the first `bars` bars. */
export function failure(series: Series, bars: number, error: string): Difference {
  return { rule: null, knownAt: null, bars, lastBar: dateOf(series, bars - 1), kind: "failed", error };
}

function valueOf(series: Series, signal: RuleSignal, field: SignalField): string {
  if (field === "anchors")
    return signal.anchors.map(({ role, at: bar, price }) => `${role} ${dateOf(series, bar)} ${price}`).join(", ");
  if (field === "message") return JSON.stringify(signal.message);
  const value = signal[field];
  const isBar = typeof value === "number" && (field === "pivotAt" || field === "endedAt");
  return isBar ? dateOf(series, value) : String(value ?? "none");
}

/** The date of a bar; its number where there is no such bar, as a detector may well name one. */
function dateOf({ days }: Series, bar: number): string {
  return days[bar] === undefined ? `bar ${bar}` : isoDate(at(days, bar));
}
