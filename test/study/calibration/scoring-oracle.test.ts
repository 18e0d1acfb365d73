import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import {
  areaUnderCurve,
  brierScore,
  equalEdges,
  logLoss,
  murphyParts,
  reliability,
} from "../../../src/study/calibration/forecast-scores.ts";
import { fitIsotonic, isotonicAt } from "../../../src/study/calibration/isotonic.ts";
import { fitLogistic, logisticAt, type Rows } from "../../../src/study/calibration/logistic.ts";
import { seededRandom } from "../../random-series.ts";
import { hasShared, sharedPath } from "../../shared.ts";

interface Oracle {
  readonly isotonic_pav: Readonly<Record<"x" | "y" | "fit" | "interp_query" | "interp", number[]>>;
  readonly isotonic_pav_weighted: Readonly<Record<"w" | "fit", number[]>>;
  readonly brier: Readonly<Record<"p" | "y", number[]>> & Readonly<Record<"brier" | "logloss" | "auc", number>>;
  readonly murphy_3bins: Readonly<Record<"reliability" | "resolution" | "uncertainty", number>>;
  readonly logistic_L2_C1: {
    readonly X: number[][];
    readonly y: number[];
    readonly intercept: number;
    readonly coef: number[];
  };
}

describe.skipIf(!hasShared)("other programs (needs ../shared)", () => {
  const oracle: Oracle = hasShared
    ? JSON.parse(readFileSync(sharedPath("oracles/scoring/scoring_oracle.json"), "utf8"))
    : undefined;

  it("give the same isotonic curve, weighted and not", () => {
    const { x, y, fit, interp_query, interp } = oracle.isotonic_pav;
    const points = Float64Array.from(x);
    const curve = fitIsotonic(points, y);
    expectClose(
      x.map((value) => isotonicAt(curve, value)),
      fit,
    );
    expectClose(
      interp_query.map((value) => isotonicAt(curve, value)),
      interp,
    );
    const weighted = fitIsotonic(points, y, Float64Array.from(oracle.isotonic_pav_weighted.w));
    expectClose(
      x.map((value) => isotonicAt(weighted, value)),
      oracle.isotonic_pav_weighted.fit,
    );
  });

  it("give the same Brier score, log loss, area under the curve and Murphy's parts", () => {
    const { brier, logloss, auc } = oracle.brier;
    const [p, y] = [Float64Array.from(oracle.brier.p), Uint8Array.from(oracle.brier.y)];
    expectClose([brierScore(p, y), logLoss(p, y), areaUnderCurve(p, y)], [brier, logloss, auc]);
    const parts = murphyParts(reliability(p, y, [1 / 3, 2 / 3]));
    const expected = oracle.murphy_3bins;
    expectClose(
      [parts.reliability, parts.resolution, parts.uncertainty],
      [expected.reliability, expected.resolution, expected.uncertainty],
    );
  });

  it("give the same ridge regression", () => {
    const { X, y, intercept, coef } = oracle.logistic_L2_C1;
    const fit = fitLogistic({ values: Float64Array.from(X.flat()), width: 2 }, Uint8Array.from(y), 1);
    expectClose([...fit], [intercept, ...coef], 5);
  });
});

describe("naive twins", () => {
  const random = seededRandom(3);
  const p = Float64Array.from({ length: 300 }, () => Math.round(random() * 40) / 40);
  const y = Uint8Array.from(p, (chance) => Number(random() < chance));

  it("of the isotonic curve: the largest of the smallest means", () => {
    const values = [...new Set(p)].toSorted((a, b) => a - b);
    const meanOf = (from: number, to: number): number => {
      const own = [...y].filter((_, n) => (p[n] ?? 0) >= from && (p[n] ?? 0) <= to);
      return own.reduce((sum, value) => sum + value, 0) / own.length;
    };
    const naive = values.map((value) => {
      const [left, right] = [values.filter((v) => v <= value), values.filter((v) => v >= value)];
      return Math.max(...left.map((from) => Math.min(...right.map((to) => meanOf(from, to)))));
    });
    const curve = fitIsotonic(p, y);
    expectClose(
      values.map((value) => isotonicAt(curve, value)),
      naive,
    );
  });

  it("of the area under the curve: all pairs", () => {
    let [wins, pairs] = [0, 0];
    for (const [i, a] of p.entries()) {
      for (const [j, b] of p.entries()) {
        if (y[i] !== 1 || y[j] !== 0) continue;
        pairs += 1;
        wins += a > b ? 1 : a === b ? 0.5 : 0;
      }
    }
    expect(areaUnderCurve(p, y)).toBeCloseTo(wins / pairs, 12);
  });

  it("of the regression: small steps downhill", () => {
    const rows: Rows = { values: Float64Array.from({ length: 200 }, () => random() - 0.5), width: 2 };
    const outcomes = Uint8Array.from({ length: 100 }, (_, n) =>
      Number(random() < 0.4 + 0.5 * (rows.values[2 * n] ?? 0)),
    );
    const fit = fitLogistic(rows, outcomes, 2);
    const naive = new Float64Array(3);
    for (let step = 0; step < 4000; step++) {
      const gradient = [0, -2 * (naive[1] ?? 0), -2 * (naive[2] ?? 0)];
      for (const [n, outcome] of outcomes.entries()) {
        const rest = outcome - logisticAt(naive, rows, n);
        [1, rows.values[2 * n] ?? 0, rows.values[2 * n + 1] ?? 0].forEach((value, i) => {
          gradient[i] = (gradient[i] ?? 0) + rest * value;
        });
      }
      gradient.forEach((value, i) => {
        naive[i] = (naive[i] ?? 0) + 0.02 * value;
      });
    }
    expectClose([...fit], [...naive], 8);
  });

  it("of equal bins: about as many cases in each", () => {
    const probabilities = Float64Array.from({ length: 1000 }, random);
    const bins = reliability(probabilities, new Uint8Array(1000), equalEdges(probabilities, 10));
    expect(bins.map(({ cases }) => cases)).toEqual(Array.from({ length: 10 }, () => 100));
  });
});

function expectClose(found: readonly number[], expected: readonly number[], digits = 10): void {
  expect(found.length).toBe(expected.length);
  for (const [i, value] of found.entries()) expect(value).toBeCloseTo(expected[i] ?? Number.NaN, digits);
}
