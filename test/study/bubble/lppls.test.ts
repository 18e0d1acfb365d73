import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parseIsoDate } from "../../../src/series/dates.ts";
import { at, barsUntil, sliceSeries } from "../../../src/series/series.ts";
import { isBubble, lpplsConfidence } from "../../../src/study/bubble/lppls-confidence.ts";
import {
  addProducts,
  coefficientsOf,
  explainedBy,
  factorize,
  regressors,
  type LpplsShape,
} from "../../../src/study/bubble/lppls-grid.ts";
import { LONGEST, lpplsSearch, windowLengths } from "../../../src/study/bubble/lppls.ts";
import { gaussian, seededRandom } from "../../random-series.ts";
import { readMarket } from "../../real-series.ts";
import { hasShared, sharedPath } from "../../shared.ts";

interface Oracle {
  readonly t2: number;
  readonly matrix_equation: readonly Readonly<Record<"tc" | "m" | "w" | "a" | "b" | "c1" | "c2" | "sse", number>>[];
}

/** Log prices that follow a shape, the oldest first, with chance of a given size. */
function planted(shape: LpplsShape, b: number, swing: number, noise = 0): Float64Array {
  const random = seededRandom(2);
  return Float64Array.from({ length: LONGEST }, (_, t) => {
    const [, power, cosine, sine] = regressors(shape, LONGEST - 1 - t, LONGEST);
    return 5 + b * power + swing * (0.6 * cosine - 0.8 * sine) + noise * gaussian(random);
  });
}

/** The fit of one shape to dated closes, its time in days. */
function leastSquares(shape: LpplsShape, days: Int32Array, close: Float64Array) {
  const [products, factor] = [new Float64Array(10), new Float64Array(10)];
  const [right, z] = [new Float64Array(4), new Float64Array(4)];
  let sumSquares = 0;
  for (const [t, price] of close.entries()) {
    const row = regressors(shape, at(days, days.length - 1) - at(days, t), 1);
    const y = Math.log(price);
    addProducts(products, row);
    for (const [term, value] of row.entries()) right[term] = at(right, term) + value * y;
    sumSquares += y * y;
  }
  if (!factorize(products, factor)) throw new Error("the regressors are not independent");
  const squaredError = sumSquares - explainedBy(factor, right, z);
  return { squaredError, found: coefficientsOf(factor, z) };
}

const onGrid: LpplsShape = { after: 2, m: 0.5, w: 7.5 };

describe("the LPPLS fit", () => {
  it.skipIf(!hasShared)("has the linear terms and errors of the Python package (needs ../shared)", () => {
    const oracle: Oracle = JSON.parse(readFileSync(sharedPath("oracles/bubble/lppls_nasdaq_oracle.json"), "utf8"));
    const nasdaq = readMarket("ohlcv/^IXIC", "^IXIC");
    const [from, to] = ["1994-01-02", "2000-03-10"].map((date) => barsUntil(nasdaq.days, parseIsoDate(date) ?? 0));
    const { days, close } = sliceSeries(nasdaq, from ?? 0, to ?? 0);
    for (const { tc, m, w, a, b, c1, c2, sse } of oracle.matrix_equation) {
      const { found, squaredError } = leastSquares({ after: tc - oracle.t2, m, w }, days, close);
      expect(squaredError).toBeCloseTo(sse, 6);
      const ratios = [a, b, c1, c2].map((expected, term) => (found[term] ?? 0) / expected);
      for (const ratio of ratios) expect(ratio).toBeCloseTo(1, 5);
    }
  });

  it("finds a shape of its grid again, in every window that can hold it", () => {
    const fits = lpplsSearch()(planted(onGrid, -0.9, 0.02));
    expect(fits.map(({ values }) => values)).toEqual(windowLengths);
    for (const fit of fits.slice(3)) {
      expect(fit.shape).toEqual(onGrid);
      expect(fit.squaredError).toBeLessThan(1e-12);
      expect(fit.linear[1]).toBeCloseTo(-0.9, 6);
    }
  });
});

describe("isBubble", () => {
  const search = lpplsSearch();
  const qualified = (values: Float64Array) => search(values).filter((fit) => isBubble(fit, values)).length;

  it("passes what grows faster than exponentially with damped swings, and nothing upside down", () => {
    const values = planted(onGrid, -0.9, 0.02, 0.002);
    expect(qualified(values)).toBeGreaterThan(windowLengths.length / 2);
    expect(qualified(values.map((value) => -value))).toBe(0);
  });

  it("does not pass swings that are not damped", () => {
    expect(qualified(planted(onGrid, -0.3, 0.2))).toBe(0);
  });
});

describe("lpplsConfidence", () => {
  const settings = { seed: 1, paths: 5 };

  it("compares with walks of the same returns, the same on every run", () => {
    const values = planted(onGrid, -0.9, 0.02, 0.002);
    const found = lpplsConfidence(values, settings, () => {});
    expect(found).toMatchObject({ weeks: 150, windows: 26, walks: { paths: 5, asMany: 0 } });
    expect(lpplsConfidence(values, settings, () => {})).toEqual(found);
  });

  it("needs 150 weeks in a row", () => {
    const values = planted(onGrid, -0.9, 0.02);
    expect(lpplsConfidence(values.subarray(1), settings, () => {})).toBeNull();
    expect(lpplsConfidence(values.with(70, Number.NaN), settings, () => {})).toBeNull();
  });
});
