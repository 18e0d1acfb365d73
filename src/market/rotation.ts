import { at, type Series } from "../series/series.ts";
import { finishedWeeks, type Weeks } from "../series/weeks.ts";
import type { MarketBars } from "./market-bars.ts";
import { laggingWeeks, type LaggingWeeks } from "./lagging-weeks.ts";
import { rotationTargets } from "./profile.ts";
import { hasTurned, relativeRotation, type RelativeRotation } from "./relative-rotation.ts";
import { onSessions } from "./sessions-of.ts";

/** Weeks in which both sides of a rotation must turn. */
export const ROTATION_WEEKS = 8;
/** Rivals that must turn to leading. */
const FEWEST_TURNED = 2;

/** The funds of a market, on the sessions and on the weeks of its index. */
export interface Rotation {
  readonly weeks: Weeks;
  /** Closes on the sessions of the index, `NaN` without one; absent where there are no bars. */
  readonly closes: ReadonlyMap<string, Float64Array>;
  /** Against the benchmark, week by week. */
  readonly positions: ReadonlyMap<string, RelativeRotation>;
  /** Of technology. */
  readonly lagging: LaggingWeeks;
}

export function rotationOf({ index, funds, profile }: Omit<MarketBars, "members" | "breadthFile">): Rotation {
  const weeks = finishedWeeks(index.days);
  const closes = new Map(Array.from(funds, ([symbol, fund]) => [symbol, closesOn(index.days, fund)]));
  const weekly = new Map(Array.from(closes, ([symbol, close]) => [symbol, weeklyCloses(weeks, close)]));
  const nothing = new Float64Array(weeks.lastBar.length).fill(Number.NaN);
  const of = (symbol: string): Float64Array => weekly.get(symbol) ?? nothing;
  const benchmark = of(profile.benchmark);
  const others = profile.sectors.filter((symbol) => symbol !== profile.technology).map(of);
  return {
    weeks,
    closes,
    positions: new Map(Array.from(weekly, ([symbol, close]) => [symbol, relativeRotation(close, benchmark)])),
    lagging: laggingWeeks(of(profile.technology), benchmark, others),
  };
}

function closesOn(sessions: Int32Array, { days, close }: Series): Float64Array {
  return onSessions(sessions, { days, values: close });
}

/** The last close of each week; `NaN` for a week without any. */
function weeklyCloses({ lastBar }: Weeks, close: Float64Array): Float64Array {
  return Float64Array.from(lastBar, (bar, week) => {
    const first = week === 0 ? 0 : at(lastBar, week - 1) + 1;
    return close.subarray(first, bar + 1).findLast((price) => !Number.isNaN(price)) ?? Number.NaN;
  });
}

/**
 * Whether money moved out of technology in the eight weeks up to a week: technology went from leading to weakening, and at
 * least two of financials, energy, value and gold from improving to leading. `null` where too few of them are known.
 */
export function rotatesOut({ positions }: Rotation, profile: MarketBars["profile"], week: number): boolean | null {
  const turned = (symbol: string, from: "leading" | "improving", to: "weakening" | "leading") => {
    const position = positions.get(symbol);
    return position === undefined ? null : hasTurned(position, from, to, week, ROTATION_WEEKS);
  };
  const leader = turned(profile.technology, "leading", "weakening");
  const rivals = rotationTargets.map((rival) => turned(profile.rivals[rival], "improving", "leading"));
  if (leader === null || rivals.filter((rival) => rival !== null).length < FEWEST_TURNED) return null;
  return leader && rivals.filter((rival) => rival === true).length >= FEWEST_TURNED;
}

/** Change of ln(rival / leader) over some sessions up to the last; `null` where a close is missing. */
export function relativeChange(
  rival: Float64Array | undefined,
  leader: Float64Array | undefined,
  sessions: number,
): number | null {
  const change = ratioChange(rival, leader, sessions);
  return Number.isFinite(change) ? change : null;
}

function ratioChange(rival: Float64Array | undefined, leader: Float64Array | undefined, sessions: number): number {
  if (rival === undefined || leader === undefined || rival.length <= sessions) return Number.NaN;
  const ratio = (t: number): number => Math.log(at(rival, t) / at(leader, t));
  return ratio(rival.length - 1) - ratio(rival.length - 1 - sessions);
}
