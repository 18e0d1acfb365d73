import { FrothError, type ErrorCode } from "../errors.ts";
import { patience, waitAfter } from "../retry/patience.ts";
import type { Delivery } from "./channel.ts";

/** Why one attempt came to nothing. No value of a variable is in it. */
export interface Failure {
  readonly code: ErrorCode;
  readonly what: string;
  readonly remedy?: string | undefined;
  /** How long the other side asks to wait, in milliseconds. */
  readonly retryAfter?: number | undefined;
}

/** Faults that the next attempt may not meet. */
const HEALING: ReadonlySet<ErrorCode> = new Set(["rate-limited", "upstream", "network", "timeout"]);

/**
 * Tries until the other side accepts, a fault that trying again cannot heal, or no patience left.
 *
 * @param attempt to take no longer than the milliseconds that it is given; `undefined` where it was accepted
 * @returns how many attempts it took
 * @throws FrothError
 */
export async function persist(
  attempt: (longest: number) => Promise<Failure | undefined>,
  { time, signal }: Pick<Delivery, "time" | "signal">,
): Promise<number> {
  const deadline = time.now() + patience.whole;
  for (let attempts = 1; ; attempts++) {
    const failure = await attempt(Math.max(1, Math.ceil(Math.min(patience.attempt, deadline - time.now()))));
    if (failure === undefined) return attempts;
    if (signal.aborted) throw stopped();
    const { code, retryAfter = 0 } = failure;
    const trial = { attempts, retryAfter, timeLeft: deadline - time.now() };
    const wait = HEALING.has(code) ? waitAfter(trial, time.random(), patience) : undefined;
    if (wait === undefined) throw faultOf(failure, attempts);
    await time.sleep(wait, signal).catch(() => undefined);
    if (signal.aborted) throw stopped();
  }
}

function stopped(): FrothError {
  return new FrothError("aborted", "stopped before it was accepted");
}

function faultOf({ code, what, remedy, retryAfter = 0 }: Failure, attempts: number): FrothError {
  const wish =
    retryAfter > patience.longestWait ? ` and wants to be left alone for ${Math.ceil(retryAfter / 1000)} s` : "";
  const count = attempts > 1 ? `, tried ${attempts} times` : "";
  return new FrothError(code, what + wish + count, remedy === undefined ? {} : { remedy });
}
