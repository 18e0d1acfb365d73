import { levelsNear, levelStrength, touchSource, type Level, type TouchSource } from "../indicators/levels.ts";
import { at } from "../series/series.ts";
import { upperWick } from "./bar-shape.ts";
import type { DetectorContext } from "./context.ts";
import type { Values } from "./contract.ts";
import type { Fire } from "./endings.ts";

export const levelParameters = {
  span: { default: 5, min: 2, max: 50, unit: "bars", description: "level-rejection: span of the pivot highs" },
  lookback: {
    default: 504,
    min: 50,
    max: 1000,
    unit: "bars",
    description: "level-rejection: bars in which a pivot high counts as a touch",
  },
  levelGap: {
    default: 0.5,
    min: 0,
    max: 5,
    unit: "ATR",
    description: "level-rejection: touches this close to each other make one level",
  },
  touches: { default: 2, min: 1, max: 20, unit: "touches", description: "level-rejection: fewest touches of a level" },
  fullTouches: {
    default: 4,
    min: 1,
    max: 50,
    unit: "touches",
    description: "level-rejection: fresh touches that make a level as strong as can be",
  },
  levelDecay: {
    default: 250,
    min: 10,
    max: 5000,
    unit: "bars",
    description: "level-rejection: age at which a level's strength has fallen to 1/e",
  },
  wick: {
    default: 0.5,
    min: 0,
    max: 1,
    unit: "of the range",
    description: "level-rejection: least upper wick of the bar",
  },
  closeBelow: {
    default: 0.25,
    min: 0,
    max: 5,
    unit: "ATR",
    description: "level-rejection: the close lies further than this below the level",
  },
} as const;

type LevelValues = Values<typeof levelParameters> & { readonly atrPeriod: number; readonly highBars: number };

/** A level, and what it is worth: 0..1. */
interface RatedLevel extends Level {
  readonly strength: number;
}

/** Bars that reached up to a level from below and were sent back, with most of the bar left behind as an upper wick. */
export function levelRejections(context: DetectorContext, values: LevelValues): Fire[] {
  const { open, high, low, close, length, since } = context;
  const atr = context.atr(values.atrPeriod);
  const touches = touchSource(high, context.highestHigh(values.highBars), values, since);
  const fires: Fire[] = [];
  for (let t = Math.max(1, since); t < length; t++) {
    const wick = upperWick(at(open, t), at(high, t), at(low, t), at(close, t));
    if (!(wick >= values.wick && at(atr, t - 1) > 0)) continue;
    const level = rejectingLevel(context, touches, values, t, at(atr, t - 1));
    if (level !== undefined) fires.push(levelRejection(context, t, wick, level));
  }
  return fires;
}

/** Strength of an upper wick of this share of the bar: 0.5 gives 0.3, 0.8 and more give 1; straight in between. */
function wickSeverity(wick: number): number {
  return Math.min(1, Math.max(0, 0.3 + (0.7 * (wick - 0.5)) / 0.3));
}

/** The strongest level, as known the day before, that bar `t` reached and closed below; of equals the highest. */
function rejectingLevel(
  { high, close }: DetectorContext,
  source: TouchSource,
  { levelGap, closeBelow, touches, levelDecay, fullTouches }: LevelValues,
  t: number,
  atr: number,
): RatedLevel | undefined {
  const floor = at(close, t) + closeBelow * atr;
  const top = at(high, t);
  const before = at(close, t - 1);
  let strongest: RatedLevel | undefined;
  for (const level of levelsNear(source, t, levelGap * atr, Math.min(floor, top), top)) {
    const isReached = level.low <= top && level.price > floor && level.high >= before;
    if (!isReached || level.touches < touches) continue;
    const strength = levelStrength(level.touches, t - level.newestAt, levelDecay, fullTouches);
    if (strongest === undefined || strength >= strongest.strength) strongest = { ...level, strength };
  }
  return strongest;
}

function levelRejection({ high, close }: DetectorContext, t: number, wick: number, level: RatedLevel): Fire {
  const [from, to] = [at(high, t), at(close, t)];
  return {
    rule: "level-rejection",
    knownAt: t,
    severity: wickSeverity(wick) * level.strength,
    invalidAbove: from,
    anchors: [
      { role: "level", at: level.newestAt, price: level.price },
      { role: "high", at: t, price: from },
      { role: "close", at: t, price: to },
    ],
    message: {
      id: "level-rejection",
      data: { from, to, level: level.price, touches: level.touches, wickPercent: 100 * wick },
    },
  };
}
