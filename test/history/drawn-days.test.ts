import { describe, expect, it } from "vitest";
import { compareReports } from "../../src/history/compare.ts";
import type { ReportChanges, WarningChange } from "../../src/history/changes.ts";
import type { Provider } from "../../src/providers/provider.ts";
import { endedSignals } from "../../src/scan/ended-signals.ts";
import type { ScanReport } from "../../src/scan/scan-report.ts";
import { scan } from "../../src/scan/scan.ts";
import { isoDate } from "../../src/series/dates.ts";
import type { Series } from "../../src/series/series.ts";
import { drawn } from "../random-series.ts";

const QUIET = 320;
/** Up by 2 % a day for 16 days, a day that spikes and closes far below, one quiet day, and a close above the spike. */
const steps = [...Array.from({ length: 16 }, (_, day) => 1.02 + day * 0.02), 1.2, 1.21, 1.4];
const SPIKE = QUIET + 16;

function rally(): Series {
  const quiet = Array.from({ length: QUIET }, (_, bar) => 100 + (bar % 2) + bar * 0.05);
  const top = quiet.at(-1) ?? 0;
  const close = [...quiet, ...steps.map((step) => top * step)];
  return drawn({
    close,
    high: close.map((price, bar) => (bar === SPIKE ? top * 1.34 : price + 0.3)),
    low: close.map((price) => price - 0.3),
  });
}

const series = rally();
const dateOf = (bar: number): string => isoDate(series.days[bar] ?? 0);

function sourceOf(bars: Series): Provider {
  const fetch = async () => ({ series: bars, findings: [] });
  return { id: "csv", label: "drawn", concurrency: 1, live: false, symbols: async () => ["DRAWN"], fetch };
}

const settings = { source: "drawn", asOf: null, historyBars: 2000, parameters: {} };

function reportAt(bar: number, bars = series): Promise<ScanReport> {
  const asOf = dateOf(bar);
  return scan({ provider: sourceOf(bars), symbols: ["DRAWN"], settings: { ...settings, asOf }, version: "0" });
}

async function changesTo(bar: number, from = bar - 1, bars = series): Promise<ReportChanges> {
  const [before, after] = [await reportAt(from), await reportAt(bar, bars)];
  const request = { provider: sourceOf(bars), symbols: ["DRAWN"], settings: after.settings };
  return compareReports(before, after, await endedSignals(request, dateOf(from)));
}

const ofRule = ({ warnings }: ReportChanges, rule: RegExp): WarningChange[] =>
  warnings.filter(({ signal }) => rule.test(signal.rule));

describe("a drawn rally, day by day", () => {
  it("the RSI's warning is new once, then stronger, then confirmed, and gone when it is no longer true", async () => {
    const told: string[] = [];
    for (let bar = QUIET; bar <= SPIKE; bar++) {
      for (const { kind, signal, severityBefore, end } of ofRule(await changesTo(bar), /^rsi-above/)) {
        told.push(
          [kind, severityBefore, signal.severity, end?.reason, end?.date]
            .filter((part) => part !== undefined)
            .join(" "),
        );
      }
    }
    expect(told).toEqual([
      "new  0.25",
      "stronger 0.25 0.5",
      // Above 90 it beats chance.
      "confirmed 0.5 1",
      `gone 1 1 no-longer-true ${dateOf(SPIKE)}`,
    ]);
  });

  it("the rejection of the spike is taken back by the close above it: the reason names bar, close and threshold", async () => {
    const isNew = ofRule(await changesTo(SPIKE), /^high-to-close-drop$/);
    expect(isNew.map(({ kind, severityBefore, end }) => [kind, severityBefore, end])).toEqual([["new", null, null]]);
    expect(ofRule(await changesTo(SPIKE + 1), /^high-to-close-drop$/)).toEqual([]);
    const [gone, ...others] = ofRule(await changesTo(SPIKE + 2), /^high-to-close-drop$/);
    expect(others).toEqual([]);
    const threshold = isNew[0]?.signal.invalidAbove ?? Number.NaN;
    const close = series.close[SPIKE + 2] ?? Number.NaN;
    expect(close).toBeGreaterThan(threshold);
    expect(gone).toMatchObject({
      kind: "gone",
      end: { reason: "invalidated", date: dateOf(SPIKE + 2), close, threshold },
    });
  });

  it("a warning that came and went between two reports is no news, one that ended in between says on which bar", async () => {
    const changes = await changesTo(SPIKE + 2, SPIKE - 1);
    expect(ofRule(changes, /^high-to-close-drop$/)).toEqual([]);
    expect(ofRule(changes, /^rsi-above/).map(({ end }) => end?.date)).toEqual([dateOf(SPIKE)]);
  });

  it("an event that nothing took back expires", async () => {
    const lasts = 10;
    const flat = Array.from({ length: lasts }, () => series.close[SPIKE + 1] ?? 0);
    const close = [...series.close.slice(0, SPIKE + 1), ...flat];
    const high = close.map((price, bar) => (bar <= SPIKE ? (series.high?.[bar] ?? price) : price + 0.3));
    const longer = drawn({ close, high, low: close.map((price) => price - 0.3) });
    const [before, after] = [SPIKE, SPIKE + lasts].map((bar) => isoDate(longer.days[bar] ?? 0));
    const at = (asOf = "") =>
      scan({ provider: sourceOf(longer), symbols: ["DRAWN"], settings: { ...settings, asOf }, version: "0" });
    const report = await at(after);
    const ended = await endedSignals(
      { provider: sourceOf(longer), symbols: ["DRAWN"], settings: report.settings },
      before ?? "",
    );
    const [gone] = ofRule(compareReports(await at(before), report, ended), /^high-to-close-drop$/);
    expect(gone?.end).toEqual({ reason: "expired", date: after, close: close.at(-1), threshold: null });
  });

  it("restated bars that never had the warning cannot tell why it is gone", async () => {
    const restated = {
      ...series,
      high: series.high?.map((high, bar) => (bar === SPIKE ? (series.close[bar] ?? 0) + 0.3 : high)),
    };
    const [gone] = ofRule(await changesTo(SPIKE + 1, SPIKE, restated), /^high-to-close-drop$/);
    expect(gone).toMatchObject({ kind: "gone", end: { reason: "unknown", date: null, close: null, threshold: null } });
  });
});
