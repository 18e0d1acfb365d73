import type { ErrorCode } from "../../errors.ts";
import { patience, waitAfter, type Patience, type Trial } from "../../retry/patience.ts";

/** How long a symbol is worth. Times in milliseconds. */
export interface YahooPatience extends Patience {
  /** How long Yahoo is left alone after it refused every request of a symbol without saying for how long. */
  readonly restAfterRefusal: number;
}

export const yahooPatience: YahooPatience = { ...patience, restAfterRefusal: 60_000 };

/** Faults that the next request may not meet. A wrong symbol or request stays wrong, a changed format stays changed. */
const HEALING: ReadonlySet<ErrorCode> = new Set(["rate-limited", "upstream", "network", "timeout", "malformed"]);

/** How long to wait before the next request for the symbol, as `waitAfter`; none where it would meet the same fault. */
export function waitAfterFault(
  code: ErrorCode,
  trial: Trial,
  random: number,
  limits: Patience = yahooPatience,
): number | undefined {
  return HEALING.has(code) ? waitAfter(trial, random, limits) : undefined;
}
