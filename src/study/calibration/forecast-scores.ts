import { at } from "../../series/series.ts";

/** Mean squared error of probabilities: 0 is perfect, and the lower the better. */
export function brierScore(probabilities: Float64Array, outcomes: Uint8Array): number {
  return probabilities.reduce((sum, p, n) => sum + (p - at(outcomes, n)) ** 2, 0) / probabilities.length;
}

/** Mean of -ln(probability given to what happened). */
export function logLoss(probabilities: Float64Array, outcomes: Uint8Array): number {
  const losses = probabilities.map((p, n) => -Math.log(at(outcomes, n) === 1 ? p : 1 - p));
  return losses.reduce((sum, loss) => sum + loss, 0) / losses.length;
}

/**
 * Area under the ROC curve: how often a case that happened was given more than one that did not, ties half. 0.5 for
 * probabilities that know nothing; NaN where all or none happened.
 *
 * Source: Mann & Whitney (1947), by the sum of ranks.
 */
export function areaUnderCurve(probabilities: Float64Array, outcomes: Uint8Array): number {
  const order = Int32Array.from(probabilities.keys()).toSorted((a, b) => at(probabilities, a) - at(probabilities, b));
  let [ranks, hits] = [0, 0];
  for (let first = 0; first < order.length;) {
    const value = at(probabilities, at(order, first));
    let end = first;
    let tied = 0;
    for (; end < order.length && at(probabilities, at(order, end)) === value; end++)
      tied += at(outcomes, at(order, end));
    // The mean rank of those that tie, counted from 1.
    ranks += (tied * (first + end + 1)) / 2;
    hits += tied;
    first = end;
  }
  return (ranks - (hits * (hits + 1)) / 2) / (hits * (order.length - hits));
}

/** Cases that were given about the same probability. */
export interface ReliabilityBin {
  readonly cases: number;
  /** Mean of what was given, and the share that happened. */
  readonly predicted: number;
  readonly observed: number;
}

/** Bins of probabilities between edges; a bin owns its lower edge, one without a case is left out. */
export function reliability(
  probabilities: Float64Array,
  outcomes: Uint8Array,
  edges: readonly number[],
): ReliabilityBin[] {
  const bins = Array.from({ length: edges.length + 1 }, () => ({ cases: 0, predicted: 0, observed: 0 }));
  for (const [n, p] of probabilities.entries()) {
    const bin = bins[edges.filter((edge) => edge <= p).length];
    if (bin === undefined) continue;
    bin.cases += 1;
    bin.predicted += p;
    bin.observed += at(outcomes, n);
  }
  return bins
    .filter(({ cases }) => cases > 0)
    .map(({ cases, predicted, observed }) => ({ cases, predicted: predicted / cases, observed: observed / cases }));
}

/** Edges that put about as many probabilities into each of `bins`. */
export function equalEdges(probabilities: Float64Array, bins: number): number[] {
  const sorted = probabilities.toSorted();
  return Array.from({ length: bins - 1 }, (_, i) => at(sorted, Math.floor(((i + 1) * sorted.length) / bins)));
}

/** Murphy's parts of a Brier score over bins: it is about reliability - resolution + uncertainty. */
export interface MurphyParts {
  readonly reliability: number;
  readonly resolution: number;
  readonly uncertainty: number;
}

/** Source: Murphy (1973), Journal of Applied Meteorology 12, 595-600. */
export function murphyParts(bins: readonly ReliabilityBin[]): MurphyParts {
  const total = bins.reduce((sum, { cases }) => sum + cases, 0);
  const mean = (part: (bin: ReliabilityBin) => number): number =>
    bins.reduce((sum, bin) => sum + bin.cases * part(bin), 0) / total;
  const base = mean(({ observed }) => observed);
  return {
    reliability: mean(({ predicted, observed }) => (predicted - observed) ** 2),
    resolution: mean(({ observed }) => (observed - base) ** 2),
    uncertainty: base * (1 - base),
  };
}
