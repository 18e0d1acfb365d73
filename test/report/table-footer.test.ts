import { describe, expect, it } from "vitest";
import type { ReportedFinding, SymbolReport } from "../../src/analysis/symbol-report.ts";
import { renderTable } from "../../src/report/table/index.ts";
import type { ScanReport } from "../../src/scan/scan-report.ts";
import { analysedOf, extras, failedOf, reportOf } from "./reports.ts";
import { divergence, overheated, runUp } from "./signals.ts";
import { testLocale } from "./words.ts";

function render(symbols: readonly SymbolReport[], parts: Partial<typeof extras> = {}): string {
  return renderTable(reportOf(symbols), { ...extras, ...parts }, { width: 120, color: 0, locale: testLocale });
}

function partial(...findings: readonly ReportedFinding[]): SymbolReport {
  return analysedOf({ symbol: "META", status: "partial", findings });
}

/** The symbols of a table in the order of its rows. */
function order(table: string): string[] {
  return ["BAD", "DOWN", "CALM", "LOUD"].toSorted((a, b) => table.indexOf(`\n${a}`) - table.indexOf(`\n${b}`));
}

describe("the warnings under the table", () => {
  it("count the warnings and compare with the share of rally days that carry as many", () => {
    const symbols = [
      analysedOf({ signals: [runUp, overheated, divergence] }),
      analysedOf({ symbol: "NVDA", signals: [runUp] }),
    ];
    expect(render([...symbols, analysedOf({ symbol: "CALM" })])).toContain(
      "4 warnings in force on 2 of 3 symbols. GOOGL carries the most, 3; so do 17 % of all rally days.",
    );
    expect(render(symbols, { rallyDayShare: [1, 0.6] })).toContain("GOOGL carries the most, 3.");
    expect(render(symbols, { rallyDayShare: [1, 0.6, 0.1, 0.001] })).toContain(
      "so do fewer than 1 % of all rally days",
    );
  });

  it("compare with rally days only where the symbol is in a rally", () => {
    const table = render([analysedOf({ context: "pullback", signals: [runUp] })]);
    expect(table).toContain("GOOGL carries the most, 1.");
    expect(table).not.toContain("of all rally days");
  });

  it("say where no warning is in force", () => {
    expect(render([analysedOf()])).toContain("No warning in force.");
  });
});

type Measured = Extract<ScanReport["expected"], { status: "measured" }>;

describe("the warnings expected by chance", () => {
  const warned = [analysedOf({ signals: [runUp, overheated] }), analysedOf({ symbol: "NVDA" })];
  const expected: Measured = { status: "measured", symbols: 2, seen: 2, warnings: 3.27, low: 1, high: 6 };
  const under = (symbols: readonly SymbolReport[], parts: Partial<Measured>): string =>
    renderTable(reportOf(symbols, "yahoo", { ...expected, ...parts }), extras, {
      width: 200,
      color: 0,
      locale: testLocale,
    });

  it("stand beside those seen", () => {
    expect(under(warned, {})).toContain(
      "2 warnings in force on 1 of 2 symbols; 3.3 expected by chance, 1 to 6 nine times in ten. GOOGL carries",
    );
    expect(under([analysedOf()], { symbols: 1, seen: 0 })).toContain(
      "No warning in force; 3.3 expected by chance, 1 to 6 nine times in ten.",
    );
  });

  it("name the symbols that they speak of, where not of all, and the warnings on those", () => {
    const withFund = [...warned, analysedOf({ symbol: "QQQ", instrument: "etf" })];
    expect(under(withFund, {})).toContain("; 3.3 expected by chance on the 2 measured, 1 to 6 nine times in ten.");
    expect(under(withFund, { seen: 1 })).toContain(
      "2 warnings in force on 1 of 3 symbols; 1 on the 2 measured, 3.3 expected by chance, 1 to 6 nine times in ten.",
    );
  });

  it("are left out where they were not measured", () => {
    expect(render(warned)).toContain("2 warnings in force on 1 of 2 symbols. GOOGL carries");
    expect(render(warned)).not.toContain("chance, ");
  });
});

