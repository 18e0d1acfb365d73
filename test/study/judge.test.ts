import { describe, expect, it } from "vitest";
import { againstBase, judge, type Tried } from "../../src/study/judge.ts";
import type { Figures } from "../../src/study/study-result.ts";
import { wilson95 } from "../../src/study/wilson.ts";

/** Figures with a volatility-matched lift of a fall within 60 sessions. */
function figures(
  value: number | null,
  p: number | null,
  cases = 100,
  quarters = 20,
  hits = Math.floor(0.3 * cases),
): Figures {
  const none = { raw: null, volatility: null, volatilityAndExtension: null, volatilityAndQuarter: null };
  const lift = value === null ? null : { value, low: p === null ? null : value, high: p === null ? null : value, p };
  const fall = { hits, share: hits / cases, wilson: cases === 0 ? null : wilson95(hits, cases), base: 0.3 };
  const falls = [
    { sessions: 20 as const, ...fall, lifts: none },
    { sessions: 60 as const, ...fall, lifts: { ...none, volatility: lift } },
  ];
  return { cases, symbols: 1, quarters, falls, rises: [], first: null, returns: [] };
}

const tried = (figures: Figures, ran = true, spoke = true): Tried => ({ figures, ran, spoke });

describe("judge", () => {
  it("asks more of each, the more were tried, those without a p value too", () => {
    const one = tried(figures(1.3, 0.02));
    expect(judge([one])).toEqual([{ verdict: "beats-chance", reason: null, q: 0.02 }]);
    const others = Array.from({ length: 4 }, () => tried(figures(null, null, 0, 0, 0), false));
    const [first, second] = judge([one, ...others]);
    expect(first).toMatchObject({ verdict: "no-better", reason: null });
    expect(first?.q).toBeCloseTo(0.1, 12);
    expect(second).toEqual({ verdict: "cannot-tell", reason: "did-not-run", q: null });
  });

  it("tells a lift below 1 from one above", () => {
    expect(judge([tried(figures(0.7, 0.01))])[0]?.verdict).toBe("below-chance");
    expect(judge([tried(figures(1.7, 0.01))])[0]?.verdict).toBe("beats-chance");
  });

  it.each([
    [tried(figures(null, null, 0, 0, 0), true, false), "no-signal"],
    [tried(figures(null, null, 0, 0, 0)), "no-case"],
    [tried(figures(1.5, null, 29)), "few-cases"],
    [tried(figures(1.5, null, 30, 7)), "few-quarters"],
    [tried(figures(null, null, 30, 8)), "no-fall"],
  ])("says why it cannot tell: %#", (one, reason) => {
    expect(judge([one])).toEqual([{ verdict: "cannot-tell", reason, q: null }]);
  });
});

describe("one symbol", () => {
  it("is compared with all its days from 30 cases on", () => {
    expect(againstBase(figures(1, 1, 29, 9, 29))).toBe("cannot-tell");
    expect(againstBase(figures(1, 1, 30, 9, 9))).toBe("as-base");
    expect(againstBase(figures(1, 1, 30, 9, 25))).toBe("more-falls");
    expect(againstBase(figures(1, 1, 30, 9, 1))).toBe("fewer-falls");
    expect(againstBase(figures(null, null, 0, 0, 0))).toBe("cannot-tell");
  });
});
