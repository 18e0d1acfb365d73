import { describe, expect, it } from "vitest";
import { upsideGrid } from "../../src/evidence/data/upside-grid.ts";
import { outlookShape } from "../../src/evidence/outlook.ts";
import { upsideAt } from "../../src/evidence/upside.ts";

/** Volatility and extension at the centre of row 7 (2.0 % to 2.3 %) and column 4 (30 % to 40 %). */
const [sigma, extension, row, column] = [0.0215, 0.35, 7, 4] as const;

const cell = (table: readonly (readonly (number | null)[])[], r: number, c: number): number => table[r]?.[c] ?? 0;

describe("upsideAt", () => {
  it("gives a full cell as it was counted, and where it comes from", () => {
    expect(cell(upsideGrid.cases, row, column)).toBeGreaterThan(300);
    const { horizons, first, ...source } = upsideAt(sigma, extension);
    const { stocks, firstDay, lastDay } = upsideGrid;
    const c = column;
    expect(source).toEqual({ stocks, firstDay, lastDay });
    expect(horizons.map(({ sessions }) => sessions)).toEqual([20, 60]);
    expect(horizons[0]?.chance).toBeCloseTo(cell(upsideGrid.rise20, row, c), 12);
    expect(horizons[1]?.chance).toBeCloseTo(cell(upsideGrid.rise60, row, c), 12);
    expect(horizons[0]?.medianReturn).toBeCloseTo(cell(upsideGrid.median20, row, c), 12);
    expect(horizons[1]?.medianReturn).toBeCloseTo(cell(upsideGrid.median60, row, c), 12);
    expect(horizons[1]?.medianSameVolatility).toBeCloseTo(upsideGrid.rowMedian60[row] ?? 0, 12);
    expect(horizons[1]?.cases).toBe(cell(upsideGrid.cases, row, c));
    expect(first.rise).toBeCloseTo(cell(upsideGrid.riseFirst, row, c), 12);
    expect(first.fall).toBeCloseTo(cell(upsideGrid.fallFirst, row, c), 12);
  });

  it("leans on the median of the row, not on the mean of its cells, where a cell is thin", () => {
    const centre = 2.0;
    const last = outlookShape.columns - 1;
    expect(cell(upsideGrid.cases, row, last)).toBe(0);
    const [, sixty] = upsideAt(sigma, centre).horizons;
    expect(sixty?.medianReturn).toBeCloseTo(upsideGrid.rowMedian60[row] ?? 0, 12);
    expect(sixty?.chance).toBeCloseTo(sixty?.sameVolatility ?? 0, 12);
  });

  it("is made of shares everywhere, the rise first no likelier than the rise", () => {
    for (let s = 0.002; s < 0.09; s += 0.003) {
      for (let e = -0.1; e < 3; e += 0.1) {
        const { first, horizons } = upsideAt(s, e);
        expect(first.rise + first.fall + first.neither).toBeCloseTo(1, 12);
        expect(Math.min(first.rise, first.fall, first.neither)).toBeGreaterThanOrEqual(0);
        const [twenty, sixty] = horizons.map(({ chance }) => chance);
        expect(first.rise).toBeLessThanOrEqual((sixty ?? 0) + 1e-3);
        expect(twenty).toBeLessThanOrEqual((sixty ?? 0) + 1e-3);
        expect(horizons.every(({ medianReturn }) => Number.isFinite(medianReturn))).toBe(true);
      }
    }
  });

  it("refuses what is not a number", () => {
    expect(() => upsideAt(Number.NaN, 0.2)).toThrow(RangeError);
  });
});