describe("the incomplete symbols under the table", () => {
  it("tell the faults of the data in words, with the newest dates", () => {
    const dates = ["2024-01-02", "2024-01-03", "2024-01-04", "2024-01-05"];
    expect(render([partial({ code: "missing-session", dates: ["2025-11-19"] })])).toContain(
      "META: 1 session missing at the source (2025-11-19).",
    );
    expect(render([partial({ code: "zero-volume", dates })])).toContain(
      "META: 4 bars without volume (2024-01-05, 2024-01-04, +2 more).",
    );
  });

  it("fold detectors that lack the same thing", () => {
    const needs = ["extension", "run-up", "turnover-trend", "blow-off-top"].map((detector) => {
      return { detector, status: "insufficient-history" as const, needed: 200, had: 12 };
    });
    const table = render([analysedOf({ status: "partial", silences: needs })]);
    expect(table).toContain("GOOGL: 12 bars, too few for extension, run-up, +2 more.");
  });

  it("count every symbol without data, and those beyond the first eight", () => {
    const failed = Array.from({ length: 11 }, (_, index) =>
      failedOf(`BAD${index}`, `BAD${index}: the source answered 500`),
    );
    const table = render(failed);
    expect(table).toContain("11 of 11 symbols incomplete:");
    expect(table).toContain("and 3 more symbols");
    expect(table.match(/no data: the source answered 500/g)).toHaveLength(11);
    expect(table).toContain("no session");
    expect(table).toContain("No symbol could be judged.");
    expect(table).not.toContain("No warning");
    expect(table).not.toContain("≈1");
    expect(table).not.toContain("froth explain");
  });
});

describe("the bar of an unfinished session", () => {
  const bar = { date: "2026-11-24", open: null, high: 182, low: 180, close: 181.2, volume: null, changePercent: 1.29 };

  it("stands under the table, marked as such", () => {
    const table = render([analysedOf(), analysedOf({ symbol: "NVDA", provisional: bar })]);
    expect(table).toContain("\nNVDA provisional 2026-11-24: 181.20 (+1.3 %), unfinished session, not judged.\n");
    expect(table.match(/provisional/g)).toHaveLength(1);
  });

  it("changes nothing else", () => {
    const [without, withIt] = [null, bar].map((provisional) => render([analysedOf({ provisional })]));
    expect(withIt?.replace(/\n\nGOOGL provisional.*/, "")).toBe(without);
  });
});

describe("the end of the table", () => {
  it("names source, last bar and the next command, for the symbol that is loudest", () => {
    const symbols = [analysedOf({ severity: 3 }), analysedOf({ symbol: "NVDA", severity: 40 })];
    const table = render(symbols);
    expect(table).toContain("Source yahoo, last bar 2025-11-21.");
    expect(table).toContain("froth explain NVDA");
  });

  it("comes without a table for an empty report", () => {
    expect(render([])).toBe(["froth · 0 symbols · no session · yahoo", "", "No symbols.", ""].join("\n"));
  });
});

describe("the order of the rows", () => {
  const symbols = [
    failedOf("BAD", "BAD: gone"),
    analysedOf({ symbol: "DOWN", level: null, severity: 50, context: "decline" }),
    analysedOf({ symbol: "CALM", severity: 0 }),
    analysedOf({ symbol: "LOUD", severity: 60, level: "elevated" }),
  ];

  it("is that of the request", () => {
    expect(order(render(symbols))).toEqual(["BAD", "DOWN", "CALM", "LOUD"]);
  });

  it("is by severity where wanted, symbols without a level after the others", () => {
    expect(order(render(symbols, { order: "loudest-first" }))).toEqual(["LOUD", "CALM", "DOWN", "BAD"]);
  });
});
