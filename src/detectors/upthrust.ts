import { rollingMax, rollingMin } from "../indicators/rolling.ts";
import { at } from "../series/series.ts";
import { closePosition, relativeVolumeOf } from "./bar-shape.ts";
import type { DetectorContext } from "./context.ts";
import type { Values } from "./contract.ts";
import type { Fire } from "./endings.ts";

export const upthrustParameters = {
  atrPeriod: { default: 14, min: 2, max: 100, unit: "bars", description: "period of the ATR" },
  volumeAverage: {
    default: 50,
    min: 5,
    max: 250,
    unit: "bars",
    description: "bars before it whose average a bar's volume is compared with",
  },
  rangeBars: { default: 40, min: 10, max: 250, unit: "bars", description: "upthrust: least length of the range" },
  rangeMaxBars: { default: 252, min: 10, max: 504, unit: "bars", description: "upthrust: most length of the range" },
  rangeHeight: { default: 8, min: 1, max: 30, unit: "ATR", description: "upthrust: greatest height of the range" },
  backWithin: {
    default: 3,
    min: 0,
    max: 20,
    unit: "sessions",
    description: "upthrust: sessions in which a close must be back below the range's high",
  },
  upthrustVolume: {
    default: 1.5,
    min: 0,
    max: 20,
    unit: "x average",
    description: "upthrust: volume of the thrust or of the fall back that tells",
  },
  weakClose: {
    default: 0.25,
    min: 0,
    max: 1,
    unit: "of the range",
    description: "upthrust: a fall back that closes this low in its bar tells without volume",
  },
  climaxVolume: {
    default: 2,
    min: 1,
    max: 20,
    unit: "x average",
    description: "volume of a climax bar, which makes an upthrust one after distribution",
  },
  climaxRange: { default: 2, min: 0, max: 20, unit: "ATR", description: "range of a climax bar" },
  climaxBars: {
    default: 10,
    min: 1,
    max: 250,
    unit: "bars",
    description: "a climax bar lies among this many first bars of the range",
  },
} as const;

type UpthrustValues = Values<typeof upthrustParameters>;

interface TradingRange {
  /** Its first bar. */
  readonly from: number;
  readonly high: number;
}

/** The upthrusts, by the bar that closed back inside the range. */
export function upthrusts(context: DetectorContext, values: UpthrustValues): Fire[] {
  const { close, length, since } = context;
  const isTelling = tellingOf(context, values);
  const beganWithClimax = climaxOf(context, values);
  const fires: Fire[] = [];
  for (const thrust of thrustsAboveRange(context, values)) {
    const range = rangeBelow(context, values, thrust);
    if (range === undefined) continue;
    const end = Math.min(length, thrust + values.backWithin + 1);
    let back = thrust;
    while (back < end && !(at(close, back) < range.high)) back++;
    if (back < end && back >= since && isTelling(thrust, back)) {
      fires.push(upthrust(context, range, thrust, back, beganWithClimax(range.from)));
    }
  }
  return fires.toSorted((a, b) => a.knownAt - b.knownAt);
}

/** The bars that reach above the `rangeBars` bars before them, which are no higher than allowed: few of all. */
function thrustsAboveRange(context: DetectorContext, values: UpthrustValues): number[] {
  const { rangeBars, rangeHeight, backWithin } = values;
  const first = Math.max(0, context.since - backWithin - rangeBars);
  const [high, low] = [context.high.subarray(first), context.low.subarray(first)];
  const [top, bottom] = [rollingMax(high, rangeBars), rollingMin(low, rangeBars)];
  const atr = context.atr(values.atrPeriod).subarray(first);
  const thrusts: number[] = [];
  for (let t = rangeBars; t < high.length; t++) {
    if (!(at(high, t) > at(top, t - 1))) continue;
    if (at(top, t - 1) - at(bottom, t - 1) <= rangeHeight * at(atr, t - 1)) thrusts.push(first + t);
  }
  return thrusts;
}

/**
 * The longest stretch of bars before a thrust that is no higher than allowed; none where the thrust does not reach above it.
 */
function rangeBelow(context: DetectorContext, values: UpthrustValues, thrust: number): TradingRange | undefined {
  const { high, low } = context;
  const limit = values.rangeHeight * at(context.atr(values.atrPeriod), thrust - 1);
  let top = -Infinity;
  let bottom = Infinity;
  let from = thrust;
  for (const first = Math.max(0, thrust - values.rangeMaxBars); from > first; from--) {
    const higher = Math.max(top, at(high, from - 1));
    const lower = Math.min(bottom, at(low, from - 1));
    if (!(higher - lower <= limit)) break;
    if (higher >= at(high, thrust)) return undefined;
    top = higher;
    bottom = lower;
  }
  return limit > 0 ? { from, high: top } : undefined;
}

/**
 * Heavy volume on the thrust or on the fall back, or a weak close of the latter. A volume equal to its average is a column of
 * one number, a placeholder: it says nothing.
 */
function tellingOf(context: DetectorContext, values: UpthrustValues): (thrust: number, back: number) => boolean {
  const { high, low, close } = context;
  const { upthrustVolume, weakClose } = values;
  const relativeVolume = relativeVolumeOf(context, values.volumeAverage);
  return (thrust, back) => {
    const volume = relativeVolume(back);
    if (volume >= upthrustVolume || relativeVolume(thrust) >= upthrustVolume) return true;
    return volume >= 0 && volume !== 1 && closePosition(at(high, back), at(low, back), at(close, back)) <= weakClose;
  };
}

function upthrust(
  { high, close }: DetectorContext,
  range: TradingRange,
  thrust: number,
  back: number,
  afterClimax: boolean,
): Fire {
  let top = thrust;
  for (let t = thrust + 1; t <= back; t++) if (at(high, t) > at(high, top)) top = t;
  return {
    rule: "upthrust",
    knownAt: back,
    ...(top < back ? { pivotAt: top } : {}),
    severity: afterClimax ? 0.75 : 0.5,
    invalidAbove: at(high, top),
    anchors: [
      { role: "range-high", at: range.from, price: range.high },
      { role: "high", at: top, price: at(high, top) },
      { role: "close", at: back, price: at(close, back) },
    ],
    message: {
      id: "upthrust",
      data: {
        rangeHigh: range.high,
        rangeBars: thrust - range.from,
        high: at(high, top),
        close: at(close, back),
        afterClimax: afterClimax ? 1 : 0,
      },
    },
  };
}

/** Whether a bar of climax volume and range lies at the left edge of a range that begins on a given bar. */
function climaxOf(context: DetectorContext, values: UpthrustValues): (from: number) => boolean {
  const { high, low } = context;
  const { climaxBars, climaxRange, climaxVolume } = values;
  const atr = context.atr(values.atrPeriod);
  const relativeVolume = relativeVolumeOf(context, values.volumeAverage);
  return (from) => {
    for (let t = Math.max(1, from); t < from + climaxBars; t++) {
      const isWide = at(high, t) - at(low, t) >= climaxRange * at(atr, t - 1);
      if (isWide && relativeVolume(t) >= climaxVolume) return true;
    }
    return false;
  };
}
