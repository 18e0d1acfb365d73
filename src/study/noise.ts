import type { WalkTraits } from "../evidence/false-alarms.ts";
import { at, type Series } from "../series/series.ts";
import { meanBefore, volumeBars } from "./walk-traits.ts";

/** A draw from the normal distribution with mean 0 and standard deviation 1, after Box and Muller (1958). */
export function gaussian(random: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}

const firstDay = 10_959; // 2000-01-03, a Monday
const startPrice = 100;
const startVolume = 1_000_000;

/** `length` weekdays in a row. */
function weekdays(length: number): Int32Array {
  return Int32Array.from({ length }, (_, i) => firstDay + Math.floor(i / 5) * 7 + (i % 5));
}

interface Columns {
  readonly open: Float64Array;
  readonly high: Float64Array;
  readonly low: Float64Array;
  readonly close: Float64Array;
  readonly volume: Float64Array;
}

function columns(length: number): Columns {
  const column = (): Float64Array => new Float64Array(length);
  return { open: column(), high: column(), low: column(), close: column(), volume: column() };
}

/**
 * Bars of a market that knows nothing: the logarithm of the price moves by independent normal steps, overnight and in the
 * session. High and low are drawn from the exact law of the extremes of a Brownian path between that open and that close
 * (each by itself). The logarithm of volume is an autoregression of order 1, larger on days that move far, up or down.
 */
export function randomWalk(traits: WalkTraits, volatility: number, length: number, random: () => number): Series {
  const { drift, overnight, volumeMove, volumeMemory, volumeSpread } = traits;
  const [gap, session] = [volatility * Math.sqrt(overnight), volatility * Math.sqrt(1 - overnight)];
  const fresh = volumeSpread * Math.sqrt(1 - volumeMemory ** 2);
  const bars = columns(length);
  let [price, mood] = [Math.log(startPrice), 0];
  for (let t = 0; t < length; t++) {
    const open = price + gap * gaussian(random);
    const close = open + drift + session * gaussian(random);
    const reach = (): number => Math.sqrt((close - open) ** 2 - 2 * session ** 2 * Math.log(1 - random()));
    mood = volumeMemory * mood + fresh * gaussian(random);
    bars.open[t] = Math.exp(open);
    bars.close[t] = Math.exp(close);
    bars.high[t] = Math.exp((open + close + reach()) / 2);
    bars.low[t] = Math.exp((open + close - reach()) / 2);
    bars.volume[t] = Math.round(startVolume * Math.exp(mood + (volumeMove * Math.abs(close - price)) / volatility));
    price = close;
  }
  return { symbol: "WALK", instrument: "stock", days: weekdays(length), ...bars };
}

/**
 * The bars of `series` in another order: blocks of `block` bars in a row, drawn with replacement. Each bar keeps its open,
 * high, low and close relative to the close before it, and its volume relative to the mean of the 50 bars before it; so what a
 * bar looks like and what happens within a block is real, and nothing reaches beyond a block. Over the mean of the bars *before
 * it in `series`*: on a constant base, or every block would carry its growth into the next.
 *
 * @param series with all columns and more than 50 + `block` bars
 */
export function blockBootstrap(series: Series, block: number, random: () => number): Series {
  const source = relativeBars(series);
  const length = source.close.length;
  const bars = columns(length);
  let [price, from] = [startPrice, 0];
  for (let t = 0; t < length; t++) {
    if (t % block === 0) from = Math.floor(random() * (length - block + 1)) - t;
    const bar = from + t;
    bars.open[t] = price * at(source.open, bar);
    bars.high[t] = price * at(source.high, bar);
    bars.low[t] = price * at(source.low, bar);
    bars.volume[t] = Math.round(startVolume * at(source.volume, bar));
    price *= at(source.close, bar);
    bars.close[t] = price;
  }
  return { symbol: series.symbol, instrument: "stock", days: weekdays(length), ...bars };
}

/** Bars relative to the close before them, and volume to its mean before; bars that cannot be told so are left out. */
function relativeBars({ open, high, low, close, volume }: Series): Columns {
  if (!open || !high || !low || !volume) throw new RangeError("a block bootstrap needs bars with all columns");
  const usual = close.map((_, t) => (t < volumeBars ? Number.NaN : meanBefore(volume, t)));
  const kept = Int32Array.from(close.keys()).filter((t) => at(open, t) > 0 && at(usual, t) > 0);
  const over = (column: Float64Array): Float64Array => Float64Array.from(kept, (t) => at(column, t) / at(close, t - 1));
  const relativeVolume = Float64Array.from(kept, (t) => at(volume, t) / at(usual, t));
  return { open: over(open), high: over(high), low: over(low), close: over(close), volume: relativeVolume };
}
