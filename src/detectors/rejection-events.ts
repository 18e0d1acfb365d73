import { at } from "../series/series.ts";
import { closePosition } from "./bar-shape.ts";
import type { DetectorContext } from "./context.ts";
import type { Anchor, Values } from "./contract.ts";
import type { Fire } from "./endings.ts";

export const rejectionParameters = {
  atrPeriod: { default: 14, min: 2, max: 100, unit: "bars", description: "period of the ATR, as of the day before" },
  highBars: { default: 252, min: 20, max: 504, unit: "bars", description: "bars whose high is the high to be near" },
  nearHigh: { default: 3, min: 0, max: 50, unit: "%", description: "near the high: at most this far below it" },
  breakoutBars: {
    default: 126,
    min: 20,
    max: 504,
    unit: "bars",
    description: "failed-breakout: bars whose highest high is the level",
  },
  failWithin: {
    default: 5,
    min: 1,
    max: 50,
    unit: "sessions",
    description: "failed-breakout: sessions after the breakout in which it can fail",
  },
  failDepth: {
    default: 0.5,
    min: 0,
    max: 10,
    unit: "ATR",
    description: "failed-breakout: the close lies further than this below the level",
  },
  drop: { default: 2, min: 0.5, max: 20, unit: "ATR", description: "one-day-drop-2-atr: least fall of the close" },
  largeDrop: { default: 3, min: 0.5, max: 20, unit: "ATR", description: "one-day-drop-3-atr: least fall of the close" },
  highToClose: {
    default: 1.5,
    min: 0.5,
    max: 20,
    unit: "ATR",
    description: "high-to-close-drop: least fall from the high to the close",
  },
  lowClose: {
    default: 0.25,
    min: 0,
    max: 1,
    unit: "of the range",
    description: "high-to-close-drop: the close lies in this lowest part of its bar",
  },
} as const;

type RejectionValues = Values<typeof rejectionParameters>;

/** Strength of a fall of so many ATR: 1.5 gives 0.25, 2 gives 0.4, 3 gives 0.7, 4 and more give 1; straight in between. */
function dropSeverity(atrs: number): number {
  return Math.min(1, Math.max(0, 0.4 + 0.3 * (atrs - 2)));
}

/** Falls of the close by at least `least` ATR from a close near the highest close. */
export function oneDayDrops(context: DetectorContext, values: RejectionValues, rule: string, least: number): Fire[] {
  const { close, length, since } = context;
  const near = nearShare(values);
  const atr = context.atr(values.atrPeriod);
  const highest = context.highestClose(values.highBars);
  const fires: Fire[] = [];
  for (let t = Math.max(1, since); t < length; t++) {
    const from = at(close, t - 1);
    const atrs = inAtr(from - at(close, t), at(atr, t - 1));
    if (!(atrs >= least && from >= at(highest, t - 1) * near)) continue;
    fires.push(fall(rule, t, atrs, { role: "close-before", at: t - 1, price: from }, at(close, t)));
  }
  return fires;
}

/** Bars that fell from a high near the highest high and closed close to their low. */
export function highToCloseDrops(context: DetectorContext, values: RejectionValues): Fire[] {
  const { high, low, close, length, since } = context;
  const near = nearShare(values);
  const atr = context.atr(values.atrPeriod);
  const highest = context.highestHigh(values.highBars);
  const fires: Fire[] = [];
  for (let t = Math.max(1, since); t < length; t++) {
    const from = at(high, t);
    const to = at(close, t);
    const atrs = inAtr(from - to, at(atr, t - 1));
    if (!(atrs >= values.highToClose && from >= at(highest, t) * near)) continue;
    if (!(closePosition(from, at(low, t), to) <= values.lowClose)) continue;
    fires.push(fall("high-to-close-drop", t, atrs, { role: "high", at: t, price: from }, to));
  }
  return fires;
}

function fall(rule: string, t: number, atrs: number, start: Anchor, to: number): Fire {
  const from = start.price;
  return {
    rule,
    knownAt: t,
    severity: dropSeverity(atrs),
    invalidAbove: from,
    anchors: [start, { role: "close", at: t, price: to }],
    message: { id: rule, data: { from, to, atrs, percent: (100 * (from - to)) / from } },
  };
}

/** Opens above the high of the day before that closed below its close, near the highest high. */
export function gapAndFails(context: DetectorContext, values: RejectionValues): Fire[] {
  const { open, high, close, length, since } = context;
  const near = nearShare(values);
  const highest = context.highestHigh(values.highBars);
  const fires: Fire[] = [];
  for (let t = Math.max(1, since); t < length; t++) {
    const from = at(open, t);
    const to = at(close, t);
    if (!(from > at(high, t - 1) && to < at(close, t - 1) && at(high, t) >= at(highest, t) * near)) continue;
    fires.push({
      rule: "gap-and-fail",
      knownAt: t,
      severity: 0.25,
      invalidAbove: at(high, t),
      anchors: [
        { role: "open", at: t, price: from },
        { role: "close", at: t, price: to },
      ],
      message: { id: "gap-and-fail", data: { from, to, before: at(close, t - 1), highBefore: at(high, t - 1) } },
    });
  }
  return fires;
}

/**
 * Closes back below a level soon after a close above it. The level is the one of the newest breakout: the highest high of
 * the bars before it, so never below the level of an earlier breakout that is still young.
 */
export function failedBreakouts(context: DetectorContext, values: RejectionValues): Fire[] {
  const { close, length, since } = context;
  const { failWithin, failDepth } = values;
  const atr = context.atr(values.atrPeriod);
  const highest = context.highestHigh(values.breakoutBars);
  const fires: Fire[] = [];
  let breakout = Number.NEGATIVE_INFINITY;
  for (let t = Math.max(1, since - failWithin); t < length; t++) {
    if (t >= since && t - breakout <= failWithin) {
      const level = at(highest, breakout - 1);
      const atrs = inAtr(level - at(close, t), at(atr, t - 1));
      if (atrs > failDepth) fires.push(failedBreakout(context, breakout, t, level, atrs));
    }
    if (at(close, t) > at(highest, t - 1)) breakout = t;
  }
  return fires;
}

function failedBreakout({ close }: DetectorContext, breakout: number, t: number, level: number, atrs: number): Fire {
  const from = at(close, breakout);
  const to = at(close, t);
  return {
    rule: "failed-breakout",
    knownAt: t,
    pivotAt: breakout,
    severity: 0.5,
    invalidAbove: level,
    anchors: [
      { role: "level", at: breakout, price: level },
      { role: "breakout", at: breakout, price: from },
      { role: "close", at: t, price: to },
    ],
    message: { id: "failed-breakout", data: { level, from, to, atrs, sessions: t - breakout } },
  };
}

/** A distance in ATR; NaN where the ATR is zero or unknown, so that no threshold is met. */
function inAtr(distance: number, atr: number): number {
  return atr > 0 ? distance / atr : Number.NaN;
}

function nearShare({ nearHigh }: RejectionValues): number {
  return 1 - nearHigh / 100;
}
