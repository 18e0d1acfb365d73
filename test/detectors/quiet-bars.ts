import type { Series } from "../../src/series/series.ts";
import { drawn } from "../random-series.ts";

export interface Bar {
  readonly open: number;
  readonly high: number;
  readonly low: number;
  readonly close: number;
  readonly volume: number;
}

/** A day on which nothing happens. A row of them has an ATR of 2 and a usual volume of 1,000. */
export const quietBar: Bar = { open: 100, high: 101, low: 99, close: 100, volume: 1000 };

/** So many quiet days. */
export function quiet(bars: number): Bar[] {
  return Array.from({ length: bars }, () => quietBar);
}

/** A series of bars. */
export function barSeries(bars: readonly Bar[]): Series {
  const column = (name: keyof Bar) => bars.map((bar) => bar[name]);
  return drawn({
    open: column("open"),
    high: column("high"),
    low: column("low"),
    close: column("close"),
    volume: column("volume"),
  });
}

/** The same bars at so many times the price. */
export function timesPrice(bars: readonly Bar[], factor: number): Bar[] {
  return bars.map(({ open, high, low, close, volume }) => ({
    open: open * factor,
    high: high * factor,
    low: low * factor,
    close: close * factor,
    volume,
  }));
}
