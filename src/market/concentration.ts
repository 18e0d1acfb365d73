/** A member of an index with what is known of it over a window. */
export interface Holding {
  readonly symbol: string;
  /** Share of the index, 0..1, on the reference date. */
  readonly weight: number;
  /** Closes at the start of the window, on the reference date of the weights, and at the end; `NaN` where there is none. */
  readonly start: number;
  readonly reference: number;
  readonly end: number;
}

/** The same three closes of the index. */
export type IndexCloses = Omit<Holding, "symbol" | "weight">;

export interface Contribution {
  readonly symbol: string;
  /** Share of the index at the start of the window. */
  readonly startWeight: number;
  readonly return: number;
  /** What the member added to the index's return, as a fraction of the index at the start: weight x return. */
  readonly contribution: number;
}

export interface Concentration {
  readonly indexReturn: number;
  /** The largest movers in the index's direction first. */
  readonly contributions: readonly Contribution[];
  /** Part of the index's weight, at the start, of the members counted here. */
  readonly coverage: number;
  /** The index's return less all contributions: what members that are not counted, changes of membership and of shares did. */
  readonly residual: number;
  /** Members that could not be counted: without a close at the start, at the reference date or at the end. */
  readonly uncounted: readonly string[];
}

/** A return closer to 0 has no shares: contributions of either sign cancel, and their quotients mean nothing. */
export const LEAST_RETURN = 0.02;

/**
 * What each member added to the return of its index over a window: its weight at the start x its return.
 *
 * The weight at the start is the given one carried back by prices, as if the number of shares had not changed: weight x (start /
 * reference) / (index start / index reference). Buy-backs, new shares, caps of the index's rules and members that came or
 * went break this; all of it is in the residual, which is reported and never spread over the members.
 */
export function concentrationOf(holdings: readonly Holding[], index: IndexCloses): Concentration {
  const indexReturn = index.end / index.start - 1;
  const growth = index.reference / index.start;
  const contributions = holdings.flatMap(({ symbol, weight, start, reference, end }): Contribution[] => {
    const startWeight = weight * (start / reference) * growth;
    const change = end / start - 1;
    const contribution = startWeight * change;
    return Number.isFinite(contribution) ? [{ symbol, startWeight, return: change, contribution }] : [];
  });
  const direction = Math.sign(indexReturn);
  const sorted = contributions.toSorted(
    (a, b) => direction * (b.contribution - a.contribution) || (a.symbol < b.symbol ? -1 : 1),
  );
  const counted = new Set(contributions.map(({ symbol }) => symbol));
  return {
    indexReturn,
    contributions: sorted,
    coverage: sum(sorted.map(({ startWeight }) => startWeight)),
    residual: indexReturn - sum(sorted.map(({ contribution }) => contribution)),
    uncounted: holdings.map(({ symbol }) => symbol).filter((symbol) => !counted.has(symbol)),
  };
}

/**
 * The share of the index's return that its `count` largest contributors made. It exceeds 1 where the others lost. `null`
 * where the return is nearer to 0 than `LEAST_RETURN`, or there are not so many.
 */
export function shareOfTop({ indexReturn, contributions }: Concentration, count: number): number | null {
  if (Math.abs(indexReturn) < LEAST_RETURN || contributions.length < count) return null;
  return sum(contributions.slice(0, count).map(({ contribution }) => contribution)) / indexReturn;
}

/** The fewest names that made a share of the index's return; `null` where all that are counted did not, or as above. */
export function namesFor({ indexReturn, contributions }: Concentration, share: number): number | null {
  if (Math.abs(indexReturn) < LEAST_RETURN) return null;
  let made = 0;
  for (const [index, { contribution }] of contributions.entries()) {
    made += contribution / indexReturn;
    if (made >= share) return index + 1;
  }
  return null;
}

/**
 * Herfindahl-Hirschman index of weights, the sum of their squares, and its inverse: so many names of equal weight would be as
 * concentrated. Where the weights add up to less than 1, the inverse is the most that it can be.
 */
export function herfindahl(weights: readonly number[]): { readonly hhi: number; readonly effectiveNames: number } {
  const hhi = sum(weights.map((weight) => weight ** 2));
  return { hhi, effectiveNames: 1 / hhi };
}

/** Whatever the order of the values: the largest are added last, so that none is lost beside them. */
function sum(values: readonly number[]): number {
  return values.toSorted((a, b) => Math.abs(a) - Math.abs(b)).reduce((total, value) => total + value, 0);
}
