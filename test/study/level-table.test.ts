import { describe, expect, it } from "vitest";
import { analyze } from "../../src/analysis/analyze.ts";
import { levelOf, levels } from "../../src/evidence/levels.ts";
import { chooseCutoffs, largestShares, levelTable, shareWithWarnings } from "../../src/study/level-table.ts";
import { rallyDays, type RallyDay } from "../../src/study/rally-days.ts";
import { drawn, seededRandom } from "../random-series.ts";

/** Days whose falls become likelier with severity; one in five has a rule that beats chance. */
function inventedDays(): RallyDay[] {
  const random = seededRandom(5);
  return Array.from({ length: 20_000 }, (_, at) => {
    const surviving = random() < 0.2;
    const severity = surviving ? 100 * random() ** 2 : 0;
    return { at, severity, surviving, detectors: Math.floor(random() * 5), fell: random() < 0.2 + severity / 150 };
  });
}

describe("cut-offs", () => {
  const days = inventedDays();
  const cutoffs = chooseCutoffs(days);
  const rows = levelTable(days, ({ severity, surviving }) => levelOf(severity, surviving, cutoffs));

  it("keep every level within its share", () => {
    for (const { level, shareReached } of rows.slice(1)) {
      expect(shareReached).toBeLessThanOrEqual(level === "calm" ? 1 : largestShares[level]);
    }
  });

  it("make falls more frequent from each level to the next", () => {
    const falls = rows.map(({ fellShare }) => fellShare);
    expect(falls.length).toBe(levels.length);
    expect(falls).toEqual(falls.toSorted((a, b) => a - b));
  });

  it("are refused where severity says nothing of falls", () => {
    const blind = days.map((day) => ({ ...day, severity: 0 }));
    expect(() => chooseCutoffs(blind)).toThrow(RangeError);
  });

  it("count every day once", () => {
    expect(rows.reduce((sum, row) => sum + row.days, 0)).toBe(days.length);
    expect(shareWithWarnings(days, 2)[0]).toBe(1);
    expect(shareWithWarnings(days, 2)[2]).toBeCloseTo(0.6, 1);
  });
});

describe("rally days", () => {
  it("tell what was in force and whether the close fell by 10 % within 60 sessions", () => {
    const rise = Array.from({ length: 400 }, (_, i) => 100 + i / 4);
    const drop = Array.from({ length: 80 }, () => 150);
    const days = rallyDays(analyze(drawn({ close: [...rise, ...drop] }), []));
    expect(days.filter(({ fell }) => fell).length).toBe(60);
    expect(days.every(({ severity }) => severity >= 0 && severity <= 100)).toBe(true);
  });
});
