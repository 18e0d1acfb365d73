import type { Bars, Library } from "./catalogue-contract.ts";

/** The values of one field of each result. The package leaves a field out where it is exactly zero, and in a warm-up of its own, which `Output.first` blanks. */
export function field<Name extends string>(
  results: readonly { readonly [N in Name]?: number }[],
  name: Name,
): number[] {
  return results.map((result) => result[name] ?? 0);
}

/**
 * The bars from which the package can compute an ADX: it divides by the sum of the directional moves, and one 0 / 0 makes
 * all that follows NaN. So a start without any such move is left out.
 */
export function fromFirstMove({ high, low, close }: Bars, period: number): Bars {
  const rise = (t: number) => (high[t] ?? Number.NaN) - (high[t - 1] ?? Number.NaN);
  const fall = (t: number) => (low[t - 1] ?? Number.NaN) - (low[t] ?? Number.NaN);
  const move = close.findIndex((_, t) => rise(t) !== fall(t) && Math.max(rise(t), fall(t)) > 0);
  const start = move < 0 ? close.length : move > period ? move - 1 : 0;
  return { high: high.slice(start), low: low.slice(start), close: close.slice(start) };
}

/** Relative strength index from the package's averages: its own RSI is rounded, and 100 on flat prices. */
export function strengthIndex({ AverageGain, AverageLoss }: Library, values: number[], period: number): number[] {
  const losses = AverageLoss.calculate({ period, values });
  return AverageGain.calculate({ period, values }).map((gain, i) => {
    const loss = losses[i] ?? Number.NaN;
    return gain + loss === 0 ? 50 : 100 * (gain / (gain + loss));
  });
}
