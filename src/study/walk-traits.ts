import type { WalkTraits } from "../evidence/false-alarms.ts";
import { rollingSd } from "../indicators/rolling.ts";
import { at, type Series } from "../series/series.ts";

/** The traits of one symbol: those of a walk, with a single volatility. */
export type SymbolTraits = Omit<WalkTraits, "volatilities"> & { readonly volatility: number };

/** Volume is compared with its mean over so many bars before. */
export const volumeBars = 50;

/** The first bar whose volatility of 60 returns, and mean volume, are known from the bars before. */
const firstBar = 61;
const fewestBars = 10 * firstBar;

/** What a random walk like `series` would need; `undefined` where it has too few bars, or lacks a column. */
export function symbolTraits({ close, open, volume }: Series): SymbolTraits | undefined {
  if (open === undefined || volume === undefined || close.length < fewestBars) return undefined;
  const sigmas = volatilities60(close);
  const gaps: number[] = [];
  const sessions: number[] = [];
  const moves: number[] = [];
  const volumes: number[] = [];
  for (let t = firstBar; t < close.length; t++) {
    const usual = meanBefore(volume, t);
    const sigma = at(sigmas, t - 1);
    if (!(at(open, t) > 0 && at(volume, t) > 0 && usual > 0 && sigma > 0)) continue;
    gaps.push(Math.log(at(open, t) / at(close, t - 1)));
    sessions.push(Math.log(at(close, t) / at(open, t)));
    moves.push(Math.abs(Math.log(at(close, t) / at(close, t - 1))) / sigma);
    volumes.push(Math.log(at(volume, t) / usual));
  }
  return traitsFrom(gaps, sessions, moves, volumes);
}

/** `volatility60` of all bars at once, to the rounding of a running sum. */
export function volatilities60(close: Float64Array): Float64Array {
  const returns = close.map((price, t) => (t === 0 ? Number.NaN : Math.log(price / at(close, t - 1))));
  return rollingSd(returns, 60);
}

/** Mean volume of the bars before bar `t`. */
export function meanBefore(volume: Float64Array, t: number): number {
  let sum = 0;
  for (let i = t - volumeBars; i < t; i++) sum += at(volume, i);
  return sum / volumeBars;
}

type Numbers = readonly number[];

function traitsFrom(gaps: Numbers, sessions: Numbers, moves: Numbers, volumes: Numbers): SymbolTraits {
  const returns = gaps.map((gap, i) => gap + (sessions[i] ?? Number.NaN));
  const [gapSpread, sessionSpread] = [covariance(gaps, gaps), covariance(sessions, sessions)];
  const volumeMove = covariance(volumes, moves) / covariance(moves, moves);
  const left = volumes.map((volume, i) => volume - volumeMove * (moves[i] ?? Number.NaN));
  return {
    volatility: Math.sqrt(covariance(returns, returns)),
    drift: mean(returns),
    overnight: gapSpread / (gapSpread + sessionSpread),
    volumeMove,
    volumeMemory: covariance(left.slice(1), left.slice(0, -1)) / covariance(left, left),
    volumeSpread: Math.sqrt(covariance(left, left)),
  };
}

/** The traits of all symbols together: of each the median, and ten volatilities. */
export function walkTraits(symbols: readonly SymbolTraits[]): WalkTraits {
  const point = (trait: keyof SymbolTraits, share: number): number => {
    const values = Float64Array.from(symbols, (symbol) => symbol[trait]).toSorted();
    return Number(at(values, Math.floor(share * values.length)).toPrecision(3));
  };
  return {
    volatilities: Array.from({ length: 10 }, (_, tenth) => point("volatility", (tenth + 0.5) / 10)),
    drift: point("drift", 0.5),
    overnight: point("overnight", 0.5),
    volumeMove: point("volumeMove", 0.5),
    volumeMemory: point("volumeMemory", 0.5),
    volumeSpread: point("volumeSpread", 0.5),
  };
}

function mean(values: Numbers): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function covariance(a: Numbers, b: Numbers): number {
  const [meanA, meanB] = [mean(a), mean(b)];
  return a.reduce((sum, value, i) => sum + (value - meanA) * ((b[i] ?? Number.NaN) - meanB), 0) / a.length;
}
