/** The largest share (0..1) of bars on which something may be in force, of random walks and of real bars in blocks. */
export interface NoiseBound {
  readonly walks: number;
  readonly blocks: number;
}

/**
 * How much noise may set off each rule and each level. Set by hand, a quarter above the loudest of sixteen samples as short as
 * the test's: a change that makes a detector trigger-happy must break a bound, and raising one is a decision.
 */
const bounds: Readonly<Record<string, NoiseBound>> = {
  "climax-3": { walks: 0.014, blocks: 0.005 },
  "climax-4": { walks: 0.0045, blocks: 0.002 },
  "key-reversal": { walks: 0.0025, blocks: 0.0055 },
  "key-reversal-extended": { walks: 0.0015, blocks: 0.002 },
  "distribution-days-5": { walks: 0.32, blocks: 0.43 },
  "distribution-days-6": { walks: 0.21, blocks: 0.29 },
  "distribution-with-stalling": { walks: 0.018, blocks: 0.11 },
  upthrust: { walks: 0.12, blocks: 0.13 },
  churning: { walks: 0.004, blocks: 0.009 },
  "explosive-price-95": { walks: 0.04, blocks: 0.093 },
  "explosive-price-99": { walks: 0.0175, blocks: 0.058 },
  "extension-30": { walks: 0.07, blocks: 0.06 },
  "extension-40": { walks: 0.055, blocks: 0.04 },
  "extension-55": { walks: 0.023, blocks: 0.017 },
  "extension-70": { walks: 0.04, blocks: 0.012 },
  "extension-100": { walks: 0.018, blocks: 0.005 },
  parabola: { walks: 0.15, blocks: 0.16 },
  "macd-line-divergence-straight-line": { walks: 0.07, blocks: 0.08 },
  "macd-line-divergence-pivot": { walks: 0.06, blocks: 0.065 },
  "macd-histogram-divergence-straight-line": { walks: 0.13, blocks: 0.13 },
  "macd-histogram-divergence-pivot": { walks: 0.12, blocks: 0.12 },
  "obv-divergence-straight-line": { walks: 0.13, blocks: 0.12 },
  "obv-divergence-pivot": { walks: 0.075, blocks: 0.075 },
  "level-rejection": { walks: 0.14, blocks: 0.17 },
  "failed-breakout": { walks: 0.1, blocks: 0.09 },
  "one-day-drop-2-atr": { walks: 0.005, blocks: 0.026 },
  "one-day-drop-3-atr": { walks: 0.001, blocks: 0.009 },
  "high-to-close-drop": { walks: 0.019, blocks: 0.05 },
  "gap-and-fail": { walks: 0.06, blocks: 0.065 },
  "rsi-divergence-straight-line": { walks: 0.14, blocks: 0.17 },
  "rsi-divergence-pivot": { walks: 0.09, blocks: 0.1 },
  "rsi-above-80": { walks: 0.009, blocks: 0.02 },
  "rsi-above-90": { walks: 0.001, blocks: 0.001 },
  "run-up-50": { walks: 0.005, blocks: 0.0055 },
  "turnover-trend": { walks: 0.001, blocks: 0.0065 },
  "volatility-90-near-high": { walks: 0.025, blocks: 0.045 },
  "volatility-95-near-high": { walks: 0.014, blocks: 0.026 },
  watch: { walks: 0.1, blocks: 0.075 },
  elevated: { walks: 0.066, blocks: 0.048 },
  high: { walks: 0.03, blocks: 0.046 },
  extreme: { walks: 0.002, blocks: 0.004 },
};

/** The bound of a rule or a level; a RangeError where it has none: whoever adds a rule says how often noise may set it off. */
export function boundOf(name: string): NoiseBound {
  const bound = Object.hasOwn(bounds, name) ? bounds[name] : undefined;
  if (bound === undefined) throw new RangeError(`no bound on the false alarms of ${name}`);
  return bound;
}
