import { array, assert, integer, property, string } from "fast-check";
import { describe, expect, it } from "vitest";
import { asItIs, bytesOf, fit, unitsOf, type TextFormat } from "../../src/notify/fit.ts";

const format = (limit: number, measure = unitsOf): TextFormat => ({ limit, measure, escape: asItIs, titleApart: true });
const more = (left: number): string => `… and ${left} more`;
const line = string({ unit: "binary", minLength: 1, maxLength: 30 }).map((text) => `x${text.replaceAll(/\s/gu, "y")}`);
const sections = array(array(line, { minLength: 1, maxLength: 4 }), { maxLength: 8 });

describe("fit", () => {
  it("changes nothing that fits", () => {
    expect(fit(["head"], [["a", "b"], ["c"]], format(100), more)).toBe("head\n\na\nb\n\nc");
  });

  it("cuts at the end of a line, and counts the sections that are left out", () => {
    expect(fit(["head"], [["a", "b"], ["c"], ["d".repeat(9)]], format(22), more)).toBe("head\n\na\nb\n… and 2 more");
  });

  it.each([
    ["characters", unitsOf],
    ["bytes", bytesOf],
  ])("never exceeds a limit of %s, and keeps whole lines in their order", (_, measure) => {
    assert(
      property(sections, integer({ min: 40, max: 200 }), (given, limit) => {
        const text = fit(["head"], given, format(limit, measure), more);
        expect(measure(text)).toBeLessThanOrEqual(limit);
        const lines = text.split("\n").filter((shown) => shown !== "");
        const all = ["head", ...given.flat()];
        const [, left] = /^… and (\d+) more$/.exec(lines.at(-1) ?? "") ?? [];
        const shown = left === undefined ? lines : lines.slice(0, -1);
        expect(shown).toEqual(all.slice(0, shown.length));
        if (left === undefined) expect(shown).toHaveLength(all.length);
        const starts = given.map((_section, index) => 1 + given.slice(0, index).flat().length);
        if (left !== undefined) expect(Number(left)).toBe(starts.filter((start) => start >= shown.length).length);
      }),
    );
  });
});
