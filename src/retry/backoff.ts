/** Bounds of the wait before a request is repeated, in milliseconds. */
export interface BackoffLimits {
  readonly shortestBackoff: number;
  readonly longestBackoff: number;
}

/**
 * Doubles with every failure; half of it is left to chance, so that many who failed together do not return together.
 * "Equal jitter" in Marc Brooker, Exponential Backoff And Jitter, AWS Architecture Blog, 2015.
 *
 * @param random from 0 to below 1
 */
export function backoff(failures: number, random: number, { shortestBackoff, longestBackoff }: BackoffLimits): number {
  const longest = Math.min(longestBackoff, shortestBackoff * 2 ** failures);
  return (longest * (1 + random)) / 2;
}
