import { isoDate, weekday, type Day } from "../../src/series/dates.ts";
import type { Instrument } from "../../src/series/series.ts";
import type { TradedDays } from "../../src/series/sessions.ts";
import { day } from "./csv-text.ts";

/** A symbol, and how it trades. */
export interface Trading {
  readonly symbol: string;
  readonly from?: string;
  readonly to?: string;
  readonly without?: readonly string[];
  readonly instrument?: Instrument;
  readonly openOn?: readonly number[];
  /** Dates without volume; no volume at all where this is `undefined`. */
  readonly noVolumeOn?: readonly string[];
}

export const workdays = [1, 2, 3, 4, 5];
export const thanksgiving = "2025-11-27";

/** A symbol that trades from Monday to Friday of two years, but for some dates. */
export function trading({ symbol, from = "2024-01-01", to = "2025-12-31", ...rest }: Trading): TradedDays {
  const { without = [], instrument = "stock", openOn = workdays, noVolumeOn } = rest;
  const days: Day[] = [];
  for (let date = day(from); date <= day(to); date++) {
    if (openOn.includes(weekday(date)) && !without.includes(isoDate(date))) days.push(date);
  }
  const volume = Float64Array.from(days, (date) => (noVolumeOn?.includes(isoDate(date)) === true ? 0 : 1000));
  const columns = { symbol, instrument, days: Int32Array.from(days) };
  return noVolumeOn === undefined ? columns : { ...columns, volume };
}

/** Lacks two sessions. */
export const gap = trading({ symbol: "GAP", without: ["2025-11-19", "2025-06-02"] });
