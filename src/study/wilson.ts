import { normalQuantile975 } from "./interval-p.ts";

/** Ends of a 95 % interval. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/**
 * Wilson's 95 % interval of a share: `hits` of `cases` that are independent of each other, which cases a few sessions apart
 * or in the same market are not.
 *
 * Source: Wilson (1927), Journal of the American Statistical Association 22, 209-212.
 *
 * @param cases at least 1, at least `hits`; anything else is a RangeError
 */
export function wilson95(hits: number, cases: number): Interval {
  if (!(cases >= 1 && hits >= 0 && hits <= cases)) throw new RangeError(`${hits} of ${cases} is no share`);
  const z = normalQuantile975;
  const share = hits / cases;
  const scale = 1 + z ** 2 / cases;
  const centre = (share + z ** 2 / (2 * cases)) / scale;
  const half = (z / scale) * Math.sqrt((share * (1 - share)) / cases + z ** 2 / (4 * cases ** 2));
  // At the ends the bound is exact, and rounding must not carry it beyond.
  return { low: hits === 0 ? 0 : centre - half, high: hits === cases ? 1 : centre + half };
}
