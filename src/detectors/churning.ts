import { at } from "../series/series.ts";
import { closePosition, relativeVolumeOf } from "./bar-shape.ts";
import type { DetectorContext } from "./context.ts";
import type { Values } from "./contract.ts";
import type { Fire } from "./endings.ts";

export const churningParameters = {
  churningVolume: { default: 1.5, min: 1, max: 20, unit: "x average", description: "churning: least volume" },
  churningMove: {
    default: 0.25,
    min: 0,
    max: 5,
    unit: "ATR",
    description: "churning: greatest move from close to close",
  },
  churningBars: {
    default: 60,
    min: 5,
    max: 504,
    unit: "bars",
    description: "churning: bars whose range the close is placed in",
  },
  churningTop: {
    default: 5,
    min: 0,
    max: 50,
    unit: "%",
    description: "churning: the close lies in this upper part of that range",
  },
} as const;

type ChurningValues = Values<typeof churningParameters> & {
  readonly atrPeriod: number;
  readonly volumeAverage: number;
};

/** Bars on which much volume moved the close hardly at all, near the top of their range. */
export function churning(context: DetectorContext, values: ChurningValues): Fire[] {
  const { high, close, length, since } = context;
  const { churningBars, churningTop, churningMove, churningVolume } = values;
  const atr = context.atr(values.atrPeriod);
  const relativeVolume = relativeVolumeOf(context, values.volumeAverage);
  const fires: Fire[] = [];
  for (let t = Math.max(churningBars - 1, since); t < length; t++) {
    const volume = relativeVolume(t);
    const atrs = Math.abs(at(close, t) - at(close, t - 1)) / at(atr, t - 1);
    if (!(volume >= churningVolume && atrs <= churningMove)) continue;
    if (!(placeInRange(context, t, churningBars) >= 1 - churningTop / 100)) continue;
    fires.push({
      rule: "churning",
      knownAt: t,
      severity: 0.25,
      invalidAbove: at(high, t),
      anchors: [{ role: "bar", at: t, price: at(close, t) }],
      message: { id: "churning", data: { close: at(close, t), volume, atrs } },
    });
  }
  return fires;
}

/** Where in the range of the last `bars` bars the close stands, 0..1. */
function placeInRange({ high, low, close }: DetectorContext, t: number, bars: number): number {
  let top = -Infinity;
  let bottom = Infinity;
  for (let bar = t - bars + 1; bar <= t; bar++) {
    top = Math.max(top, at(high, bar));
    bottom = Math.min(bottom, at(low, bar));
  }
  return closePosition(top, bottom, at(close, t));
}
