import { assert, double, property } from "fast-check";
import { describe, expect, it } from "vitest";
import { outlookGrid } from "../../src/evidence/data/outlook-grid.ts";
import { fullCellCases, outlookAt } from "../../src/evidence/outlook.ts";

const { volatilityCuts, extensionCuts, cases } = outlookGrid;
const [rows, columns] = [middles(volatilityCuts), middles(extensionCuts)];
const horizons = [
  { sessions: 20, hitRates: outlookGrid.hitRate20 },
  { sessions: 60, hitRates: outlookGrid.hitRate60 },
] as const;

describe("outlookAt", () => {
  it("gives at a cell's centre the cell's rate, thin cells shrunk to their row", () => {
    for (const [row, sigma] of rows.entries()) {
      for (const [column, extension] of columns.entries()) {
        const outlook = outlookAt(sigma, extension);
        expect(outlook.map(({ sessions }) => sessions)).toEqual([20, 60]);
        for (const [index, { hitRates }] of horizons.entries()) {
          expect(outlook[index]?.chance).toBeCloseTo(shrunk(hitRates, row, column), 12);
          expect(outlook[index]?.sameVolatility).toBeCloseTo(rowRate(hitRates, row), 12);
          expect(outlook[index]?.cases).toBe(cases[row]?.[column]);
        }
      }
    }
  });

  it("has thin, empty and full cells to be tried on", () => {
    const counts = cases.flat();
    expect(counts.some((n) => n === 0)).toBe(true);
    expect(counts.some((n) => n > 0 && n < fullCellCases)).toBe(true);
    expect(counts.some((n) => n >= fullCellCases)).toBe(true);
  });

  it("does not jump where a bin or a centre ends", () => {
    for (const sigma of [...volatilityCuts, ...rows]) {
      for (const extension of [...columns, ...extensionCuts]) {
        expect(jump([sigma - 1e-9, extension], [sigma, extension])).toBeLessThan(1e-6);
        expect(jump([sigma, extension - 1e-9], [sigma, extension])).toBeLessThan(1e-6);
      }
    }
  });

  it("is a share wherever it is asked", () => {
    const sigmas = double({ min: 0, max: 1, noNaN: true });
    const extensions = double({ min: -1, max: 50, noNaN: true });
    const check = property(sigmas, extensions, (sigma, extension) => {
      for (const { chance, sameVolatility } of outlookAt(sigma, extension)) {
        expect(Math.min(chance, sameVolatility)).toBeGreaterThan(0);
        expect(Math.max(chance, sameVolatility)).toBeLessThan(1);
      }
    });
    assert(check);
  });
});

describe("outlookAt, where it ends and what it compares", () => {
  it("stays what it is beyond the outermost centres", () => {
    const [first = 0, last = 0] = [rows[0], rows.at(-1)];
    const [left = 0, right = 0] = [columns[0], columns.at(-1)];
    expect(outlookAt(0, -0.5)).toEqual(outlookAt(first, left));
    expect(outlookAt(0.3, 9)).toEqual(outlookAt(last, right));
  });

  it("keeps the rate of the volatility apart from the extension", () => {
    const near = outlookAt(0.0215, 0.02);
    const far = outlookAt(0.0215, 1.2);
    expect(near.map(({ sameVolatility }) => sameVolatility)).toEqual(far.map(({ sameVolatility }) => sameVolatility));
    expect(far[1]?.chance).toBeGreaterThan(near[1]?.chance ?? 1);
  });

  it("gives the example of the docs", () => {
    const [, sixty] = outlookAt(0.0215, 0.475);
    expect(sixty?.chance).toBeCloseTo(0.457, 3);
    expect(sixty?.sameVolatility).toBeCloseTo(0.41, 3);
    expect(sixty?.cases).toBe(3050);
  });

  it("refuses what is not a number, which would read as the calmest cell", () => {
    expect(() => outlookAt(Number.NaN, 0.2)).toThrow(RangeError);
    expect(() => outlookAt(0.02, Number.POSITIVE_INFINITY)).toThrow(RangeError);
  });
});

type Rates = (typeof horizons)[number]["hitRates"];

function shrunk(rates: Rates, row: number, column: number): number {
  const n = cases[row]?.[column] ?? 0;
  const own = rates[row]?.[column] ?? 0;
  return n >= 300 ? own : (n * own + (300 - n) * rowRate(rates, row)) / 300;
}

function rowRate(rates: Rates, row: number): number {
  const counts = cases[row] ?? [];
  const hits = counts.reduce((sum, n, column) => sum + n * (rates[row]?.[column] ?? 0), 0);
  return hits / counts.reduce((sum, n) => sum + n, 0);
}

/** Centres of the bins between and beyond some cuts; the outermost bins are as wide as their neighbours. */
function middles(cuts: readonly number[]): number[] {
  const [a = 0, b = 0] = cuts;
  const [y = 0, z = 0] = cuts.slice(-2);
  const inner = cuts.slice(1).map((cut, i) => (cut + (cuts[i] ?? 0)) / 2);
  return [a - (b - a) / 2, ...inner, z + (z - y) / 2];
}

type Point = readonly [sigma60: number, extension: number];

function ratesAt(point: Point): number[] {
  return outlookAt(...point).flatMap(({ chance, sameVolatility }) => [chance, sameVolatility]);
}

/** The largest difference between two points, over both horizons and both rates. */
function jump(from: Point, to: Point): number {
  const before = ratesAt(from);
  return Math.max(...ratesAt(to).map((rate, i) => Math.abs(rate - (before[i] ?? Number.NaN))));
}
