import type { ErrorCode } from "../../errors.ts";

/** How long a symbol is worth. Times in milliseconds. */
export interface Patience {
  /** Requests for one symbol, the first one included. */
  readonly attempts: number;
  /** Longest wait for one answer, its body included. */
  readonly attempt: number;
  /** Longest time for one symbol, waits between its requests included. */
  readonly symbol: number;
  readonly shortestBackoff: number;
  readonly longestBackoff: number;
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

/**
 * Doubles with every failure; half of it is left to chance, so that many who failed together do not return together.
 * "Equal jitter" in Marc Brooker, Exponential Backoff And Jitter, AWS Architecture Blog, 2015.
 */
function backoff(failures: number, random: number, { shortestBackoff, longestBackoff }: Patience): number {
  const longest = Math.min(longestBackoff, shortestBackoff * 2 ** failures);
  return (longest * (1 + random)) / 2;
}

/** RFC 9110, 5.6.7; obsolete forms of dates are left to sources of the past. */
const HTTP_DATE = /^[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/;

/** A moment in a header, in milliseconds since 1970 UTC; `undefined` where the text is no HTTP date. */
export function parseHttpDate(text: string | null): number | undefined {
  if (text === null || !HTTP_DATE.test(text)) return undefined;
  const time = Date.parse(text);
  return Number.isNaN(time) ? undefined : time;
}

/** Some 30 years: as good as for ever, and still a number that can be reckoned with. */
const LONGEST_SECONDS = 1e9;

/**
 * How long a `Retry-After` asks to wait, in milliseconds; `undefined` where it says nothing sensible.
 *
 * @param now when the answer was made, by the clock of who made it, in milliseconds since 1970 UTC
 */
export function parseRetryAfter(text: string | null, now: number): number | undefined {
  if (text === null) return undefined;
  if (/^\d+$/.test(text)) return Math.min(Number(text), LONGEST_SECONDS) * 1000;
  const until = parseHttpDate(text);
  return until === undefined ? undefined : Math.max(0, until - now);
}
