import { describe, expect, it } from "vitest";
import { CORRELATION_SESSIONS, readingsOf, type MarketReadings } from "../../src/market/readings.ts";
import { marketRules, type MarketRuleId } from "../../src/market/rules.ts";
import { gaussian, seededRandom } from "../random-series.ts";
import { randomMarket } from "./bars.ts";

/** Readings of 30 sessions that set no rule off, with others on the last one. */
function readings(last: Partial<Record<string, number>>, returns: Float64Array[] = []): MarketReadings {
  const column = (name: string, usual: number): Float64Array => {
    const values = new Float64Array(30).fill(usual);
    values[29] = last[name] ?? usual;
    return values;
  };
  const tilt = { change: column("tilt", 0), rank: column("tiltRank", 0.5) };
  const usual = readingsOf(randomMarket(1, 30));
  return {
    ...usual,
    fromHigh: column("fromHigh", -0.01),
    above50: column("above50", 0.6),
    breadth: {
      ...usual.breadth,
      newHighs: column("newHighs", 20),
      newLows: column("newLows", 5),
      mcclellan: column("mcclellan", 10),
      members: column("members", 40),
    },
    tilts: new Map([["SPY", tilt]]),
    rotatesOut: column("rotatesOut", 0),
    weeksBehind: column("weeksBehind", 0),
    implied: column("implied", 20),
    impliedRank: column("impliedRank", 0.5),
    term: column("term", 0.9),
    realised: column("realised", 15),
    returnsUpTo: () => returns,
  };
}

function holds(id: MarketRuleId, last: Partial<Record<string, number>>, returns?: Float64Array[]): boolean | null {
  const found = marketRules.find((rule) => rule.id === id);
  if (found === undefined) throw new RangeError(id);
  return found.holds(readings(last, returns), 29);
}

describe("the rules of the market", () => {
  it("none holds on usual readings", () => {
    const stocks = correlated(40, 3);
    expect(marketRules.map((rule) => rule.holds(readings({}, stocks), 29))).toEqual(marketRules.map(() => false));
  });

  const edges: readonly [MarketRuleId, Record<string, number>, Record<string, number>][] = [
    ["large-names-carry", { tiltRank: 0.9 }, { tiltRank: 0.899 }],
    ["breadth-below-50-at-high", { above50: 0.499 }, { above50: 0.5 }],
    ["breadth-below-50-at-high", { above50: 0.4, fromHigh: -0.02 }, { above50: 0.4, fromHigh: -0.021 }],
    ["breadth-below-40-at-high", { above50: 0.399 }, { above50: 0.4 }],
    ["breadth-falling-at-high", { above50: 0.49 }, { above50: 0.51 }],
    ["lows-exceed-highs-at-high", { newLows: 21 }, { newLows: 20 }],
    ["mcclellan-below-zero-at-high", { mcclellan: -0.1 }, { mcclellan: 0 }],
    ["rotation-out-of-technology", { rotatesOut: 1 }, { rotatesOut: 0 }],
    ["technology-behind-4-weeks", { weeksBehind: 4 }, { weeksBehind: 3 }],
    ["volatility-awake", { impliedRank: 0.9 }, { impliedRank: 0.89 }],
    ["volatility-awake", { impliedRank: 0.95, fromHigh: -0.05 }, { impliedRank: 0.95, fromHigh: -0.051 }],
    ["term-structure-inverted", { term: 1.01 }, { term: 1 }],
    ["implied-below-realised", { realised: 20.1 }, { realised: 20 }],
  ];

  it.each(edges)("%s holds at %o and not at %o", (id, on, off) => {
    expect([holds(id, on), holds(id, off)]).toEqual([true, false]);
    // What is not known is not said.
    for (const name of Object.keys(on)) expect(holds(id, { ...on, [name]: Number.NaN }), name).toBeNull();
  });

  it("low-correlation-at-high looks at thirty members or more, at the high alone", () => {
    const [apart, together] = [correlated(40, 0), correlated(40, 3)];
    expect(holds("low-correlation-at-high", {}, apart)).toBe(true);
    expect(holds("low-correlation-at-high", {}, together)).toBe(false);
    expect(holds("low-correlation-at-high", { fromHigh: -0.03 }, apart)).toBe(false);
    expect(holds("low-correlation-at-high", {}, apart.slice(0, 29))).toBeNull();
    expect(holds("low-correlation-at-high", { members: 29 }, apart)).toBeNull();
  });
});

/** Returns of stocks that share so much of one common move. */
function correlated(stocks: number, common: number): Float64Array[] {
  const random = seededRandom(8);
  const market = Array.from({ length: CORRELATION_SESSIONS }, () => gaussian(random));
  return Array.from({ length: stocks }, () => Float64Array.from(market, (move) => common * move + gaussian(random)));
}

describe("the window of correlations", () => {
  it("is the 63 log returns up to a session, of members that have all of them", () => {
    const market = randomMarket(4, 120);
    const [first, second, ...rest] = market.members;
    if (first === undefined || second === undefined) throw new RangeError("no members");
    const gap = second.days.findIndex((_, bar) => bar === 80);
    const lacking = {
      ...second,
      days: second.days.filter((_, bar) => bar !== gap),
      close: second.close.filter((_, bar) => bar !== gap),
    };
    const { returnsUpTo } = readingsOf({ ...market, members: [first, lacking, ...rest] });
    const expected = Array.from({ length: 63 }, (_, i) =>
      Math.log((first.close[38 + i] ?? 0) / (first.close[37 + i] ?? 0)),
    );
    const windows = returnsUpTo(100);
    expect(windows).toHaveLength(3);
    expect([...(windows[0] ?? [])]).toEqual(expected);
    expect(returnsUpTo(63)).toHaveLength(4);
    expect(returnsUpTo(62)).toEqual([]);
  });
});
