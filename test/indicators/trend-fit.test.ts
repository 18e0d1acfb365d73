import { describe, expect, it } from "vitest";
import { trendFit } from "../../src/indicators/trend-fit.ts";
import { at } from "../../src/series/series.ts";
import { randomSeries } from "../random-series.ts";

/** Coefficients and t by the definition: residuals one by one, Bartlett-weighted products of scores lag by lag. */
function byDefinition(close: Float64Array, t: number, period: number) {
  const y = [...close.subarray(t - period + 1, t + 1)].map(Math.log);
  const u = y.map((_, i) => i - (period - 1) / 2);
  const bend = u.map((x) => x * x - dot(u, u) / period);
  const mean = y.reduce((sum, value) => sum + value, 0) / period;
  const slope = dot(u, y) / dot(u, u);
  const curvature = dot(bend, y) / dot(bend, bend);
  const scores = y.map(
    (value, i) => (bend[i] ?? 0) * (value - mean - slope * (u[i] ?? 0) - curvature * (bend[i] ?? 0)),
  );
  const lags = Math.floor(4 * (period / 100) ** (2 / 9));
  let variance = dot(scores, scores);
  for (let lag = 1; lag <= lags; lag++) {
    variance += 2 * (1 - lag / (lags + 1)) * dot(scores.slice(lag), scores.slice(0, period - lag));
  }
  return { slope, curvature, curvatureT: (curvature * dot(bend, bend)) / Math.sqrt(variance) };
}

function dot(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, value, i) => sum + value * (b[i] ?? Number.NaN), 0);
}

const exponential = (f: (i: number) => number, length: number): Float64Array =>
  Float64Array.from({ length }, (_, i) => 100 * Math.exp(f(i)));

describe("trendFit", () => {
  // Computed with numpy from the matrix formulas: inv(X'X) X'y and the sandwich with Bartlett weights.
  it.each([
    [20, 45, 0.010372429037785319, 0.00034330308458945273, 1.3827517914254472],
    [60, 59, 0.009910846577857391, 0.00011325225393538427, 6.862827728131209],
    [60, 69, 0.011907311869031833, 8.628845253462762e-5, 5.218635998711437],
  ])("equals an independent computation (%d bars up to bar %d)", (period, t, slope, curvature, curvatureT) => {
    const close = exponential((i) => 0.004 * i + 0.0001 * i * i + 0.05 * Math.sin(i), 70);
    const fit = trendFit(close, period);
    expect(at(fit.slope, t) / slope).toBeCloseTo(1, 9);
    expect(at(fit.curvature, t) / curvature).toBeCloseTo(1, 9);
    expect(at(fit.curvatureT, t) / curvatureT).toBeCloseTo(1, 9);
  });

  it.each([5, 20, 60, 61])("equals its definition on every bar of random series (%d bars)", (period) => {
    const { close } = randomSeries(7, 700);
    const fit = trendFit(close, period);
    let judged = 0;
    for (let t = period - 1; t < close.length; t++) {
      const expected = byDefinition(close, t, period);
      expect(at(fit.slope, t)).toBeCloseTo(expected.slope, 11);
      expect(at(fit.curvature, t)).toBeCloseTo(expected.curvature, 11);
      if (!(expected.slope > 0 && expected.curvature > 0)) continue;
      expect(at(fit.curvatureT, t) / expected.curvatureT).toBeCloseTo(1, 6);
      judged++;
    }
    expect(judged).toBeGreaterThan(50);
  });
});

describe("trendFit: what it judges", () => {
  it("is unknown until there are enough bars", () => {
    const { slope, curvature, curvatureT } = trendFit(randomSeries(1, 80).close, 60);
    expect(slope.findIndex((value) => !Number.isNaN(value))).toBe(59);
    expect(curvature.findIndex((value) => !Number.isNaN(value))).toBe(59);
    expect(curvatureT.subarray(0, 59).every(Number.isNaN)).toBe(true);
    expect(trendFit(new Float64Array(10), 60).slope.every(Number.isNaN)).toBe(true);
  });

  it("finds the parabola that is there", () => {
    const { slope, curvature, curvatureT } = trendFit(
      exponential((i) => 0.0003 * i * i, 100),
      60,
    );
    expect(at(curvature, 99)).toBeCloseTo(0.0003, 12);
    expect(at(slope, 99)).toBeCloseTo(2 * 0.0003 * (99 - 29.5), 12);
    expect(at(curvatureT, 99)).toBeGreaterThan(1000);
  });

  it("takes rounding for no shape: no t on steady growth and on flat prices", () => {
    expect(
      trendFit(
        exponential((i) => 0.01 * i, 3000),
        60,
      ).curvatureT.every(Number.isNaN),
    ).toBe(true);
    expect(trendFit(new Float64Array(300).fill(42), 60).curvatureT.every(Number.isNaN)).toBe(true);
  });

  it("gives t only where slope and curvature are positive", () => {
    const { slope, curvature, curvatureT } = trendFit(randomSeries(3, 800).close, 60);
    for (let t = 59; t < 800; t++) {
      expect(Number.isNaN(at(curvatureT, t))).toBe(!(at(slope, t) > 0 && at(curvature, t) > 0));
    }
  });

  it("gives the same bits at four times the price", () => {
    const { close } = randomSeries(5, 500);
    const scaled = close.map((price) => price * 4);
    expect(trendFit(scaled, 60)).toEqual(trendFit(close, 60));
  });
});
