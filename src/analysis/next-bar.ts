import { at, type OptionalColumn, type Series } from "../series/series.ts";

/** Sessions whose average volume the next one is given. */
const VOLUME_SESSIONS = 50;

/**
 * Appends a bar that may come next: it opens at the last close, and has no wick beyond open and close.
 *
 * @returns a series of one bar more, overwritten by the next call
 */
export function withNextBar(series: Series): (close: number, volume: number) => Series {
  const end = series.days.length;
  const copyOf = (name: OptionalColumn): Float64Array | undefined => {
    const column = series[name];
    return column === undefined ? undefined : longer(column);
  };
  const days = new Int32Array(end + 1);
  days.set(series.days);
  days[end] = at(series.days, end - 1) + 1;
  const columns = { open: copyOf("open"), high: copyOf("high"), low: copyOf("low"), volume: copyOf("volume") };
  const close = longer(series.close);
  const open = at(close, end - 1);
  return (price, shares) => {
    close[end] = price;
    const bar = { open, high: Math.max(open, price), low: Math.min(open, price), volume: shares };
    for (const name of ["open", "high", "low", "volume"] as const) columns[name]?.fill(bar[name], end);
    return { ...series, ...columns, days, close, adjClose: undefined };
  };
}

function longer(column: Float64Array): Float64Array {
  const copy = new Float64Array(column.length + 1);
  copy.set(column);
  return copy;
}

/** Average volume of the newest sessions that have one, in whole shares; `null` without any. */
export function usualVolume({ volume }: Series): number | null {
  if (volume === undefined) return null;
  const traded = volume.subarray(-VOLUME_SESSIONS).filter((shares) => shares > 0);
  return traded.length === 0 ? null : Math.round(traded.reduce((sum, shares) => sum + shares, 0) / traded.length);
}

/** How many of the steps in which a price of this size is told make 1. */
export function ticksPerUnit(close: number): number {
  if (close >= 100_000) return 1;
  if (close >= 1) return 100;
  return close >= 0.01 ? 10_000 : 10 ** (2 - Math.floor(Math.log10(close)));
}
