import { describe, expect, it } from "vitest";
import type { SymbolReport } from "../../src/analysis/symbol-report.ts";
import { renderTable } from "../../src/report/table/index.ts";
import type { Color } from "../../src/report/table/palette.ts";
import { controlCharacters, linesWiderThan, someWidths, widths, withoutColour } from "./lines.ts";
import { analysedOf, extras, failedOf, measured, mixedReport, reportOf } from "./reports.ts";
import { distribution, divergence, extension, overheated, rejection, runUp } from "./signals.ts";
import { testFrench, testLocale } from "./words.ts";

function render(symbols: readonly SymbolReport[], width = 140, color: Color = 0): string {
  return renderTable(reportOf(symbols), extras, { width, color, locale: testLocale });
}

/** The lines of the grid that begin with a symbol. */
function rowOf(table: string, symbol: string): string {
  return table.split("\n").find((line) => line.startsWith(symbol)) ?? "";
}

describe("renderTable", () => {
  it.each([80, 100, 140])("looks as it should at %i columns", async (width) => {
    const table = renderTable(mixedReport, extras, { width, color: 0, locale: testLocale });
    await expect(table).toMatchFileSnapshot(`golden/table-${width}.txt`);
  });

  it.each([80, 100, 140])("looks as it should in French at %i columns", async (width) => {
    const table = renderTable(mixedReport, extras, { width, color: 0, locale: testFrench });
    await expect(table).toMatchFileSnapshot(`golden/table-fr-${width}.txt`);
  });

  it("looks as it should in colour", async () => {
    const table = renderTable(mixedReport, extras, { width: 100, color: 2, locale: testLocale });
    await expect(table).toMatchFileSnapshot("golden/table-100-colour.txt");
  });

  it("fits every terminal from 40 columns up", () => {
    for (const locale of [testLocale, testFrench]) {
      for (const width of locale === testLocale ? widths : someWidths) {
        const table = renderTable(mixedReport, extras, { width, color: 1, locale });
        expect(linesWiderThan(table, width), `${locale.tag}, width ${width}`).toEqual([]);
      }
    }
  });

  it("says the same in colour as without", () => {
    for (const color of [1, 2, 3] as const) {
      const table = renderTable(mixedReport, extras, { width: 120, color, locale: testLocale });
      expect(table).toContain("\u001b[");
      expect(withoutColour(table)).toBe(renderTable(mixedReport, extras, { width: 120, color: 0, locale: testLocale }));
    }
  });

  it("shows every symbol at every width", () => {
    for (const width of widths) {
      const table = renderTable(mixedReport, extras, { width, color: 0, locale: testLocale });
      const unseen = mixedReport.symbols.filter(({ symbol }) => !table.includes(`\n${symbol}`));
      expect(unseen, `width ${width}`).toEqual([]);
    }
  });
});

describe("the columns of renderTable", () => {
  it("gives them up in the documented order", () => {
    const symbols = [analysedOf({ signals: [runUp], level: "high", severity: 71 })];
    const heads = (width: number): string =>
      render(symbols, width)
        .split("\n")
        .find((line) => line.startsWith("SYMBOL")) ?? "";
    const dropped = ["NOTES", "WARNINGS", "CONTEXT", "VS 200D", "OFF HIGH", "CLOSE", "−10 %"];
    const last = dropped.map((head) => widths.findLast((width) => !heads(width).includes(head)) ?? 0);
    expect(last).toEqual(last.toSorted((a, b) => b - a));
    expect(heads(80)).toContain("VS 200D");
    expect(heads(160)).toContain("NOTES");
    expect(heads(40)).toContain("SEVERITY");
  });

  it("shows no level outside a rally and its pullback, and says where the symbol stands", () => {
    const decline = analysedOf({ context: "decline", level: null, severity: 12 });
    expect(rowOf(render([decline], 140), "GOOGL")).toMatch(/decline .* – +– /);
    expect(rowOf(render([decline], 60), "GOOGL")).toContain("– decline");
    expect(render([decline], 60)).not.toContain("calm");
  });

  it("shows the outlook in two lengths, with its date where it is that of the last rally", () => {
    expect(render([analysedOf()], 140)).toContain("46 %, same volatility 41 %");
    expect(render([analysedOf()], 70)).toContain("46 % (41 %)");
    const last = analysedOf({ context: "decline", level: null, outlook: measured("last-rally", "2024-03-28") });
    for (const width of [60, 80, 140]) expect(render([last], width)).toContain("on 2024-03-28");
  });

  it("says that an outlook was not measured", () => {
    const index = analysedOf({ instrument: "index", outlook: { status: "not-measured", reason: "instrument" } });
    for (const width of [60, 80, 140]) expect(render([index], width)).toContain("not measured");
  });
});

describe("the warnings of renderTable", () => {
  const loud = analysedOf({ signals: [rejection, overheated, divergence, distribution, extension, runUp] });

  it("names first what beats chance, marks the rest, and tells the age", () => {
    const row = rowOf(render([analysedOf({ signals: [overheated, rejection, runUp] })], 200), "GOOGL");
    expect(row).toMatch(/run \+57 % in 15 days \(new\) · rejection 306\.42 → 289\.45 \(1d\) \? · RSI 82\.4 \(1d\) ≈1/);
  });

  it("always names what beats chance, and counts the rest where there is no room", () => {
    for (const width of [60, 80, 120]) {
      const table = render([loud], width);
      expect(table).toContain("run +57 % in 15 days (new)");
      expect(table).toContain("extension +46 % (36d)");
      expect(table).toMatch(/\+\d ≈1/);
    }
  });

  it("shows one warning a detector, the most telling", () => {
    const nested = { ...extension, rule: "extension-70", message: { id: "extension-70", data: { percent: 71 } } };
    const table = render([analysedOf({ signals: [nested, extension] })]);
    expect(table).toContain("extension +71 %");
    expect(table).not.toContain("extension +46 %");
    expect(table).toContain("1 warning in force on 1 symbol.");
  });

  it("does not fall over a rule without words", () => {
    const unknown = { ...rejection, rule: "new-rule", message: { id: "new-rule", data: {} } };
    expect(render([analysedOf({ signals: [unknown] })])).toContain("new-rule (1d) ?");
  });
});

describe("hostile text in renderTable", () => {
  const hostile = "\u001b[31mEV\u0007IL\u202e\u009b2J\r\n\u001b]0;title\u0007";

  it("is shown and not obeyed", () => {
    const symbols = [
      analysedOf({
        symbol: hostile,
        silences: [{ detector: "run-up", status: "failed", error: hostile }],
        status: "partial",
      }),
      failedOf(hostile, `${hostile}: ${hostile}`),
    ];
    for (const width of [40, 80, 160]) {
      const table = renderTable(reportOf(symbols, hostile), extras, { width, color: 0, locale: testLocale });
      expect(controlCharacters(table)).toEqual([]);
      expect(linesWiderThan(table, width)).toEqual([]);
      expect(table).toContain("EVIL");
    }
  });

  it("keeps its lines in wide scripts too", () => {
    const symbols = [
      failedOf("東京電力ホールディングス", "見つかりません".repeat(20)),
      analysedOf({ symbol: "e\u0301t\u00e9" }),
    ];
    for (const width of [40, 47, 61, 80, 99, 120, 163, 200]) {
      expect(linesWiderThan(render(symbols, width), width), `width ${width}`).toEqual([]);
    }
  });
});
