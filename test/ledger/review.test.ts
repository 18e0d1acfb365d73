import { describe, expect, it } from "vitest";
import { FrothError } from "../../src/errors.ts";
import { ledgerReport } from "../../src/ledger/report.ts";
import { reviewLedger, type ReviewRequest } from "../../src/ledger/review.ts";
import { statementsOf } from "../../src/ledger/statements.ts";
import type { Bars, Provider } from "../../src/providers/provider.ts";
import { isoDate } from "../../src/series/dates.ts";
import { at, sliceSeries, type Series } from "../../src/series/series.ts";
import type { LedgerEntry } from "../../src/study/ledger-entry.ts";
import { randomSeries } from "../random-series.ts";
import { market, memoryProvider, run, settings } from "../scan/memory-market.ts";
import { standingOf, warningOf } from "./entries.ts";

const bars = market(6);
const SAID_ON = 300;
const dateOf = (series: Series, bar: number): string => isoDate(at(series.days, bar));
const saidOn = dateOf(randomSeries(1, 400), SAID_ON);

/** The bars as they were on the evening of bar `SAID_ON`. */
const before = Object.fromEntries(
  Object.entries(bars).map(([symbol, { series, findings }]): [string, Bars] => [
    symbol,
    { series: sliceSeries(series, 0, SAID_ON + 1), findings },
  ]),
);

const entriesOfThatDay = async (): Promise<LedgerEntry[]> =>
  statementsOf(await run(before), new Date(`${saidOn}T22:00:00Z`), settings.historyBars);

const request = (entries: readonly LedgerEntry[], changes: Partial<ReviewRequest> = {}): ReviewRequest => ({
  provider: memoryProvider(bars).provider,
  entries,
  today: 30_000,
  historyBars: 2000,
  ...changes,
});

const failing = (error: Error): Provider => ({ ...memoryProvider({}).provider, fetch: () => Promise.reject(error) });

describe("statementsOf", () => {
  it("says what the scan said, and nothing of a symbol without data", async () => {
    const report = await run({ ...before });
    const entries = statementsOf(report, new Date("2026-01-02T03:04:05.678Z"), 2000);
    const analysed = report.symbols.filter((symbol) => symbol.status !== "failed");
    const warnings = analysed.flatMap(({ symbol, signals }) =>
      signals.map(({ rule, knownAt }) => [symbol, rule, knownAt]),
    );
    expect(warnings.length).toBeGreaterThan(0);
    expect(
      entries.flatMap((entry) => (entry.kind === "warning" ? [[entry.symbol, entry.rule, entry.knownAt]] : [])),
    ).toEqual(warnings);
    const standings = analysed.filter(({ level }) => level !== null).map(({ symbol }) => symbol);
    expect(entries.filter(({ kind }) => kind === "standing").map(({ symbol }) => symbol)).toEqual(standings);
    expect(entries[0]).toMatchObject({
      asOf: saidOn,
      source: "test",
      replayed: false,
      settings: {},
      dataHash: report.dataHash,
      version: "0",
      writtenAt: "2026-01-02T03:04:05.678Z",
    });
  });

  it("tells settings that are not the usual ones, in one order, and a replay", async () => {
    const parameters = { "run-up": { sessions: 10, rise: 20 }, extension: {} };
    const changed = { ...settings, asOf: saidOn, historyBars: 350, parameters };
    const [entry] = statementsOf(await run(bars, { settings: changed }), new Date(0), 2000);
    expect(JSON.stringify(entry?.settings)).toBe(
      '{"historyBars":350,"parameters":{"extension":{},"run-up":{"rise":20,"sessions":10}}}',
    );
    expect(entry?.replayed).toBe(true);
  });
});

