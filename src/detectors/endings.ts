import { at } from "../series/series.ts";
import type { RuleSignal } from "./contract.ts";

/** A signal of an event rule before it is known how long it lasts. */
export interface Fire extends Omit<RuleSignal, "endedAt" | "endReason"> {
  /** The price it stands on: a close above it, plus the tolerance, takes the warning back. */
  readonly invalidAbove: number;
}

/** The two numbers that end an event's warning; part of the parameters of every detector with event rules. */
export const eventParameters = {
  lasts: {
    default: 10,
    min: 1,
    max: 250,
    unit: "sessions",
    description: "how long a warning stays in force",
  },
  invalidation: {
    default: 0,
    min: 0,
    max: 50,
    unit: "%",
    description: "a close this far above the price it stands on takes a warning back",
  },
} as const;

/**
 * Turns the firings of one event rule, oldest first, into signals with an end. A rule that fires again while its own
 * warning is in force repeats that warning and makes no new one (the event study counted in the same way).
 */
export function eventSignals(
  close: Float64Array,
  fires: Iterable<Fire>,
  { lasts, invalidation }: { readonly lasts: number; readonly invalidation: number },
): RuleSignal[] {
  const signals: RuleSignal[] = [];
  let freeFrom = 0;
  for (const fire of fires) {
    if (fire.knownAt < freeFrom) continue;
    const invalidAbove = fire.invalidAbove * (1 + invalidation / 100);
    const ending = endOfEvent(close, fire.knownAt, lasts, invalidAbove);
    freeFrom = ending.endedAt ?? Number.POSITIVE_INFINITY;
    signals.push({ ...fire, invalidAbove, ...ending });
  }
  return signals;
}

function endOfEvent(
  close: Float64Array,
  knownAt: number,
  lasts: number,
  limit: number,
): Pick<RuleSignal, "endedAt" | "endReason"> {
  const expiry = knownAt + lasts;
  for (let t = knownAt + 1; t < close.length && t <= expiry; t++) {
    if (at(close, t) > limit) return { endedAt: t, endReason: "invalidated" };
    if (t === expiry) return { endedAt: t, endReason: "expired" };
  }
  return {};
}

/** Where a value makes a state true: from `from` on or only above `above`, and under `below`. */
export interface Threshold {
  readonly from?: number | undefined;
  readonly above?: number | undefined;
  readonly below?: number | undefined;
  /** The first bar to look at; a run that holds on it seems to begin on it. */
  readonly since: number;
}

/**
 * One signal for every unbroken run of bars whose value is within the threshold: known on the first, ended on the first
 * after. A NaN is in no run.
 *
 * @param values one value a bar, each from bars up to its own only
 * @param describe the signal of a run that starts on bar `t`
 */
export function thresholdSignals(
  values: Float64Array,
  { from = -Infinity, above = -Infinity, below = Infinity, since }: Threshold,
  describe: (t: number) => Omit<RuleSignal, "knownAt" | "endedAt" | "endReason">,
): RuleSignal[] {
  const signals: RuleSignal[] = [];
  let start = -1;
  for (let t = since; t < values.length; t++) {
    const value = at(values, t);
    const within = value >= from && value > above && value < below;
    if (within === start >= 0) continue;
    if (within) start = t;
    else {
      signals.push({ ...describe(start), knownAt: start, endedAt: t, endReason: "no-longer-true" });
      start = -1;
    }
  }
  if (start >= 0) signals.push({ ...describe(start), knownAt: start });
  return signals;
}
