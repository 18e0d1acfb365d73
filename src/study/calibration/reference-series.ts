import type { Series } from "../../series/series.ts";
import { randomFrom } from "../../random.ts";

/** Enough for every rule to speak several times. */
const SERIES = 24;
const BARS = 1500;

/** Monday 2015-01-05. */
const FIRST_DAY = 16_440;

/**
 * Invented bars, the same on every machine and for ever: on them a rule shows what it is. They have calm and wild
 * stretches, long drifts, slowly changing activity and bursts of volume, so that every rule of froth speaks.
 *
 * Whoever changes them makes every fingerprint new: all records would have to be made again.
 */
export function referenceSeries(): Series[] {
  return Array.from({ length: SERIES }, (_, index) => inventedSeries(index + 1));
}

type Column = "open" | "high" | "low" | "close" | "volume";

function inventedSeries(seed: number): Series {
  const random = randomFrom(seed);
  const columns: Record<Column, Float64Array> = {
    open: new Float64Array(BARS),
    high: new Float64Array(BARS),
    low: new Float64Array(BARS),
    close: new Float64Array(BARS),
    volume: new Float64Array(BARS),
  };
  const market = createMarket(random);
  for (let t = 0; t < BARS; t++) {
    const bar = market();
    columns.open[t] = bar.open;
    columns.high[t] = bar.high;
    columns.low[t] = bar.low;
    columns.close[t] = bar.close;
    columns.volume[t] = bar.volume;
  }
  const days = Int32Array.from({ length: BARS }, (_, t) => FIRST_DAY + Math.floor(t / 5) * 7 + (t % 5));
  return { symbol: `REFERENCE-${seed}`, instrument: "stock", days, ...columns };
}

/** The next bar, whenever it is asked. */
function createMarket(random: () => number): () => Readonly<Record<Column, number>> {
  const state = { drift: 0, volatility: 0.015, activity: 1e6, trend: 0, close: 100 };
  return () => {
    if (random() < 0.02) {
      state.drift = (random() - 0.42) * 0.02;
      state.volatility = 0.006 + random() ** 3 * 0.07;
      state.trend = (random() - 0.4) * 0.012;
    }
    const { volatility, close: before } = state;
    const open = before * (1 + bell(random) * volatility * 0.4);
    const change = Math.max(-0.4, state.drift + bell(random) * volatility);
    const close = Math.max(0.5, before * (1 + change));
    const high = Math.max(open, close) * (1 + Math.abs(bell(random)) * volatility * 0.6);
    const low = Math.min(open, close) * (1 - Math.min(0.3, Math.abs(bell(random)) * volatility * 0.6));
    const burst = random() < 0.05 ? 1 + random() * 4 : 1;
    state.close = close;
    state.activity = Math.min(1e9, Math.max(1e4, state.activity * (1 + state.trend)));
    const volume = Math.round(state.activity * (0.6 + random() * 0.8) * burst * (1 + Math.abs(change) * 15));
    return { open, high, low, close, volume };
  };
}

/** About normal, mean 0 and standard deviation 1: a sum, for a logarithm may differ in its last digit between machines. */
function bell(random: () => number): number {
  let sum = -6;
  for (let i = 0; i < 12; i++) sum += random();
  return sum;
}
