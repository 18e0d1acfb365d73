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
