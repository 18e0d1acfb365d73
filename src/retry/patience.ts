import { backoff, type BackoffLimits } from "./backoff.ts";

/** How much one request, repeated where that may help, is worth. Times in milliseconds. */
export interface Patience extends BackoffLimits {
  /** The first one included. */
  readonly attempts: number;
  /** Longest time for one attempt, the body of its answer included. */
  readonly attempt: number;
  /** Longest time for all attempts and the waits between them. */
  readonly whole: number;
  /** Asked to wait longer, one gives up. */
  readonly longestWait: number;
}

export const patience: Patience = {
  attempts: 4,
  attempt: 10_000,
  whole: 45_000,
  shortestBackoff: 500,
  longestBackoff: 8000,
  longestWait: 30_000,
};

/** What is known when an attempt has failed by something that the next may not meet. */
export interface Trial {
  /** So far. */
  readonly attempts: number;
  /** How long the answer asks to wait; 0 where it does not say. */
  readonly retryAfter: number;
  readonly timeLeft: number;
}

/**
 * How long to wait before the next attempt, in milliseconds.
 *
 * @param random from 0 to below 1
 * @returns `undefined` where there is to be no other
 */
export function waitAfter(
  { attempts, retryAfter, timeLeft }: Trial,
  random: number,
  limits: Patience,
): number | undefined {
  if (attempts >= limits.attempts || retryAfter > limits.longestWait) return undefined;
  const wait = Math.max(retryAfter, backoff(attempts, random, limits));
  return wait < timeLeft ? wait : undefined;
}
