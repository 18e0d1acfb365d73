/**
 * Places on a line moved as little as it takes to be `apart` from each other, between two limits: the least squares, found as
 * an isotonic regression by pooling neighbours.
 *
 * @param wanted ascending
 */
export function spread(wanted: readonly number[], apart: number, first: number, last: number): number[] {
  const pools: { sum: number; size: number }[] = [];
  for (const [index, place] of wanted.entries()) {
    let pool = { sum: place - index * apart, size: 1 };
    for (let before = pools.at(-1); before !== undefined && mean(before) >= mean(pool); before = pools.at(-1)) {
      pool = { sum: before.sum + pool.sum, size: before.size + pool.size };
      pools.pop();
    }
    pools.push(pool);
  }
  const highest = last - (wanted.length - 1) * apart;
  const starts = pools.flatMap((pool) => Array.from({ length: pool.size }, () => mean(pool)));
  return starts.map((start, index) => Math.max(first, Math.min(highest, start)) + index * apart);
}

function mean({ sum, size }: { readonly sum: number; readonly size: number }): number {
  return sum / size;
}
