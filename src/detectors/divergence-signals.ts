import { pivotDivergence, straightLineDivergence } from "../indicators/divergence.ts";
import { pivotHighs } from "../indicators/pivots.ts";
import { at } from "../series/series.ts";
import type { DetectorContext } from "./context.ts";
import type { RuleSignal, Values } from "./contract.ts";
import { eventParameters, eventSignals, type Fire } from "./endings.ts";

/** The RSI that tells whether a divergence began in an overbought market, whatever oscillator diverges. */
export const contextRsiPeriod = 14;

export const divergenceParameters = {
  span: {
    default: 5,
    min: 2,
    max: 50,
    unit: "bars",
    description: "bars on either side that a pivot high stands out from",
  },
  lineBars: {
    default: 100,
    min: 10,
    max: 250,
    unit: "bars",
    description: "straight-line method: most bars from the left end to the confirmation",
  },
  pivotMinBars: {
    default: 6,
    min: 1,
    max: 250,
    unit: "bars",
    description: "pivot method: fewest bars between the two pivots",
  },
  pivotMaxBars: {
    default: 61,
    min: 1,
    max: 250,
    unit: "bars",
    description: "pivot method: most bars between the two pivots",
  },
  overbought: {
    default: 70,
    min: 50,
    max: 100,
    unit: "RSI points",
    description: "an RSI above this at the left end makes the divergence stronger",
  },
  ...eventParameters,
} as const;

type DivergenceValues = Values<typeof divergenceParameters>;

/** The divergences of one oscillator by one method. */
export interface Divergences {
  readonly oscillator: Float64Array;
  /** For the bar on which a divergence is known, the bar of its left end; -1 elsewhere. */
  readonly left: Int32Array;
  /** Bars from the right end to the bar on which it is known. */
  readonly lag: number;
  /** The price that both ends are drawn on. */
  readonly price: Float64Array;
}

/** Divergences by the straight-line method, on the close. */
export function straightLine(
  context: DetectorContext,
  oscillator: Float64Array,
  { span, lineBars: maxBars }: DivergenceValues,
): Divergences {
  const { close, since } = context;
  const oldest = Math.max(0, since - maxBars);
  const pivots = context.once(`pivot highs of the close ${span} ${oldest}`, () => pivotHighs(close, span, oldest));
  const limits = { kind: "regular", span, maxBars, since } as const;
  const left = straightLineDivergence(close, oscillator, pivots, limits);
  return { oscillator, left, lag: 1, price: close };
}

/** Divergences between neighbouring pivots of the oscillator, on the high. */
export function betweenPivots(
  { high, since }: DetectorContext,
  oscillator: Float64Array,
  { span, pivotMinBars: minBars, pivotMaxBars: maxBars }: DivergenceValues,
): Divergences {
  const pivots = pivotHighs(oscillator, span, since - 2 * span - maxBars);
  const left = pivotDivergence(high, oscillator, pivots, { kind: "regular", span, minBars, maxBars });
  return { oscillator, left, lag: span, price: high };
}

/** How one rule speaks of its divergences. */
export interface DivergenceRule {
  readonly rule: string;
  /** Severity of the divergence known on bar `t`, before what an overbought left end adds. */
  readonly severity: (t: number) => number;
  /** What the message says of the oscillator at the two ends. */
  readonly describe: (from: number, to: number) => Readonly<Record<string, number>>;
}

/** The signals of one rule: its divergences with their ends as anchors, until they expire or are taken back. */
export function divergenceSignals(
  context: DetectorContext,
  values: DivergenceValues,
  found: Divergences,
  rule: DivergenceRule,
): RuleSignal[] {
  const fires: Fire[] = [];
  for (let t = context.since; t < found.left.length; t++) {
    if (at(found.left, t) >= 0) fires.push(fire(context, values, found, rule, t));
  }
  return eventSignals(context.close, fires, values);
}

function fire(
  context: DetectorContext,
  { overbought }: DivergenceValues,
  { left, lag, price }: Divergences,
  { rule, severity, describe }: DivergenceRule,
  t: number,
): Fire {
  const from = at(left, t);
  const to = t - lag;
  const [priceFrom, priceTo] = [at(price, from), at(price, to)];
  const rsi = at(context.rsi(contextRsiPeriod), from);
  const hot = rsi > overbought;
  const data = { priceFrom, priceTo, bars: to - from, overboughtAtLeft: hot ? 1 : 0, ...describe(from, to) };
  return {
    rule,
    knownAt: t,
    pivotAt: to,
    severity: severity(t) + (hot ? 0.25 : 0),
    invalidAbove: standsOn(context, to, t),
    anchors: [
      { role: "left", at: from, price: priceFrom },
      { role: "right", at: to, price: priceTo },
    ],
    message: { id: rule, data: Number.isNaN(rsi) ? data : { ...data, rsiAtLeft: rsi } },
  };
}

/** The high of the right end, or the close on which it is known where that is above it: no warning is born taken back. */
function standsOn({ high, close }: DetectorContext, to: number, knownAt: number): number {
  const peak = at(high, to);
  return Math.max(Number.isNaN(peak) ? at(close, to) : peak, at(close, knownAt));
}

/** The oscillator at both ends, for oscillators whose level means something. */
export function oscillatorEnds({ oscillator }: Divergences): DivergenceRule["describe"] {
  return (from, to) => ({ oscillatorFrom: at(oscillator, from), oscillatorTo: at(oscillator, to) });
}

/**
 * Bars until both methods can speak: two pivots of the oscillator at the least distance, and the confirmation.
 *
 * @param firstAt the first bar on which the oscillator has a value
 */
export function divergenceWarmup(firstAt: number, { span, pivotMinBars }: DivergenceValues): number {
  return firstAt + span + pivotMinBars + span + 1;
}
