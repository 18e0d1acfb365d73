/**
 * Adjusted p values (q) of a family of tests, in the order given. A test survives at a false discovery rate of 5 % where
 * its q is at most 0.05. Equal p values get equal q: a tie is judged by the rank of its last member, as the step-up
 * procedure has it.
 *
 * Source: Benjamini & Hochberg (1995), Journal of the Royal Statistical Society B 57, 289-300.
 *
 * @param pValues one for every test that was made, also those that found nothing; outside 0..1 is a RangeError
 */
export function benjaminiHochberg(pValues: readonly number[]): number[] {
  const worst = pValues.find((p) => !(p >= 0 && p <= 1));
  if (worst !== undefined) throw new RangeError(`p value ${worst} outside 0..1`);
  const descending = pValues.map((p, index) => ({ p, index })).toSorted((a, b) => b.p - a.p);
  const adjusted: number[] = Array.from(pValues, () => 1);
  let smallest = 1;
  for (const [position, { p, index }] of descending.entries()) {
    smallest = Math.min(smallest, (p * pValues.length) / (pValues.length - position));
    adjusted[index] = smallest;
  }
  return adjusted;
}
