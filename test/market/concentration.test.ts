import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { concentrationOf, herfindahl, namesFor, shareOfTop, type Holding } from "../../src/market/concentration.ts";

const holding = (symbol: string, weight: number, start: number, end: number): Holding => ({
  symbol,
  weight,
  start,
  reference: end,
  end,
});

/** Members with shares and prices, weights at the end, and the index that is their sum. */
const capWeighted = fc
  .array(
    fc.record({
      shares: fc.double({ min: 0.1, max: 100, noNaN: true }),
      start: fc.double({ min: 1, max: 500, noNaN: true }),
      end: fc.double({ min: 1, max: 500, noNaN: true }),
    }),
    { minLength: 1, maxLength: 40 },
  )
  .map((members) => {
    const start = members.reduce((sum, { shares, start: price }) => sum + shares * price, 0);
    const end = members.reduce((sum, { shares, end: price }) => sum + shares * price, 0);
    const holdings = members.map((member, i) =>
      holding(`S${i}`, (member.shares * member.end) / end, member.start, member.end),
    );
    return { holdings, index: { start, reference: end, end } };
  });

describe("contributions", () => {
  it("worked by hand: two of three names made more than all of it", () => {
    // 100 shares of each: 60 -> 90, 30 -> 40, 10 -> 5: the index goes from 100 to 135.
    const index = { start: 100, reference: 135, end: 135 };
    const found = concentrationOf(
      [holding("A", 90 / 135, 60, 90), holding("B", 40 / 135, 30, 40), holding("C", 5 / 135, 10, 5)],
      index,
    );
    expect(found.indexReturn).toBeCloseTo(0.35, 12);
    expect(found.contributions.map(({ symbol }) => symbol)).toEqual(["A", "B", "C"]);
    expect(found.contributions.map(({ startWeight }) => startWeight)).toEqual([
      expect.closeTo(0.6, 12),
      expect.closeTo(0.3, 12),
      expect.closeTo(0.1, 12),
    ]);
    expect(found.contributions.map(({ contribution }) => contribution)).toEqual([
      expect.closeTo(0.3, 12),
      expect.closeTo(0.1, 12),
      expect.closeTo(-0.05, 12),
    ]);
    expect(found.residual).toBeCloseTo(0, 12);
    expect(shareOfTop(found, 1)).toBeCloseTo(0.3 / 0.35, 12);
    expect(shareOfTop(found, 2)).toBeCloseTo(0.4 / 0.35, 12);
    expect(shareOfTop(found, 4)).toBeNull();
    expect(namesFor(found, 0.7)).toBe(1);
    expect(namesFor(found, 0.9)).toBe(2);
  });

  it("takes weights of a date within the window back to its start", () => {
    // The weight is of a day on which A stood at 80 and the index at 120: 80 / 120.
    const found = concentrationOf([{ symbol: "A", weight: 80 / 120, start: 60, reference: 80, end: 90 }], {
      start: 100,
      reference: 120,
      end: 135,
    });
    expect(found.contributions[0]?.startWeight).toBeCloseTo(0.6, 12);
  });

  it("is undefined for a return within 2 % of zero", () => {
    const found = concentrationOf([holding("A", 1, 100, 101.9)], { start: 100, reference: 101.9, end: 101.9 });
    expect([shareOfTop(found, 1), namesFor(found, 0.5)]).toEqual([null, null]);
    const more = concentrationOf([holding("A", 1, 100, 102.1)], { start: 100, reference: 102.1, end: 102.1 });
    expect([shareOfTop(more, 1), namesFor(more, 0.5)]).toEqual([expect.closeTo(1, 12), 1]);
  });

  it("in a fall, the names that fell most come first", () => {
    const index = { start: 100, reference: 80, end: 80 };
    const found = concentrationOf([holding("A", 45 / 80, 50, 45), holding("B", 35 / 80, 50, 35)], index);
    expect(found.contributions.map(({ symbol }) => symbol)).toEqual(["B", "A"]);
    expect(shareOfTop(found, 1)).toBeCloseTo(0.75, 12);
  });

  it("counts a name without a close apart and leaves its part in the residual", () => {
    const index = { start: 100, reference: 135, end: 135 };
    const found = concentrationOf([holding("A", 90 / 135, 60, 90), holding("B", 45 / 135, Number.NaN, 45)], index);
    expect(found.uncounted).toEqual(["B"]);
    expect(found.residual).toBeCloseTo(0.05, 12);
    expect(found.coverage).toBeCloseTo(0.6, 12);
    expect(namesFor(found, 0.9)).toBeNull();
  });

  it("sums to the return of a cap-weighted index, whatever the members, and start weights to 1", () => {
    fc.assert(
      fc.property(capWeighted, ({ holdings, index }) => {
        const found = concentrationOf(holdings, index);
        const scale = Math.max(1, ...holdings.map(({ start, end }) => end / start));
        expect(Math.abs(found.residual)).toBeLessThan(1e-12 * scale);
        expect(found.coverage).toBeCloseTo(1, 9);
      }),
    );
  });

  it("never loses a part: contributions and residual are the return, with members left out", () => {
    fc.assert(
      fc.property(capWeighted, fc.nat(), ({ holdings, index }, n) => {
        const kept = holdings.filter((_, i) => i % 3 !== n % 3);
        const { contributions, residual, indexReturn } = concentrationOf(kept, index);
        const sum = contributions.reduce((total, { contribution }) => total + contribution, 0);
        expect(sum + residual).toBeCloseTo(indexReturn, 6);
      }),
    );
  });

  it("does not depend on the order of the members", () => {
    fc.assert(
      fc.property(capWeighted, ({ holdings, index }) => {
        expect(concentrationOf(holdings.toReversed(), index)).toEqual(concentrationOf(holdings, index));
      }),
    );
  });
});

describe("Herfindahl-Hirschman", () => {
  it("equal weights are as many names as there are", () => {
    expect(herfindahl(Array.from({ length: 50 }, () => 0.02)).effectiveNames).toBeCloseTo(50, 9);
    expect(herfindahl([1]).hhi).toBe(1);
  });

  it("lies between 1 and the number of names", () => {
    const weights = fc.array(fc.double({ min: 0.001, max: 1, noNaN: true }), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(weights, (parts) => {
        const total = parts.reduce((sum, part) => sum + part, 0);
        const { effectiveNames } = herfindahl(parts.map((part) => part / total));
        expect(effectiveNames).toBeGreaterThan(1 - 1e-9);
        expect(effectiveNames).toBeLessThan(parts.length * (1 + 1e-9));
      }),
    );
  });
});
