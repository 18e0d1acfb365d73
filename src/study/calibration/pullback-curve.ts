import type { Coefficients, PullbackCurve } from "../../evidence/pullback.ts";
import { outlookShape, volatilityRow } from "../../evidence/outlook.ts";
import type { OutlookCase } from "./outlook-cases.ts";
import { volatilityFit, type HorizonIndex } from "./walk-forward.ts";

/** The curve that is shipped: of all years, for both horizons, of pullbacks and of the rallies of the same stocks. */
export function pullbackCurveOf(pullbacks: readonly OutlookCase[], rallies: readonly OutlookCase[]): PullbackCurve {
  const cases = Array.from({ length: outlookShape.rows }, () => 0);
  for (const { sigma60 } of pullbacks) cases[volatilityRow(sigma60)] = (cases[volatilityRow(sigma60)] ?? 0) + 1;
  const horizons: readonly HorizonIndex[] = [0, 1];
  const years = pullbacks.map(({ year }) => year).toSorted((a, b) => a - b);
  return {
    firstYear: years.at(0) ?? Number.NaN,
    lastYear: years.at(-1) ?? Number.NaN,
    cases,
    horizons: horizons.map((horizon) => ({
      sessions: horizon === 0 ? 20 : 60,
      pullback: rounded(volatilityFit(pullbacks, horizon)),
      rally: rounded(volatilityFit(rallies, horizon)),
    })),
  };
}

function rounded([intercept, first, second]: Coefficients): Coefficients {
  return [round(intercept), round(first), round(second)];
}

/** Four digits move no chance by 0.1 %. */
function round(value: number): number {
  return Number(value.toFixed(4));
}
