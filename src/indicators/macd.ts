import { at } from "../series/series.ts";
import { ema } from "./moving-average.ts";

/** Lengths of the three averages in bars, each >= 1, `fast` < `slow`. */
export interface MacdPeriods {
  readonly fast: number;
  readonly slow: number;
  readonly signal: number;
}

/** Aligned with the bars, in the unit of the price. */
export interface Macd {
  readonly line: Float64Array;
  readonly signal: Float64Array;
  readonly histogram: Float64Array;
}

/**
 * Moving average convergence divergence (Appel): fast minus slow EMA of the close, its EMA as signal line, and the gap
 * between the two as histogram. Each EMA is seeded by the mean of its own first values, as TradingView does; TA-Lib starts
 * the fast one later, so its first hundred values or so differ.
 */
export function macd(close: Float64Array, periods: MacdPeriods): Macd {
  const line = subtract(ema(close, periods.fast), ema(close, periods.slow));
  const signal = ema(line, periods.signal);
  return { line, signal, histogram: subtract(line.slice(), signal) };
}

/** Subtracts in place. */
function subtract(values: Float64Array, others: Float64Array): Float64Array {
  for (let t = 0; t < values.length; t++) values[t] = at(values, t) - at(others, t);
  return values;
}
