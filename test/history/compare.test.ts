import { describe, expect, it } from "vitest";
import type { ReportedSignal } from "../../src/analysis/symbol-report.ts";
import { detectors } from "../../src/detectors/index.ts";
import { compareReports } from "../../src/history/compare.ts";
import type { WarningChangeKind } from "../../src/history/changes.ts";
import { ladderOf } from "../../src/history/warning.ts";
import type { EndedSignal } from "../../src/scan/ended-signals.ts";
import type { ScanReport } from "../../src/scan/scan-report.ts";
import { analysedOf, failedOf, reportOf } from "../report/reports.ts";
import { rejection, runUp, signalOf } from "../report/signals.ts";

const rsi = (severity: number, knownAt = "2025-11-18"): ReportedSignal =>
  signalOf({ detector: "rsi-overheated", rule: severity === 1 ? "rsi-above-90" : "rsi-above-80", severity, knownAt });

const nvda = (...signals: ReportedSignal[]): ScanReport => reportOf([analysedOf({ symbol: "NVDA", signals })]);

const kindsOf = (before: ScanReport, after: ScanReport): WarningChangeKind[] =>
  compareReports(before, after).warnings.map(({ kind }) => kind);

describe("what is the same warning", () => {
  it("folds the steps of a state, and nothing else", () => {
    const states = detectors.flatMap(({ rules }) => rules.filter(({ lasts }) => lasts === "while-true"));
    const ladders = [...new Set(states.map(({ id }) => ladderOf(id)))];
    const folded = ladders.map((name) => states.map(({ id }) => id).filter((id) => ladderOf(id) === name));
    expect(folded).toEqual([
      ["climax-3", "climax-4"],
      ["distribution-days-5", "distribution-days-6"],
      ["distribution-with-stalling"],
      ["explosive-price-95", "explosive-price-99"],
      ["extension-30", "extension-40", "extension-55", "extension-70", "extension-100"],
      ["parabola"],
      ["rsi-above-80", "rsi-above-90"],
      ["run-up-50"],
      ["turnover-trend"],
      ["volatility-90-near-high", "volatility-95-near-high"],
    ]);
  });

  it("calls a higher step of the RSI stronger, and the way down weaker", () => {
    expect(kindsOf(nvda(rsi(0.25)), nvda(rsi(0.25), rsi(0.5)))).toEqual(["stronger"]);
    expect(kindsOf(nvda(rsi(0.25), rsi(0.5)), nvda(rsi(0.25)))).toEqual(["weaker"]);
    expect(kindsOf(nvda(rsi(0.5), rsi(0.25)), nvda(rsi(0.25), rsi(0.5)))).toEqual([]);
  });

  it("calls it confirmed when the step beats chance and the one before did not", () => {
    const carried = runUp.record;
    const [low, high] = [rsi(0.25), { ...rsi(1), record: carried }];
    expect(kindsOf(nvda(low), nvda(low, high))).toEqual(["confirmed"]);
    expect(kindsOf(nvda(low, high), nvda(low))).toEqual(["weaker"]);
  });

  it("tells an event by its bars: the same rule on another day is another warning", () => {
    const monday = { ...rejection, knownAt: "2025-11-17" };
    const friday = { ...rejection, knownAt: "2025-11-21" };
    expect(kindsOf(nvda(monday), nvda(friday))).toEqual(["new", "gone"]);
    expect(kindsOf(nvda(monday), nvda(monday, friday))).toEqual(["new"]);
  });
});

describe("why a warning is gone", () => {
  const signal = rejection;
  const before = nvda(signal);
  const endedBy = (parts: Partial<ReportedSignal>, close: number): EndedSignal => ({
    signal: { ...signal, endedAt: "2025-11-21", ...parts },
    close,
  });
  const endWith = (...ended: EndedSignal[]) =>
    compareReports(before, nvda(), new Map([["NVDA", ended]])).warnings.map(({ end }) => end);

  it("names the bar, and the price that its close went above", () => {
    expect(endWith(endedBy({ endReason: "invalidated", invalidAbove: 310 }, 312.5))).toEqual([
      { reason: "invalidated", date: "2025-11-21", close: 312.5, threshold: 310 },
    ]);
  });

  it("has no threshold for one that expired", () => {
    expect(endWith(endedBy({ endReason: "expired" }, 250))).toEqual([
      { reason: "expired", date: "2025-11-21", close: 250, threshold: null },
    ]);
  });

  it("knows nothing where the later bars do not have that signal, or the symbol failed", () => {
    const unknown = { reason: "unknown", date: null, close: null, threshold: null };
    expect(endWith()).toEqual([unknown]);
    expect(endWith(endedBy({ knownAt: "2025-11-19", endReason: "expired" }, 250))).toEqual([unknown]);
    const failed = reportOf([failedOf("NVDA", "no such symbol")]);
    expect(compareReports(before, failed).warnings.map(({ end }) => end)).toEqual([unknown]);
  });

  it("takes the last step of a state for its end", () => {
    const steps = [rsi(0.25), rsi(0.5)];
    const ended = steps.map((step, index) => ({
      signal: { ...step, endedAt: `2025-11-2${1 - index}`, endReason: "no-longer-true" as const },
      close: 180 + index,
    }));
    const { warnings } = compareReports(nvda(...steps), nvda(), new Map([["NVDA", ended]]));
    expect(warnings.map(({ end }) => end)).toEqual([
      { reason: "no-longer-true", date: "2025-11-21", close: 180, threshold: null },
    ]);
  });
});

const at = (level: "calm" | "high" | null, severity: number) =>
  reportOf([analysedOf({ symbol: "NVDA", level, severity })]);

describe("levels and symbols", () => {
  it("tells each level that is another one, and says nothing of the rest", () => {
    expect(compareReports(at("calm", 0), at("high", 60)).levels).toEqual([
      { symbol: "NVDA", before: "calm", after: "high", severityBefore: 0, severityAfter: 60 },
    ]);
    expect(compareReports(at("high", 60), at(null, 60)).levels.map(({ after }) => after)).toEqual([null]);
    expect(compareReports(at("high", 60), at("high", 70)).levels).toEqual([]);
  });

  it("accounts for symbols that came, went, failed and recovered", () => {
    const [a, b, c] = ["A", "B", "C"].map((symbol) => analysedOf({ symbol, signals: [rsi(0.5)] }));
    const before = reportOf([a, b, failedOf("C", "timeout"), failedOf("D", "timeout")].filter((s) => s !== undefined));
    const after = reportOf(
      [failedOf("B", "timeout"), c, failedOf("D", "x"), failedOf("E", "x")].filter((s) => s !== undefined),
    );
    const changes = compareReports(before, after);
    expect(changes.symbols).toEqual([
      { symbol: "B", kind: "failed" },
      { symbol: "C", kind: "recovered" },
      { symbol: "E", kind: "added" },
      { symbol: "A", kind: "removed" },
    ]);
    // Of a symbol that is not looked at any more nothing is gone; nobody was told yet of what a recovered one says.
    expect(changes.warnings.map(({ symbol, kind }) => `${symbol} ${kind}`)).toEqual(["B gone", "C new"]);
  });
});
