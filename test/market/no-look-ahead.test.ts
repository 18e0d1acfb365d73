import { describe, expect, it } from "vitest";
import type { MarketBars } from "../../src/market/market-bars.ts";
import { readingsOf, type MarketReadings } from "../../src/market/readings.ts";
import { marketRules } from "../../src/market/rules.ts";
import { demoMarketBars, randomMarket, until } from "./bars.ts";

/** All that is told of one session. */
function toldOf(readings: MarketReadings, t: number): Record<string, unknown> {
  const { breadth, tilts } = readings;
  const columns = {
    fromHigh: readings.fromHigh,
    rally: readings.rally,
    ...breadth,
    above50: readings.above50,
    rotatesOut: readings.rotatesOut,
    weeksBehind: readings.weeksBehind,
    impliedRank: readings.impliedRank,
    term: readings.term,
    realised: readings.realised,
  };
  return {
    ...Object.fromEntries(Object.entries(columns).map(([name, values]) => [name, values[t]])),
    tilts: Array.from(tilts, ([cap, { change, rank }]) => [cap, change[t], rank[t]]),
    rules: marketRules.map(({ id, holds }) => [id, holds(readings, t)]),
  };
}

function differences(bars: MarketBars, sessions: readonly number[]): number[] {
  const whole = readingsOf(bars);
  return sessions.filter((t) => {
    const then = JSON.stringify(toldOf(readingsOf(until(bars, t)), t));
    return then !== JSON.stringify(toldOf(whole, t));
  });
}

describe("no look-ahead", () => {
  it("every reading and rule of the demo's market says on a prefix what it says of that session on all bars", () => {
    const bars = demoMarketBars();
    const last = bars.index.days.length - 1;
    const sessions = [
      0,
      1,
      49,
      199,
      251,
      252,
      640,
      900,
      1203,
      1420,
      1777,
      last - 9,
      last - 4,
      last - 3,
      last - 2,
      last - 1,
    ];
    expect(differences(bars, sessions)).toEqual([]);
  });

  it("so do those of random members", () => {
    expect(differences(randomMarket(35, 420), [60, 251, 300, 333, 388, 401, 418])).toEqual([]);
  });

  it("the comparison finds a reading that looks ahead", () => {
    const bars = randomMarket(35, 300);
    const honest = toldOf(readingsOf(bars), 280);
    const peeking = toldOf(
      readingsOf({ ...bars, index: { ...bars.index, close: bars.index.close.toReversed() } }),
      280,
    );
    expect(JSON.stringify(peeking)).not.toBe(JSON.stringify(honest));
  });
});
