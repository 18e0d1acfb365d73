import { describe, expect, it } from "vitest";
import { changesSince } from "../../src/cli/scan-history.ts";
import { FrothError } from "../../src/errors.ts";
import type { Provider } from "../../src/providers/provider.ts";
import { remembered } from "../../src/providers/remembered.ts";
import { randomSeries } from "../random-series.ts";
import { analysedOf, failedOf, reportOf } from "../report/reports.ts";
import { rejection } from "../report/signals.ts";

/** A source that says what it was asked for. */
function counting(): Provider & { readonly asked: string[] } {
  const asked: string[] = [];
  return {
    id: "yahoo",
    label: "yahoo",
    concurrency: 1,
    live: true,
    asked,
    symbols: async () => [],
    async fetch({ symbol }) {
      asked.push(symbol);
      if (symbol === "GONE") throw new FrothError("unknown-symbol", "gone", { symbol });
      return { series: { ...randomSeries(3, 400), symbol }, findings: [] };
    },
  };
}

const request = (symbol: string) => ({ symbol, historyBars: 100 });
const warned = (symbol: string) => analysedOf({ symbol, signals: [rejection] });

describe("why warnings are gone", () => {
  it("is asked of the symbols that have such, and of none that failed", async () => {
    const provider = counting();
    const before = reportOf(["A", "B", "C", "D"].map(warned));
    const after = reportOf([analysedOf({ symbol: "A" }), warned("B"), failedOf("C", "no network")]);
    const { warnings } = await changesSince(before, after, provider);
    expect(warnings.map(({ symbol, kind }) => `${symbol} ${kind}`)).toEqual(["A gone", "C gone"]);
    expect(provider.asked).toEqual(["A"]);
  });

  it("is asked of nobody where none is gone", async () => {
    const provider = counting();
    await changesSince(reportOf([]), reportOf([warned("A")]), provider);
    expect(provider.asked).toEqual([]);
  });

  it("stays unknown where the source does not answer any more", async () => {
    const { warnings } = await changesSince(
      reportOf([warned("GONE")]),
      reportOf([analysedOf({ symbol: "GONE" })]),
      counting(),
    );
    expect(warnings.map(({ end }) => end?.reason)).toEqual(["unknown"]);
  });
});

describe("a remembered source", () => {
  it("is asked once a symbol, also where it failed", async () => {
    const provider = counting();
    const source = remembered(provider);
    expect(await source.fetch(request("A"))).toBe(await source.fetch(request("A")));
    await source.fetch(request("B"));
    await expect(source.fetch(request("GONE"))).rejects.toThrow("gone");
    await expect(source.fetch(request("GONE"))).rejects.toThrow("gone");
    expect(provider.asked).toEqual(["A", "B", "GONE"]);
  });
});
