import { describe, expect, it } from "vitest";
import { detectors } from "../../src/detectors/index.ts";
import {
  barKind,
  barKinds,
  contextOfKind,
  contexts,
  hasFiringRate,
  usualRange,
  usualWarnings,
  volatilityCuts,
} from "../../src/evidence/chance.ts";
import { firingRates } from "../../src/evidence/data/firing-rates.ts";
import { listSpread } from "../../src/evidence/data/list-spread.ts";
import { hasShared } from "../shared.ts";

const measured = firingRates.map(({ detector }) => detector);

describe("the kind of a bar", () => {
  it("is another one for each context and each class of volatility", () => {
    const sigmas = [0.001, ...volatilityCuts];
    const kinds = contexts.flatMap((context) => sigmas.map((sigma) => barKind(context, sigma)));
    expect(kinds).toEqual(Array.from({ length: barKinds }, (_, kind) => kind));
    expect(kinds.map(contextOfKind)).toEqual(contexts.flatMap((context) => sigmas.map(() => context)));
  });

  it("is refused without a volatility", () => {
    expect(() => barKind("rally", Number.NaN)).toThrow(RangeError);
    expect(() => contextOfKind(barKinds)).toThrow(RangeError);
  });
});

describe("usual warnings", () => {
  const rates = [
    { detector: "a", rally: [0.1, 0.2, 0.3, 0.4], pullback: [0, 0, 0, 0], decline: [0, 0, 0, 0.5], none: [0, 0, 0, 0] },
    { detector: "b", rally: [0.5, 0.5, 0.5, 0.5], pullback: [0, 0, 0, 0], decline: [0, 0, 0, 0], none: [0, 0, 0, 0] },
  ];

  it("are the sum over the detectors that can speak", () => {
    expect(usualWarnings(barKind("rally", 0.02), ["a", "b"], rates)).toBeCloseTo(0.7, 12);
    expect(usualWarnings(barKind("rally", 0.02), ["b"], rates)).toBe(0.5);
    expect(usualWarnings(barKind("decline", 0.06), ["a", "b"], rates)).toBe(0.5);
    expect(usualWarnings(barKind("rally", 0.02), [], rates)).toBe(0);
  });

  it("are refused for a detector without a rate", () => {
    expect(() => usualWarnings(0, ["c"], rates)).toThrow("no firing rate of c");
    expect(hasFiringRate("c")).toBe(false);
  });

  it("are known on every kind of bar", () => {
    for (let kind = 0; kind < barKinds; kind++) {
      const usual = usualWarnings(kind, measured);
      expect(usual).toBeGreaterThan(0.5);
      expect(usual).toBeLessThan(4);
    }
  });
});

describe.skipIf(!hasShared)("the firing rates (needs ../shared)", () => {
  it("are known for every detector", () => {
    expect(measured).toEqual(detectors.map(({ id }) => id));
    expect(measured.every(hasFiringRate)).toBe(true);
  });
});

describe("the usual range", () => {
  const spread = [
    [1, -1, 2],
    [4, -2, 3],
    [16, -4, 5],
  ] as const;

  it("lies around the expected number, in units of its root", () => {
    expect(usualRange(9, 4, spread)).toEqual({ low: 3, high: 18 });
    expect(usualRange(100, 16, spread)).toEqual({ low: 60, high: 150 });
  });

  it("goes along the root of the size between the sizes and beyond the last", () => {
    expect(usualRange(100, 9, spread)).toEqual({ low: 70, high: 140 });
    expect(usualRange(10_000, 64, spread)).toEqual({ low: 9200, high: 10_900 });
  });

  it("is never below nothing", () => {
    expect(usualRange(0.2, 1, spread)).toEqual({ low: 0, high: 1 });
    expect(usualRange(0, 1, spread)).toEqual({ low: 0, high: 0 });
  });

  it("grows with the size, in the units it is measured in", () => {
    const widths = listSpread.map(([, low, high]) => high - low);
    expect(widths).toEqual(widths.toSorted((a, b) => a - b));
    expect(listSpread.every(([, low, high]) => low < 0 && high > 0)).toBe(true);
  });
});
