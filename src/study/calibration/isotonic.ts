import { at } from "../../series/series.ts";

/** A rising curve through some points, straight between them and level outside. */
export interface IsotonicFit {
  readonly x: Float64Array;
  readonly y: Float64Array;
}

/** Neighbours that share one value. */
interface Block {
  readonly firstX: number;
  readonly lastX: number;
  readonly weight: number;
  readonly sum: number;
}

/**
 * Isotonic regression: of all rising curves the one nearest to the outcomes, by pooling neighbours that fall (PAV).
 *
 * Source: Barlow, Bartholomew, Bremner & Brunk (1972), Statistical Inference under Order Restrictions.
 *
 * @param outcomes one for each `x`
 * @param weights all 1 where left out
 */
export function fitIsotonic(x: Float64Array, outcomes: ArrayLike<number>, weights?: Float64Array): IsotonicFit {
  const order = Int32Array.from(x.keys()).toSorted((a, b) => at(x, a) - at(x, b));
  const blocks: Block[] = [];
  for (const block of ties(order, x, outcomes, weights)) {
    let pooled = block;
    for (let last = blocks.at(-1); last !== undefined && mean(last) >= mean(pooled); last = blocks.at(-1)) {
      pooled = joined(last, pooled);
      blocks.pop();
    }
    blocks.push(pooled);
  }
  const ends = blocks.flatMap((block) => {
    const y = mean(block);
    return block.firstX === block.lastX
      ? [[block.firstX, y] as const]
      : [[block.firstX, y] as const, [block.lastX, y] as const];
  });
  return { x: Float64Array.from(ends, ([value]) => value), y: Float64Array.from(ends, ([, value]) => value) };
}

/** One block for each value of x: cases with the same x cannot differ. */
function* ties(
  order: Int32Array,
  x: Float64Array,
  outcomes: ArrayLike<number>,
  weights: Float64Array | undefined,
): Generator<Block> {
  let current: Block | undefined;
  for (const n of order) {
    const weight = weights === undefined ? 1 : at(weights, n);
    const next = { firstX: at(x, n), lastX: at(x, n), weight, sum: weight * (outcomes[n] ?? Number.NaN) };
    if (current !== undefined && current.lastX === next.firstX) current = joined(current, next);
    else {
      if (current !== undefined) yield current;
      current = next;
    }
  }
  if (current !== undefined) yield current;
}

function joined(left: Block, right: Block): Block {
  const [weight, sum] = [left.weight + right.weight, left.sum + right.sum];
  return { firstX: left.firstX, lastX: right.lastX, weight, sum };
}

function mean({ weight, sum }: Block): number {
  return sum / weight;
}

/** The curve at a value. */
export function isotonicAt({ x, y }: IsotonicFit, value: number): number {
  let [low, high] = [0, x.length - 1];
  if (value <= at(x, low)) return at(y, low);
  if (value >= at(x, high)) return at(y, high);
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (at(x, middle) <= value) low = middle;
    else high = middle;
  }
  const share = (value - at(x, low)) / (at(x, high) - at(x, low));
  return at(y, low) + share * (at(y, high) - at(y, low));
}
