import { ema } from "../indicators/moving-average.ts";
import { at } from "../series/series.ts";

/** Weights of 0.10 and 0.05 on the newest value. */
const FAST = 19;
const SLOW = 39;

/**
 * The ratio-adjusted McClellan oscillator: the faster less the slower exponential average of 1000 x (advances - declines) /
 * (advances + declines), each seeded by the mean of its first values. Adjusting by the ratio makes it independent of
 * how many members there are (McClellan and McClellan, Patterns for Profit, 1970; the ratio by J. Miekka).
 */
export function mcclellan(advances: Float64Array, declines: Float64Array): Float64Array {
  const net = netAdvances(advances, declines);
  const [fast, slow] = [ema(net, FAST), ema(net, SLOW)];
  return fast.map((value, t) => value - at(slow, t));
}

/** 1000 x (advances - declines) / (advances + declines); 0 on a day on which nothing moved. */
function netAdvances(advances: Float64Array, declines: Float64Array): Float64Array {
  return advances.map((up, t) => {
    const down = at(declines, t);
    return up + down === 0 ? 0 : (1000 * (up - down)) / (up + down);
  });
}
