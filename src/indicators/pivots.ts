import { at } from "../series/series.ts";

/**
 * The bars that are pivot highs, oldest first: strictly above each of the `span` (>= 1) values to the right, and not below
 * any of the `span` to the left, so the last bar of a plateau is the pivot. Those before bar `since` are left out. A pivot at p is known on bar p + `span`.
 */
export function pivotHighs(values: Float64Array, span: number, since = 0): Int32Array {
  const pivots = new Int32Array(values.length);
  return pivots.subarray(0, collectPivots(values, span, since, pivots));
}

function collectPivots(values: Float64Array, span: number, since: number, pivots: Int32Array): number {
  let count = 0;
  for (let centre = Math.max(span, since); centre + span < values.length; centre++) {
    const top = at(values, centre);
    let distance = 1;
    while (distance <= span && at(values, centre + distance) < top && at(values, centre - distance) <= top) distance++;
    if (distance > span) pivots[count++] = centre;
  }
  return count;
}
