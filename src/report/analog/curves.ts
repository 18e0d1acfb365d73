import type { Fan, Picture } from "../../market/analog/analog-report.ts";

/** Logarithms against the point where the paths meet; `null` where a curve does not go. All of one length. */
type Values = readonly (number | null)[];

/** What a picture of an analogue is drawn from. */
export interface AnalogCurves {
  /** The index at which the paths are laid upon each other. */
  readonly meeting: number;
  readonly length: number;
  readonly low: number;
  readonly high: number;
  readonly symbol: Values;
  readonly template: Values;
  /** From the meeting on. */
  readonly followed: Values;
  /** What followed the nearest rallies: 10 %, median, 90 %; none where there are too few. */
  readonly nearest: readonly Values[];
}

/** The curves of a picture, for every way of drawing it. */
export function curvesOf({ symbol, template, followed }: Picture, fan: Fan | null): AnalogCurves {
  const meeting = template.length - 1;
  const length = template.length + Math.max(followed.length, fan?.paths.median.length ?? 0);
  const from = (start: number, closes: readonly number[]): Values =>
    Array.from({ length }, (_, index) => {
      const close = closes[index - start];
      return close === undefined ? null : Math.log(close / 100);
    });
  const paths = fan === null ? [] : [fan.paths.p10, fan.paths.median, fan.paths.p90];
  const curves = {
    symbol: from(0, symbol),
    template: from(0, template),
    followed: from(meeting, [100, ...followed]),
    nearest: paths.map((path) => from(meeting, [100, ...path])),
  };
  const known = [curves.symbol, curves.template, curves.followed, ...curves.nearest]
    .flat()
    .filter((value) => value !== null);
  const low = known.reduce((least, value) => Math.min(least, value), 0);
  const high = known.reduce((most, value) => Math.max(most, value), 0.01);
  return { meeting, length, low, high, ...curves };
}
