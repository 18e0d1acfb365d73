import { describe, expect, it } from "vitest";
import { lastRally, trendAt, trendsOf } from "../../src/analysis/trend.ts";
import { createContext } from "../../src/detectors/context.ts";
import { drawn, randomSeries } from "../random-series.ts";

const LENGTH = 320;
/** A steady rise to 100, then the given closes. */
const after = (...closes: number[]) => {
  const rise = Array.from({ length: LENGTH }, (_, i) => 20 + (80 * i) / (LENGTH - 1));
  return createContext(drawn({ close: [...rise, ...closes] }));
};
const trendOf = (...closes: number[]) => {
  const context = after(...closes);
  return trendAt(context, context.length - 1);
};

describe("trend context", () => {
  it.each([
    ["rally", "at the high", [100]],
    ["rally", "10 % below it, above the average", [90]],
    ["pullback", "a little more than 10 % below", [89.9]],
    ["pullback", "25 % below", [75]],
    ["decline", "more than 25 % below", [74.9]],
    ["pullback", "60 sessions after the last rally day", Array.from({ length: 60 }, () => 88)],
    ["none", "61 sessions after it, above the average", Array.from({ length: 61 }, () => 88)],
    ["decline", "61 sessions after it, under the average", Array.from({ length: 61 }, () => 76)],
  ])("%s: %s", (trend, _where, closes) => {
    expect(trendOf(...closes)).toBe(trend);
  });

  it("is none while there are too few bars for a high", () => {
    const context = after();
    expect([trendAt(context, 250), trendAt(context, 251)]).toEqual(["none", "rally"]);
  });

  it("finds the last rally day", () => {
    const context = after(89, 88, 87);
    expect(lastRally(context, context.length - 1)).toBe(LENGTH - 1);
    expect(lastRally(context, 200)).toBe(-1);
  });

  it("is the same for all bars at once", () => {
    const context = createContext(randomSeries(9, 1500));
    const trends = trendsOf(context);
    expect(trends.map((trend) => trend ?? "none")).toEqual(trends.map((_, t) => trendAt(context, t)));
    expect(trends.findIndex((trend) => trend !== undefined)).toBe(251);
    expect(new Set(trends.slice(251)).size).toBe(4);
  });
});
