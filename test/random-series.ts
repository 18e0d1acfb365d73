import { bell as gaussian, randomFrom as seededRandom } from "../src/random.ts";
import type { Series } from "../src/series/series.ts";

export { gaussian, seededRandom };

/** Consecutive weekdays from 2015-01-05 on. */
export function weekdays(length: number): Int32Array {
  const monday = 16_440;
  return Int32Array.from({ length }, (_, i) => monday + Math.floor(i / 5) * 7 + (i % 5));
}

/** The columns of a series as plain arrays, oldest first; `high`, `low` and `open` default to the close. */
export interface Drawing {
  readonly close: readonly number[];
  readonly open?: readonly number[];
  readonly high?: readonly number[];
  readonly low?: readonly number[];
  readonly volume?: readonly number[];
}

/** A series from drawn columns. */
export function drawn({ close, open, high, low, volume }: Drawing, symbol = "DRAWN"): Series {
  const column = (values: readonly number[] | undefined) => Float64Array.from(values ?? close);
  return {
    symbol,
    instrument: "stock",
    days: weekdays(close.length),
    open: column(open),
    high: column(high),
    low: column(low),
    close: column(close),
    volume: Float64Array.from(volume ?? close.map((_, i) => 1_000_000 + (i % 7) * 10_000)),
  };
}

/**
 * A random series with calm and wild stretches, drifts and bursts of volume, so that every rule finds something in a
 * handful of them.
 */
export function randomSeries(seed: number, length: number): Series {
  const random = seededRandom(seed);
  const bars = { open: [100], high: [101], low: [99], close: [100], volume: [1_000_000] };
  let [drift, volatility] = [0, 0.015];
  let close = 100;
  for (let i = 1; i < length; i++) {
    if (random() < 0.02) {
      drift = (random() - 0.42) * 0.02;
      volatility = 0.006 + random() ** 3 * 0.07;
    }
    const open = close * (1 + gaussian(random) * volatility * 0.4);
    const change = Math.max(-0.4, drift + gaussian(random) * volatility);
    close = Math.max(0.5, close * (1 + change));
    bars.open.push(open);
    bars.close.push(close);
    bars.high.push(Math.max(open, close) * (1 + Math.abs(gaussian(random)) * volatility * 0.6));
    bars.low.push(Math.min(open, close) * (1 - Math.min(0.3, Math.abs(gaussian(random)) * volatility * 0.6)));
    const burst = random() < 0.05 ? 1 + random() * 4 : 1;
    bars.volume.push(Math.round(1e6 * (0.6 + random() * 0.8) * burst * (1 + Math.abs(change) * 15)));
  }
  return drawn(bars, `RANDOM-${seed}`);
}
