import { ema, sma } from "../indicators/moving-average.ts";
import { rollingSd } from "../indicators/rolling.ts";
import { at } from "../series/series.ts";

export type Quadrant = "leading" | "weakening" | "lagging" | "improving";

/** Two axes around 100, week by week; `NaN` through the warm-up. */
export interface RelativeRotation {
  /** Relative strength against the benchmark, smoothed, in standard deviations of a year around 100. */
  readonly ratio: Float64Array;
  /** Its change over five weeks, in the same way. */
  readonly momentum: Float64Array;
}

const SMOOTH_WEEKS = 10;
const YEAR_WEEKS = 52;
const MOMENTUM_WEEKS = 5;

/** Weeks before the one on which the momentum axis speaks first: its windows, one after the other. */
export const ROTATION_WARMUP_WEEKS = SMOOTH_WEEKS + YEAR_WEEKS + MOMENTUM_WEEKS + YEAR_WEEKS - 3;

/**
 * Where a fund stands against a benchmark, in the manner of relative rotation graphs: relative strength to the right, its
 * momentum upwards. Both axes are plain z-scores, 100 + z. They are not the JdK RS-Ratio and RS-Momentum, whose formulas are
 * not public, and do not give their values.
 *
 * @param price weekly closes; @param benchmark those of the benchmark
 */
export function relativeRotation(price: Float64Array, benchmark: Float64Array): RelativeRotation {
  const strength = ema(
    price.map((value, week) => (100 * value) / at(benchmark, week)),
    SMOOTH_WEEKS,
  );
  const ratio = standing(strength);
  const change = ratio.map((value, week) =>
    week < MOMENTUM_WEEKS ? Number.NaN : value - at(ratio, week - MOMENTUM_WEEKS),
  );
  return { ratio, momentum: standing(change) };
}

/** 100 + z over a year of weeks; 100 where nothing has moved. */
function standing(values: Float64Array): Float64Array {
  const [mean, deviation] = [sma(values, YEAR_WEEKS), rollingSd(values, YEAR_WEEKS)];
  return values.map((value, week) => {
    const spread = at(deviation, week);
    // Sums of equal numbers leave a spread of rounding errors, which is none.
    if (spread <= Math.abs(at(mean, week)) * 1e-7) return 100;
    return 100 + (value - at(mean, week)) / spread;
  });
}

/** The quadrant of a point, or `null` where there is no point. On an axis counts as above it. */
export function quadrantAt({ ratio, momentum }: RelativeRotation, week: number): Quadrant | null {
  const [x, y] = [ratio[week] ?? Number.NaN, momentum[week] ?? Number.NaN];
  if (Number.isNaN(x) || Number.isNaN(y)) return null;
  if (x >= 100) return y >= 100 ? "leading" : "weakening";
  return y >= 100 ? "improving" : "lagging";
}

/** Whether it went from one quadrant into another between neighbouring weeks, in the `weeks` weeks up to `week`. */
export function hasTurned(
  rotation: RelativeRotation,
  from: Quadrant,
  to: Quadrant,
  week: number,
  weeks: number,
): boolean | null {
  if (quadrantAt(rotation, week - weeks) === null) return null;
  for (let w = week - weeks + 1; w <= week; w++) {
    if (quadrantAt(rotation, w - 1) === from && quadrantAt(rotation, w) === to) return true;
  }
  return false;
}
