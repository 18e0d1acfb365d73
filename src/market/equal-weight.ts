import { percentileRank } from "../indicators/rolling.ts";
import { at } from "../series/series.ts";

const CHANGE_SESSIONS = 63;
const RANK_SESSIONS = 252;

/** A fund weighted by size against one that holds the same names in equal parts, on each session. */
export interface SizeTilt {
  /** Change of ln(cap / equal) over 63 sessions: positive where the large names carry the index. */
  readonly change: Float64Array;
  /** Share, 0..1, of the 252 sessions before with a smaller change. */
  readonly rank: Float64Array;
}

/** @param cap closes of the fund weighted by size; @param equal those of the other, on the same sessions, `NaN` without one */
export function sizeTilt(cap: Float64Array, equal: Float64Array): SizeTilt {
  const ratio = cap.map((price, t) => Math.log(price / at(equal, t)));
  const change = ratio.map((value, t) => (t < CHANGE_SESSIONS ? Number.NaN : value - at(ratio, t - CHANGE_SESSIONS)));
  return { change, rank: percentileRank(change, RANK_SESSIONS) };
}
