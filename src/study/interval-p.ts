/** 97.5 % of a standard normal variable lie below it. */
export const normalQuantile975 = 1.959963984540054;

/**
 * Two-sided p value of a ratio against 1, from its 95 % interval: the interval is read as symmetric on the log scale,
 * so that its half-width there is 1.96 standard errors.
 */
export function pFromInterval(ratio: number, low: number, high: number): number {
  const standardError = (Math.log(high) - Math.log(low)) / (2 * normalQuantile975);
  return twoSidedP(Math.log(ratio) / standardError);
}

/** Chance that a standard normal variable lies at least as far from 0 as `z`. */
export function twoSidedP(z: number): number {
  const x = Math.abs(z) / Math.SQRT2;
  return x < 2 ? 1 - errorFunctionSeries(x) : complementaryErrorFraction(x);
}

/** erf by its series of positive terms, Abramowitz & Stegun 7.1.6; loses digits of 1 - erf where x is large. */
function errorFunctionSeries(x: number): number {
  let term = x;
  let sum = x;
  for (let n = 1; term > sum * Number.EPSILON; n++) {
    term *= (2 * x * x) / (2 * n + 1);
    sum += term;
  }
  return (2 / Math.sqrt(Math.PI)) * Math.exp(-x * x) * sum;
}

/** erfc by its continued fraction, Abramowitz & Stegun 7.1.14; from x = 2 on, 60 steps give all digits. */
function complementaryErrorFraction(x: number): number {
  let fraction = x;
  for (let n = 60; n >= 1; n--) fraction = x + n / 2 / fraction;
  return Math.exp(-x * x) / (Math.sqrt(Math.PI) * fraction);
}
