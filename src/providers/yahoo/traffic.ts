import { FrothError, type ErrorCode } from "../../errors.ts";
import { realTime, type Time } from "../../retry/time.ts";
import { answerFault } from "./answers.ts";
import { createCoolDown, type CoolDown } from "./cool-down.ts";
import { waitAfterFault, yahooPatience, type YahooPatience } from "./retry.ts";

/** What the requests of one provider share. */
export interface Traffic {
  readonly time: Time;
  readonly limits: YahooPatience;
  readonly coolDown: CoolDown;
  /** When Yahoo last answered anything but that it is asked too much. */
  servedAt: number;
  /** Whether the newest symbol that came to its end did not reach Yahoo: then the next is asked for once, not four times. */
  isOut: boolean;
}

export function createTraffic(time: Time = realTime, limits: YahooPatience = yahooPatience): Traffic {
  return { time, limits, coolDown: createCoolDown(() => time.now()), servedAt: -Infinity, isOut: false };
}

/** What came of one request. */
export type Outcome<T> =
  | { readonly value: T }
  | { readonly fault: FrothError; readonly retryAfter?: number | undefined };

/** Who asks, and who may stop it. */
export interface Asker {
  readonly symbol: string;
  readonly signal?: AbortSignal | undefined;
  /** Called when Yahoo asked to wait, before waiting that many milliseconds. */
  readonly onWait?: ((milliseconds: number) => void) | undefined;
}

/** With these the next symbol is likely to fare the same. */
const OUTAGES: ReadonlySet<ErrorCode> = new Set(["network", "timeout"]);

/**
 * Asks until there is a value, a fault that asking again cannot heal, or no patience left.
 *
 * @param attempt one request, which is to take no longer than the milliseconds that it is given
 * @throws {FrothError} the last fault, with the count of requests where there was more than one
 */
export async function persist<T>(
  attempt: (longest: number) => Promise<Outcome<T>>,
  asker: Asker,
  traffic: Traffic,
): Promise<T> {
  const { time, limits, coolDown } = traffic;
  const start = time.now();
  const deadline = start + limits.whole;
  let last: FrothError | undefined;
  for (let requests = 1; ; requests++) {
    await coolDownOver();
    const outcome = await attempt(Math.max(1, Math.ceil(Math.min(limits.attempt, deadline - time.now()))));
    if ("value" in outcome) {
      note(undefined, traffic);
      return outcome.value;
    }
    const { fault, retryAfter = 0 } = outcome;
    note(fault.code, traffic);
    last = told(fault, requests, retryAfter > limits.longestWait ? retryAfter : undefined);
    const wait = waitAfterFault(
      fault.code,
      { retryAfter, attempts: requests, timeLeft: deadline - time.now() },
      time.random(),
      traffic.isOut ? { ...limits, attempts: 1 } : limits,
    );
    if (wait === undefined) {
      end(fault.code, retryAfter, start, traffic);
      throw last;
    }
    if (fault.code === "rate-limited") coolDown.begin(wait);
    else await sleep(wait, asker, time);
  }

  /** Another symbol may prolong the cool-down while this one waits for its end. */
  async function coolDownOver(): Promise<void> {
    for (let left = coolDown.left(); left > 0; left = coolDown.left()) {
      if (coolDown.isRefusal() || time.now() + left >= deadline) throw last ?? notAsked(left, asker.symbol);
      asker.onWait?.(left);
      await sleep(left, asker, time);
    }
  }
}

/** Keeps what an answer to one request says of the next, whichever symbol that is for. */
function note(code: ErrorCode | undefined, traffic: Traffic): void {
  if (code === "rate-limited" || (code !== undefined && OUTAGES.has(code))) return;
  traffic.servedAt = traffic.time.now();
  traffic.isOut = false;
}

/** Keeps what a symbol that failed for good says of the next ones. */
function end(code: ErrorCode, retryAfter: number, start: number, traffic: Traffic): void {
  const { limits, coolDown, servedAt } = traffic;
  traffic.isOut = OUTAGES.has(code);
  if (code !== "rate-limited") return;
  if (retryAfter > limits.longestWait) coolDown.refuse(retryAfter);
  // With other symbols served meanwhile, the limit was none for this address.
  else if (servedAt < start) coolDown.refuse(limits.restAfterRefusal);
}

async function sleep(milliseconds: number, { symbol, signal }: Asker, time: Time): Promise<void> {
  try {
    await time.sleep(milliseconds, signal);
  } catch {
    throw stopped(symbol);
  }
}

export function stopped(symbol: string): FrothError {
  return new FrothError("aborted", "stopped before Yahoo answered", { symbol });
}

function notAsked(left: number, symbol: string): FrothError {
  return answerFault("rate-limited", `not asked for, since Yahoo wants no request for ${duration(left)}`, symbol);
}

/** The fault with how often was asked, and for how long Yahoo wants to be left alone. */
function told({ code, what, details }: FrothError, requests: number, retryAfter: number | undefined): FrothError {
  const wish = retryAfter === undefined ? "" : ` and wants no request for ${duration(retryAfter)}`;
  const count = requests > 1 ? `, asked ${requests} times` : "";
  return new FrothError(code, what + wish + count, details);
}

function duration(milliseconds: number): string {
  const seconds = Math.ceil(milliseconds / 1000);
  return seconds < 120 ? `${seconds} s` : `${Math.ceil(seconds / 60)} min`;
}
