import { at, type Series } from "../series/series.ts";

const columns = ["open", "high", "low", "close", "volume", "adjClose"] as const;

/**
 * Reveals a series bar by bar, as a reader of past days saw it. What is not revealed yet is not there in any form: bars are
 * copied one after the other into memory that holds nothing else, and splits to come are left out. A detector that writes
 * into its bars spoils its own copy, never `series`.
 *
 * @returns the first `bars` bars as a series, asked for in ascending order
 */
export function revealer(series: Series): (bars: number) => Series {
  const days = new Int32Array(series.days.length);
  const shown = columns.flatMap((name) => {
    const hidden = series[name];
    return hidden === undefined ? [] : [{ name, hidden, copy: new Float64Array(hidden.length).fill(Number.NaN) }];
  });
  let revealed = 0;
  return (bars) => {
    days.set(series.days.subarray(revealed, bars), revealed);
    for (const { hidden, copy } of shown) copy.set(hidden.subarray(revealed, bars), revealed);
    revealed = bars;
    return {
      ...series,
      days: days.subarray(0, bars),
      ...Object.fromEntries(shown.map(({ name, copy }) => [name, copy.subarray(0, bars)])),
      splits: series.splits?.filter(({ day }) => day <= at(days, bars - 1)),
    };
  };
}
