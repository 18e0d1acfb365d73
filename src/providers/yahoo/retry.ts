import type { ErrorCode } from "../../errors.ts";
import { backoff, type BackoffLimits } from "../../retry/backoff.ts";

/** How long a symbol is worth. Times in milliseconds. */
export interface Patience extends BackoffLimits {
  /** Requests for one symbol, the first one included. */
  readonly attempts: number;
  /** Longest wait for one answer, its body included. */
  readonly attempt: number;
  /** Longest time for one symbol, waits between its requests included. */
  readonly symbol: number;
  /** Asked to wait longer, one gives up. */
  readonly longestWait: number;
  /** How long Yahoo is left alone after it refused every request of a symbol without saying for how long. */
  readonly restAfterRefusal: number;
}

export const patience: Patience = {
  attempts: 4,
  attempt: 10_000,
  symbol: 45_000,
  shortestBackoff: 500,
  longestBackoff: 8000,
  longestWait: 30_000,
  restAfterRefusal: 60_000,
};

/** Faults that the next request may not meet. A wrong symbol or request stays wrong, a changed format stays changed. */
const HEALING: ReadonlySet<ErrorCode> = new Set(["rate-limited", "upstream", "network", "timeout", "malformed"]);

/** What is known when a request has failed. */
export interface Failure {
  readonly code: ErrorCode;
  /** How long the answer asks to wait; 0 where it does not say. */
  readonly retryAfter: number;
  /** Requests for this symbol so far. */
  readonly requests: number;
  /** What is left of the time for this symbol. */
  readonly timeLeft: number;
}

/**
 * How long to wait before the next request for the symbol, in milliseconds.
 *
 * @param random from 0 to below 1
 * @returns `undefined` where there is to be no other
 */
export function waitAfter(failure: Failure, random: number, limits: Patience = patience): number | undefined {
  const { code, retryAfter, requests, timeLeft } = failure;
  if (!HEALING.has(code) || requests >= limits.attempts || retryAfter > limits.longestWait) return undefined;
  const wait = Math.max(retryAfter, backoff(requests, random, limits));
  return wait < timeLeft ? wait : undefined;
}
