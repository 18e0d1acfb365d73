import { describe, expect, it } from "vitest";
import { outlookGrid } from "../../src/evidence/data/outlook-grid.ts";
import { outlookShape } from "../../src/evidence/outlook.ts";
import { baseRateGrid } from "../../src/study/base-rate-grid.ts";
import { expectationsOf, liftOf, quarterSums, type Matching } from "../../src/study/matched.ts";
import { byCell, cellCount, total } from "../../src/study/tally.ts";
import { seededRandom } from "../random-series.ts";
import { gridTally, sumsOf, type CellOfQuarter } from "./tallies.ts";

type Sums = ReturnType<typeof sumsOf>;

const liftAgainst = (cases: Sums, base: Sums, matching: Matching): number | null =>
  liftOf(quarterSums(cases, [...base.quarters.keys()], "fall60", expectationsOf(base, "fall60")[matching]));

/** The volatility-matched lifts of severity_tables.csv, by bin of extension, up to 150 %. */
const publishedLifts = [0.906, 0.942, 0.974, 1.053, 1.087, 1.098, 1.139, 1.164, 1.199];

describe("lifts against the published study", () => {
  const base = gridTally();

  it("has the study's overall rates", () => {
    expect(total(base, "cases")).toBe(601_757);
    expect(total(base, "fall60") / 601_757).toBeCloseTo(0.31161914194600143, 4);
    expect(total(base, "fall20") / 601_757).toBeCloseTo(0.12234838979853994, 4);
  });

  it("gives back the grid", () => {
    for (const [i, row] of baseRateGrid(base).entries()) {
      expect(row.map(({ days }) => days)).toEqual(outlookGrid.cases[i]);
      for (const [j, { days, fall60 }] of row.entries()) {
        const published = outlookGrid.hitRate60[i]?.[j] ?? null;
        if (published === null) expect(fall60).toBeNull();
        else expect(Math.abs((fall60 ?? 2) - published)).toBeLessThanOrEqual(0.5 / days + 1e-9);
      }
    }
  });

  // The two tables do not hold the same days (the grid 101,706 in the first bin, the severity table 110,558): 2 % apart at most.
  it.each(publishedLifts.map((published, column) => ({ column, published })))(
    "matches on volatility as the severity table of extension does, bin $column: $published",
    ({ column, published }) => {
      const lift = liftAgainst(gridTally(column), base, "volatility") ?? 0;
      expect(Math.abs(lift / published - 1)).toBeLessThan(0.035);
    },
  );

  it("finds nothing beyond extension in a bin of extension", () => {
    for (let column = 0; column < outlookShape.columns; column++) {
      expect(liftAgainst(gridTally(column), base, "volatilityAndExtension")).toBeCloseTo(1, 12);
    }
  });
});

/** Rally days one by one, in a few cells and quarters, some of them cases. */
function inventedDays(): { readonly day: CellOfQuarter; readonly isCase: boolean }[] {
  const random = seededRandom(9);
  return Array.from({ length: 4000 }, () => {
    const cell = Math.floor(random() * 6) * outlookShape.columns + Math.floor(random() * 3);
    const quarter = 8000 + Math.floor(random() * 5);
    const fall60 = Number(random() < 0.1 + cell / 200 + (quarter - 8000) / 20);
    return { day: { quarter, cell, cases: 1, fall60 }, isCase: random() < 0.05 + cell / 400 };
  });
}

function row({ cell }: CellOfQuarter): number {
  return Math.floor(cell / outlookShape.columns);
}

describe("lifts against a count of each case", () => {
  const days = inventedDays();
  const cases = days.filter(({ isCase }) => isCase).map(({ day }) => day);
  const base = days.map(({ day }) => day);
  const isLike: Record<Matching, (a: CellOfQuarter, b: CellOfQuarter) => boolean> = {
    raw: () => true,
    volatility: (a, b) => row(a) === row(b),
    volatilityAndExtension: (a, b) => a.cell === b.cell,
    volatilityAndQuarter: (a, b) => row(a) === row(b) && a.quarter === b.quarter,
  };

  it.each(["raw", "volatility", "volatilityAndExtension", "volatilityAndQuarter"] as const)("%s", (matching) => {
    const rateLike = (one: CellOfQuarter): number => {
      const like = base.filter((day) => isLike[matching](one, day));
      return like.reduce((sum, { fall60 = 0 }) => sum + fall60, 0) / like.length;
    };
    const observed = cases.reduce((sum, { fall60 = 0 }) => sum + fall60, 0);
    const expected = cases.reduce((sum, one) => sum + rateLike(one), 0);
    expect(liftAgainst(sumsOf(cases), sumsOf(base), matching)).toBeCloseTo(observed / expected, 10);
    expect(liftAgainst(sumsOf(base), sumsOf(base), matching)).toBeCloseTo(1, 12);
  });

  it("adds up by cell", () => {
    expect(byCell(sumsOf(base), "cases").length).toBe(cellCount);
    expect(total(sumsOf(base), "cases")).toBe(4000);
  });
});

describe("a lift of nothing", () => {
  it("is null, not NaN", () => {
    const base = sumsOf([{ quarter: 8000, cell: 3, cases: 10, fall60: 2 }]);
    const none = sumsOf([]);
    expect(liftAgainst(none, base, "volatility")).toBeNull();
    expect(liftAgainst(none, none, "raw")).toBeNull();
    const withoutFalls = sumsOf([{ quarter: 8000, cell: 3, cases: 10 }]);
    expect(liftAgainst(withoutFalls, withoutFalls, "raw")).toBeNull();
  });
});
