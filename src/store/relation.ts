import { at, barsUntil, type Series } from "../series/series.ts";

/** A price that moved by more was restated: single precision and rounding lose a thousandth of that. */
const RESTATED = 0.002;
/** Dividends of a hundredth of a per cent count, too: their factors add up over the years. */
const READJUSTED = 1e-5;

/**
 * How newly fetched bars stand to stored ones on the days that both have.
 *
 * - `same`: the new ones continue the old.
 * - `readjusted`: only the adjusted close differs, as after a dividend: that of all older bars is out of date.
 * - `restated`: prices or volume differ by more than 0.2 %, as after a split, or there are other columns.
 * - `apart`: no day is in both.
 *
 * The volume of the newest stored bar is not compared: sources correct it during the night, and only it.
 */
export type Relation = "same" | "readjusted" | "restated" | "apart";

export function relationOf(stored: Series, fetched: Series): Relation {
  const shared = sharedBars(stored, fetched);
  if (shared.length === 0) return "apart";
  if (!continuesColumns(stored, fetched)) return "restated";
  const newest = stored.days.length - 1;
  const differs = (name: PriceOrVolume, limit: number) =>
    shared.some(([old, fresh]) => {
      if (name === "volume" && old === newest) return false;
      return isOff(stored[name]?.[old], fetched[name]?.[fresh], limit);
    });
  if ((["open", "high", "low", "close", "volume"] as const).some((name) => differs(name, RESTATED))) return "restated";
  return differs("adjClose", READJUSTED) ? "readjusted" : "same";
}

export type PriceOrVolume = "open" | "high" | "low" | "close" | "volume" | "adjClose";

/** The days of both, each as its place in the one and in the other. */
function sharedBars(stored: Series, fetched: Series): [number, number][] {
  const shared: [number, number][] = [];
  const first = fetched.days[0] ?? 0;
  let fresh = 0;
  for (let old = barsUntil(stored.days, first - 1); old < stored.days.length; old++) {
    const day = at(stored.days, old);
    while (fresh < fetched.days.length && at(fetched.days, fresh) < day) fresh++;
    if (fetched.days[fresh] === day) shared.push([old, fresh]);
  }
  return shared;
}

/** A few days without any volume give no volume column; anything else that comes or goes is another series. */
function continuesColumns(stored: Series, fetched: Series): boolean {
  const isAlike = (["open", "high", "low"] as const).every(
    (name) => (stored[name] === undefined) === (fetched[name] === undefined),
  );
  const gainsVolume = stored.volume === undefined && fetched.volume !== undefined;
  const losesAdjusted = stored.adjClose !== undefined && fetched.adjClose === undefined;
  return isAlike && !gainsVolume && !losesAdjusted;
}

/** A value that was lacking and is there now, or the other way round, was not restated. */
function isOff(old: number | undefined, fresh: number | undefined, limit: number): boolean {
  if (old === undefined || fresh === undefined || !(old > 0) || !(fresh > 0)) return false;
  return Math.abs(fresh / old - 1) > limit;
}
