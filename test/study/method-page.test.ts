import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { isoDate } from "../../src/series/dates.ts";
import { at, type Series } from "../../src/series/series.ts";
import { readMarket } from "../real-series.ts";
import { hasShared, sharedPath } from "../shared.ts";
import { methodFacts, named, publishedFacts, universeDays } from "./method-facts.ts";

/** The page with its line breaks and the padding of its tables folded. */
const page = readFileSync(new URL("../../docs/method.md", import.meta.url), "utf8").replaceAll(/\s+/g, " ");

describe("docs/method.md", () => {
  it("says what its sources say", () => {
    expect(methodFacts().filter((fact) => !page.includes(fact))).toEqual([]);
  });

  it("holds no number that is not held against a source", () => {
    const known = [...methodFacts(), ...named].toSorted((a, b) => b.length - a.length);
    const rest = known.reduce((text, fact) => text.replaceAll(fact, ""), page);
    expect(rest.match(/[^.|]{0,30}\d[^.|]{0,30}/g) ?? []).toEqual([]);
  });

  it("is found from the README and from the page on evidence", () => {
    for (const path of ["README.md", "docs/evidence.md"]) {
      expect(readFileSync(new URL(`../../${path}`, import.meta.url), "utf8")).toContain("method.md)");
    }
  });
});

describe.skipIf(!hasShared)("the sources of docs/method.md (needs ../shared)", () => {
  it("say what is quoted from them", () => {
    const methods = readFileSync(sharedPath("methods.md"), "utf8");
    expect(publishedFacts.filter(([, source]) => !methods.includes(source))).toEqual([]);
  });

  it("are stocks with the first and the last bar that the page names, three companies twice", () => {
    const stocks = new Map(
      readdirSync(sharedPath("market/universe")).map((file) => {
        const symbol = file.slice(0, -".csv".length);
        return [symbol, readMarket(`universe/${symbol}`, symbol)] as const;
      }),
    );
    const days = [...stocks.values()].map((series) => series.days);
    expect(isoDate(Math.min(...days.map((own) => at(own, 0))))).toBe(universeDays.firstDay);
    expect(new Set(days.map((own) => isoDate(at(own, own.length - 1))))).toEqual(new Set([universeDays.lastDay]));
    const pairs = ["PEAK DOC", "MRSH MMC", "CUK CCL"].map((pair) => pair.split(" "));
    for (const pair of pairs) {
      const [one = [], other = []] = pair.map((symbol) => newestReturns(stocks.get(symbol)));
      expect(correlation(one, other), pair.join(" and ")).toBeGreaterThan(0.97);
    }
    const unlike = ["GOOG", "CCL"].map((symbol) => newestReturns(stocks.get(symbol)));
    expect(correlation(unlike[0] ?? [], unlike[1] ?? [])).toBeLessThan(0.9);
  }, 60_000);
});

/** Daily log returns of the last two years. */
function newestReturns(series: Series | undefined): number[] {
  const close = series?.close.slice(-500) ?? new Float64Array();
  return Array.from(close.subarray(1), (value, i) => Math.log(value / at(close, i)));
}

function correlation(x: readonly number[], y: readonly number[]): number {
  return covariance(x, y) / Math.sqrt(covariance(x, x) * covariance(y, y));
}

function covariance(x: readonly number[], y: readonly number[]): number {
  const [meanX, meanY] = [mean(x), mean(y)];
  return mean(x.map((value, i) => (value - meanX) * ((y[i] ?? Number.NaN) - meanY)));
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