describe("reviewLedger", () => {
  it("scores what was said with the bars that came since, and finds every warning again", async () => {
    const entries = await entriesOfThatDay();
    const { scores, newestBar } = await reviewLedger(request(entries));
    expect(scores.map(({ entry }) => entry)).toEqual(entries);
    expect(newestBar).toBe(at(randomSeries(1, 400).days, 399));
    for (const score of scores) {
      if (score.status !== "scored") throw new Error(score.reason);
      const { close } = bars[score.entry.symbol]?.series ?? randomSeries(0, 1);
      expect(score.bar).toBe(SAID_ON);
      expect(score.returns[2]?.returnPercent).toBeCloseTo((at(close, 360) / at(close, 300) - 1) * 100, 9);
      const lowest = Math.min(...close.subarray(301, 361));
      expect(score.falls[1]?.date !== null).toBe(lowest <= 0.9 * at(close, 300));
      expect(score.end?.status).not.toBe("not-found");
    }
  });

  it("looks at no bar and no entry after --as-of", async () => {
    const entries = await entriesOfThatDay();
    const asOf = (bar: number) => request(entries, { asOf: at(randomSeries(1, 400).days, bar) });
    const { scores } = await reviewLedger(asOf(310));
    const prefix = Object.fromEntries(
      Object.entries(bars).map(([symbol, { series }]) => [
        symbol,
        { series: sliceSeries(series, 0, 311), findings: [] },
      ]),
    );
    const known = await reviewLedger(request(entries, { provider: memoryProvider(prefix).provider }));
    expect(scores).toEqual(known.scores);
    const early = await reviewLedger(asOf(299));
    expect(new Set(early.scores.map((score) => (score.status === "left-out" ? score.reason : "")))).toEqual(
      new Set(["after-as-of"]),
    );
  });

  it("asks for bars back to the history of the oldest entry", async () => {
    const asked: number[] = [];
    const { provider } = memoryProvider(bars);
    const fetch: Provider["fetch"] = (wanted) => {
      asked.push(wanted.historyBars);
      return provider.fetch(wanted);
    };
    const entries = [warningOf({ symbol: "S1", asOf: "2016-03-01" }), standingOf({ symbol: "S1", asOf: "2016-02-01" })];
    await reviewLedger(request(entries, { provider: { ...provider, fetch }, today: 16_832 + 500 }));
    expect(asked).toEqual([2000 + 500 + 1]);
  });

  it("accounts by name for a symbol without bars, and counts what is said twice once", async () => {
    const [first] = await entriesOfThatDay();
    if (first === undefined) throw new Error("no entry");
    const twice = { ...first, source: "csv:elsewhere" };
    const entries = [first, warningOf({ symbol: "GONE" }), twice, { ...first, replayed: true }];
    const ledger = { entries, tornLines: [], endsInLine: true };
    const review = await reviewLedger(request(entries));
    const { summary } = ledgerReport(ledger, review, { version: "0", source: "test", asOf: null });
    expect(summary.leftOut).toEqual([
      { reason: "no-bars", symbols: [{ symbol: "GONE", entries: 1, detail: "GONE: not here" }] },
      { reason: "repeated", symbols: [{ symbol: first.symbol, entries: 1, detail: null }] },
    ]);
    expect([summary.inTime, summary.afterwards].map(({ warnings, standings }) => warnings + standings)).toEqual([1, 1]);
  });

  it("cannot tell what ended a warning whose parameters it does not know", async () => {
    const [first] = await entriesOfThatDay();
    const parameters = { extension: { nosuch: 1 } };
    const entries = first === undefined ? [] : [{ ...first, settings: { parameters } }];
    const { scores } = await reviewLedger(request(entries));
    expect(scores).toMatchObject([{ status: "scored", end: { status: "not-found" } }]);
  });

  it("stops where the user stops it, and hides no bug", async () => {
    const stopped = new FrothError("aborted", "stopped", { symbol: "NVDA" });
    for (const error of [stopped, new TypeError("a bug")])
      await expect(reviewLedger(request([warningOf()], { provider: failing(error) }))).rejects.toBe(error);
  });

  it("has nothing to ask for without entries", async () => {
    const review = await reviewLedger(request([], { provider: failing(new Error("asked")) }));
    expect(review).toEqual({ scores: [], newestBar: undefined });
  });
});
