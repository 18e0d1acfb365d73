import { createTraffic, type Traffic } from "../../../src/providers/yahoo/traffic.ts";
import { yahooPatience, type YahooPatience } from "../../../src/providers/yahoo/retry.ts";

/** Traffic by a clock that only waiting moves, with the waits as they were asked for. */
export interface TestTraffic extends Traffic {
  readonly waits: readonly number[];
  /** Lets time go by. */
  pass(milliseconds: number): void;
}

/** @param random what chance always says */
export function testTraffic(limits: Partial<YahooPatience> = {}, random = 0): TestTraffic {
  const waits: number[] = [];
  let now = Date.parse("2025-11-22T12:00:00Z");
  const time = {
    now: () => now,
    random: () => random,
    sleep: async (milliseconds: number, signal?: AbortSignal) => {
      signal?.throwIfAborted();
      waits.push(milliseconds);
      now += milliseconds;
      await Promise.resolve();
    },
  };
  return {
    ...createTraffic(time, { ...yahooPatience, ...limits }),
    waits,
    pass: (milliseconds) => {
      now += milliseconds;
    },
  };
}
