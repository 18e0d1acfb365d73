import { describe, expect, it } from "vitest";
import { instrumentSection } from "../../../src/study/calibration/instrument-docs.ts";
import { features, type OutlookCase } from "../../../src/study/calibration/outlook-cases.ts";

/** One in five fell, and stocks would have been given two in five. */
function casesOf(count: number): OutlookCase[] {
  return Array.from({ length: count }, (_, n) => ({
    year: 2001 + Math.floor((3 * n) / count),
    quarter: 8004 + Math.floor((12 * n) / count),
    sigma60: 0.01,
    settled: 11_400 + Math.floor((3 * 365 * n) / count),
    values: features.map((_name, i) => ((n * (i + 3)) % 17) / 17),
    lastRally: [0, 0, 0],
    shipped: [0.2, 0.4],
    fell: [Number(n % 10 === 0), Number(n % 5 === 0)],
  }));
}

function cells(row: string): string[] {
  return row.split("|").map((cell) => cell.trim());
}

describe("the section on funds and indices", () => {
  it("sets what stocks would be given beside what followed", () => {
    const section = instrumentSection([{ instrument: "etf", symbols: 3, cases: casesOf(300) }]);
    const [, , short = "", long = ""] = section.split("\n");
    expect(cells(short).slice(1, -1)).toEqual([
      "3 funds (ETF)",
      "20",
      "300",
      "12",
      "20.0 %",
      "10.0 %",
      "0.1000",
      "0.0900",
    ]);
    expect(cells(long).slice(2, 7)).toEqual(["60", "300", "12", "40.0 %", "20.0 %"]);
  });

  it("tries a fit of their own only where enough days are known", () => {
    expect(instrumentSection([{ instrument: "index", symbols: 1, cases: casesOf(300) }])).not.toContain("regression");
    const many = instrumentSection([{ instrument: "index", symbols: 9, cases: casesOf(12_000) }]);
    expect(many).toMatch(/from 2003 to 2003 .* Brier score of 0\.\d{4} over 20 sessions: \d+\.\d % (better|worse)/);
  });
});
