import { at } from "../series/series.ts";
import { closePosition, relativeVolumeOf } from "./bar-shape.ts";
import type { ClimaxValues } from "./climax-parameters.ts";
import { averageDays } from "./climax-score.ts";
import type { DetectorContext } from "./context.ts";
import type { Values } from "./contract.ts";
import type { Fire } from "./endings.ts";

export const keyReversalParameters = {
  highPeriod: { default: 252, min: 20, max: 1260, unit: "bars", description: "reversal: how long a high it makes" },
  closePosition: { default: 25, min: 0, max: 100, unit: "%", description: "reversal: close at most so far up the bar" },
  reversalVolume: { default: 2, min: 0, max: 20, unit: "×", description: "reversal: volume over its average before" },
  reversalExtension: { default: 40, min: 0, max: 500, unit: "%", description: "extended: close above its average" },
} as const;

type KeyReversalValues = ClimaxValues & Values<typeof keyReversalParameters>;

/** Volume over its average at which the severity is full. */
const fullSeverityVolume = 4;

/** A key reversal: its bar, and what was measured on it. */
interface Reversal {
  readonly t: number;
  /** Where in its range the bar closed, 0..1. */
  readonly position: number;
  readonly volumeRatio: number;
  /** Close over the long average, less one. */
  readonly distance: number;
  readonly averageDays: number;
}

/**
 * The key reversals from bar `first` on, oldest first; those far above the long average once more. A reversal stands on its
 * high: a close above it takes the warning back.
 */
export function keyReversals(
  context: DetectorContext,
  values: KeyReversalValues,
  first: number,
): { readonly all: readonly Fire[]; readonly extended: readonly Fire[] } {
  const reversals = findReversals(context, values, first);
  const extended = reversals.filter(({ distance }) => distance > values.reversalExtension / 100);
  return {
    all: reversals.map((reversal) => fireOf(context, "key-reversal", reversal)),
    extended: extended.map((reversal) => fireOf(context, "key-reversal-extended", reversal)),
  };
}

function findReversals(context: DetectorContext, values: KeyReversalValues, first: number): Reversal[] {
  const { close, high, low } = context;
  const relativeVolume = relativeVolumeOf(context, values.volumePeriod);
  const found: Reversal[] = [];
  for (let t = Math.max(first, context.since); t < context.length; t++) {
    // Volume first: it turns nearly all bars away.
    const volumeRatio = relativeVolume(t);
    if (!(volumeRatio >= values.reversalVolume && at(close, t) < at(close, t - 1))) continue;
    // Infinite where nothing was traded before: that is not heavy volume but a missing measure of it.
    if (volumeRatio === Number.POSITIVE_INFINITY || !isHighest(high, t, values.highPeriod)) continue;
    const position = closePosition(at(high, t), at(low, t), at(close, t));
    if (!(position <= values.closePosition / 100)) continue;
    const days = averageDays(values, t);
    const distance = at(close, t) / at(context.sma(days), t) - 1;
    found.push({ t, position, volumeRatio, distance, averageDays: days });
  }
  return found;
}

/** Whether no high of the last `period` bars, or of all where there are fewer, is above that of bar `t`. */
function isHighest(high: Float64Array, t: number, period: number): boolean {
  const top = at(high, t);
  const first = Math.max(0, t - period + 1);
  for (let bar = t - 1; bar >= first; bar--) if (at(high, bar) > top) return false;
  return true;
}

function fireOf(context: DetectorContext, rule: string, reversal: Reversal): Fire {
  const { t, position, volumeRatio, distance } = reversal;
  const [high, close, before] = [at(context.high, t), at(context.close, t), at(context.close, t - 1)];
  return {
    rule,
    knownAt: t,
    severity: Math.min(1, volumeRatio / fullSeverityVolume),
    anchors: [
      { role: "high", at: t, price: high },
      { role: "close", at: t, price: close },
    ],
    message: {
      id: rule,
      data: {
        high,
        close,
        changePercent: (close / before - 1) * 100,
        closePositionPercent: position * 100,
        volumeRatio,
        extensionPercent: distance * 100,
        averageDays: reversal.averageDays,
      },
    },
    invalidAbove: high,
  };
}
