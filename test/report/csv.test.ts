import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ScanReport } from "../../src/scan/scan-report.ts";
import { renderCsv } from "../../src/report/csv.ts";
import { hostileView } from "./hostile.ts";
import { analysedOf, failedOf, mixedReport, reportOf } from "./reports.ts";
import { divergence, overheated, runUp } from "./signals.ts";

type Row = Record<string, string>;

/** Read strictly: as many cells in every row as there are heads, line ends as RFC 4180 has them. */
function read(report: ScanReport): Row[] {
  return parse(renderCsv(report), { columns: true, record_delimiter: "\r\n" });
}

/** The beginnings of cells as a program sees them that parts lines at this character and drops opening quotes. */
function beginnings(report: ScanReport, delimiter: string): string[] {
  const lines = renderCsv(report).split("\r\n");
  return lines.flatMap((line) => line.split(delimiter)).map((cell) => cell.replace(/^["\s]+/, ""));
}

function symbolCell(symbol: string): string | undefined {
  return read(reportOf([failedOf(symbol, "x")]))[0]?.["symbol"];
}

describe("renderCsv", () => {
  it("looks as it should", async () => {
    // Git may write the golden files with another line end.
    await expect(renderCsv(mixedReport).replaceAll("\r\n", "\n")).toMatchFileSnapshot("golden/report.csv.txt");
  });

  it("has a row for each warning, and one for each symbol without any", () => {
    const rows = read(
      reportOf([
        analysedOf({ symbol: "LOUD", signals: [runUp, overheated, divergence] }),
        analysedOf({ symbol: "CALM" }),
        failedOf("NOPE", 'NOPE: "gone", for good'),
      ]),
    );
    expect(rows.map(({ symbol, rule }) => `${symbol} ${rule}`)).toEqual([
      "LOUD run-up-50",
      "LOUD rsi-above-80",
      "LOUD rsi-divergence-pivot",
      "CALM ",
      "NOPE ",
    ]);
    expect(rows[0]).toMatchObject({ lift: "1.15", survives: "true", pivot_at: "", drop_chance_60: "0.462", error: "" });
    expect(rows[2]).toMatchObject({ known_at: "2025-11-10", pivot_at: "2025-11-03", age_sessions: "9" });
    expect(rows[4]).toMatchObject({ status: "failed", close: "", error_code: "unknown-symbol" });
    expect(rows[4]?.["error"]).toBe('NOPE: "gone", for good');
  });

  it("has a head alone for an empty report", () => {
    expect(renderCsv(reportOf([])).split("\r\n")).toEqual([expect.stringMatching(/^symbol,status,last_bar,/), ""]);
  });

  it("writes negative numbers as numbers, and symbols as they are", () => {
    const symbols = ["^GSPC", "BRK-B", "EURUSD=X", "M&M.NS", "ES=F"];
    const rows = read(reportOf(symbols.map((symbol) => analysedOf({ symbol, fromHighPercent: -13.6 }))));
    expect(rows.map(({ symbol }) => symbol)).toEqual(symbols);
    expect(rows[0]?.["from_high_percent"]).toBe("-13.6");
  });

  it("documents its columns, in their order", () => {
    const docs = readFileSync(new URL("../../docs/formats.md", import.meta.url), "utf8");
    const [head = ""] = renderCsv(reportOf([])).split("\r\n");
    const places = head.split(",").map((name) => docs.indexOf(`| \`${name}\``));
    expect(places).not.toContain(-1);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });
});

describe("hostile text in renderCsv", () => {
  /** A negative number is none. */
  const formula = /^[=+@＝＋－＠]|^-(?!\d+(?:\.\d+)?$)/;

  it("is no formula, to a program that parts cells elsewhere neither", () => {
    fc.assert(
      fc.property(hostileView, ({ report }) => {
        const asMeant = read(report).flatMap((row) => Object.values(row));
        const otherwise = [",", ";", "\t", "|"].flatMap((delimiter) => beginnings(report, delimiter));
        expect([...asMeant, ...otherwise].filter((cell) => formula.test(cell))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it("makes no rows and no columns", () => {
    fc.assert(
      fc.property(hostileView, ({ report }) => {
        expect(read(report)).toHaveLength(3);
      }),
      { numRuns: 150 },
    );
  });

  it("is marked as text where it could act", () => {
    expect(symbolCell("=cmd|'/c calc'!A1")).toBe("'=cmd|'/c calc'!A1");
    expect(symbolCell("\t@SUM(A1)")).toBe("'@SUM(A1)");
    expect(symbolCell("x;=1+1")).toBe("x;'=1+1");
    expect(symbolCell('a",=1')).toBe("a\",'=1");
    expect(symbolCell("\u001b[31mx\r\ny")).toBe("[31mx y");
  });
});
