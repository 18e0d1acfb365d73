import { describe, expect, it } from "vitest";
import type { WarningChange } from "../../src/history/changes.ts";
import { compareReports } from "../../src/history/compare.ts";
import { parseReport } from "../../src/history/read-report.ts";
import { createCsvProvider } from "../../src/providers/csv.ts";
import { renderJson } from "../../src/report/json.ts";
import { endedSignals } from "../../src/scan/ended-signals.ts";
import { scan } from "../../src/scan/scan.ts";
import { hasShared, sharedPath } from "../shared.ts";

const symbols = ["NVDA", "GOOGL", "META", "SMCI", "PLTR", "AMD", "MSFT", "AAPL"];
const days = ["2025-11-17", "2025-11-18", "2025-11-19", "2025-11-20", "2025-11-21"];

const reportOf = (asOf: string) =>
  scan({
    provider: createCsvProvider(sharedPath("market/ohlcv")),
    symbols,
    settings: { source: "csv:ohlcv", asOf, historyBars: 2000, parameters: {} },
    version: "0",
  });

async function changesTo(day: string, before: string) {
  const [earlier, report] = [await reportOf(before), await reportOf(day)];
  const { settings } = report;
  const provider = createCsvProvider(sharedPath("market/ohlcv"));
  const ended = await endedSignals({ provider, symbols, settings }, before);
  // Through its JSON, as a scan reads the report of the day before.
  return compareReports(parseReport(renderJson(earlier), "earlier"), report, ended);
}

const count = (warnings: readonly WarningChange[]) => {
  const kinds = ["new", "confirmed", "stronger", "weaker", "gone"] as const;
  return kinds.map((kind) => warnings.filter((change) => change.kind === kind).length);
};

function expectReasoned({ kind, signal, end }: WarningChange, day: string): void {
  if (kind === "new") expect(signal.knownAt).toBe(day);
  if (kind !== "gone") return;
  expect(end?.date).toBe(day);
  expect(end?.reason).not.toBe("unknown");
  if (end?.reason === "invalidated") expect(end.close).toBeGreaterThan(signal.invalidAbove ?? Number.NaN);
}

describe.skipIf(!hasShared)("a week of the watch list (needs ../shared)", () => {
  it("has a reason for each warning that is gone, with a bar of that evening and a price beyond the threshold", async () => {
    const told: string[] = [];
    for (const [index, day] of days.slice(1).entries()) {
      const { warnings, levels } = await changesTo(day, days[index] ?? "");
      told.push(`${day} ${count(warnings).join(" ")}, ${levels.length}`);
      for (const change of warnings) expectReasoned(change, day);
    }
    expect(told).toEqual([
      "2025-11-18 2 0 0 0 7, 0",
      "2025-11-19 1 0 1 1 2, 2",
      "2025-11-20 8 0 0 1 0, 1",
      "2025-11-21 1 0 1 0 4, 2",
    ]);
  });

  it("knows on which day of the week a warning was taken back", async () => {
    const { warnings } = await changesTo("2025-11-21", "2025-11-18");
    const googl = warnings.filter(({ symbol, signal }) => symbol === "GOOGL" && signal.detector === "macd-divergence");
    expect(googl.find(({ kind }) => kind === "gone")?.end).toMatchObject({ reason: "invalidated", date: "2025-11-19" });
  });
});
