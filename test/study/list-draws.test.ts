import { describe, expect, it } from "vitest";
import { drawLists, shareHeld, spreadOf } from "../../src/study/list-draws.ts";
import { randomFrom } from "../../src/random.ts";

/** Days of 60 symbols, each with a warning at a chance of one half; where `together`, a day's symbols all warn or none. */
function inventedDays(together: boolean): { warnings: number[]; usual: number[] }[] {
  const random = randomFrom(3);
  return Array.from({ length: 3000 }, () => {
    const mood = random() < 0.5 ? 1 : 0;
    const warnings = Array.from({ length: 60 }, () => (together ? mood : Number(random() < 0.5)));
    return { warnings, usual: warnings.map(() => 0.5) };
  });
}

describe("lists drawn from days", () => {
  const alone = inventedDays(false);
  const together = inventedDays(true);

  it("hold different symbols, each as often as any other", () => {
    const day = { warnings: Array.from({ length: 10 }, (_, i) => 2 ** i), usual: Array.from({ length: 10 }, () => 1) };
    const lists = drawLists([day], 3, 20_000, 1);
    const ones = lists.map(({ warnings }) => warnings.toString(2).replaceAll("0", "").length);
    expect(new Set(ones)).toEqual(new Set([3]));
    const withFirst = lists.filter(({ warnings }) => warnings % 2 === 1).length / lists.length;
    expect(withFirst).toBeCloseTo(0.3, 1);
    expect(drawLists([day], 3, 5, 1)).toEqual(drawLists([day], 3, 5, 1));
  });

  it("are spread by their own chance alone where symbols do not warn together, whatever the size", () => {
    for (const size of [1, 10, 50]) {
      // Variance p (1 - p) n over p n.
      expect(spreadOf(size, drawLists(alone, size, 2, size)).dispersion).toBeCloseTo(0.5, 1);
    }
  });

  it("are spread the more the longer they are where symbols warn together", () => {
    for (const size of [1, 10, 50]) {
      expect(spreadOf(size, drawLists(together, size, 2, size)).dispersion / size).toBeCloseTo(0.5, 1);
    }
  });

  it("lie in nine of ten cases or more in the range that is made of them", () => {
    const sizes = [1, 10, 50].map((size) => ({ size, lists: drawLists(alone, size, 2, size) }));
    const rows = sizes.map(({ size, lists }) => {
      const { low, high } = spreadOf(size, lists);
      return [size, low, high] as const;
    });
    for (const { size, lists } of sizes) expect(shareHeld(size, lists, rows)).toBeGreaterThan(0.89);
    const narrow = rows.map(([size, low, high]) => [size, low / 2, high / 2] as const);
    expect(shareHeld(50, sizes[2]?.lists ?? [], narrow)).toBeLessThan(0.75);
  });
});
