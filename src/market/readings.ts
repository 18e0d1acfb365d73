import { isRally } from "../evidence/outlook.ts";
import { sma } from "../indicators/moving-average.ts";
import { percentileRank, rollingMax } from "../indicators/rolling.ts";
import { yangZhang } from "../indicators/volatility.ts";
import { at, type Series } from "../series/series.ts";
import { breadthOf, type Breadth } from "./breadth.ts";
import { sizeTilt, type SizeTilt } from "./equal-weight.ts";
import type { MarketBars } from "./market-bars.ts";
import { rotatesOut, rotationOf, type Rotation } from "./rotation.ts";
import { onSessions } from "./sessions-of.ts";
import { onBars } from "./weeks.ts";

/** Sessions over which returns are correlated: a quarter. */
export const CORRELATION_SESSIONS = 63;
const VOLATILITY_SESSIONS = 20;
const YEAR = 252;

/**
 * What a market shows, on every session of its index: known on that session's close, and the same whatever bars come later.
 * `NaN` where it cannot be told.
 */
export interface MarketReadings {
  readonly close: Float64Array;
  /** Close / highest close of 252 sessions - 1. */
  readonly fromHigh: Float64Array;
  /** 1 within 10 % of that high and above the 200-day average. */
  readonly rally: Uint8Array;
  readonly breadth: Breadth;
  /** Share of members above their 50-day average: of the file, where there is one. */
  readonly above50: Float64Array;
  /** Of each pair of the profile that has bars. */
  readonly tilts: ReadonlyMap<string, SizeTilt>;
  readonly rotation: Rotation;
  /** 1 where money moved out of technology in eight weeks, 0 where not. */
  readonly rotatesOut: Float64Array;
  /** Weeks in a row in which technology was behind the benchmark. */
  readonly weeksBehind: Float64Array;
  /** Implied volatility in points, and the share, 0..1, of the 252 sessions before with a lower one. */
  readonly implied: Float64Array;
  readonly impliedRank: Float64Array;
  /** Implied volatility of 30 days over that of 3 months: above 1 the near is dearer. */
  readonly term: Float64Array;
  /** Yang-Zhang volatility of the index over 20 sessions, in points; `NaN` where `implied` is of another index. */
  readonly realised: Float64Array;
  /** Log returns of the 63 sessions up to one, of each member that has all of them. */
  readonly returnsUpTo: (session: number) => Float64Array[];
}

export function readingsOf(bars: MarketBars): MarketReadings {
  const { index, members, profile, breadthFile } = bars;
  const sessions = index.days;
  const highest = rollingMax(index.close, YEAR);
  const rotation = rotationOf(bars);
  const breadth = breadthOf(sessions, members);
  const implied = onIndex(sessions, bars.funds.get(profile.volatility));
  const nothing = new Float64Array(sessions.length).fill(Number.NaN);
  const far = profile.volatility3Months;
  const implied3Months = far === null ? nothing : onIndex(sessions, bars.funds.get(far));
  const out = Float64Array.from(rotation.weeks.lastBar, (_, week) => yesNo(rotatesOut(rotation, profile, week)));
  return {
    close: index.close,
    fromHigh: index.close.map((price, t) => price / at(highest, t) - 1),
    rally: rallies(index.close, highest),
    breadth,
    above50: breadthFile === null ? breadth.above50 : onSessions(sessions, breadthFile),
    tilts: tiltsOf(profile.sizePairs, rotation.closes),
    rotation,
    rotatesOut: onBars(rotation.weeks, out, sessions.length),
    weeksBehind: onBars(rotation.weeks, rotation.lagging.behind, sessions.length),
    implied,
    impliedRank: percentileRank(implied, YEAR),
    term: implied.map((points, t) => points / at(implied3Months, t)),
    realised: profile.volatilityOf.includes(index.symbol) ? realisedPoints(index) : nothing,
    returnsUpTo: (session) => returnsUpTo(sessions.subarray(0, session + 1), members),
  };
}

function onIndex(sessions: Int32Array, fund: Series | undefined): Float64Array {
  if (fund === undefined) return new Float64Array(sessions.length).fill(Number.NaN);
  return onSessions(sessions, { days: fund.days, values: fund.close });
}

function rallies(close: Float64Array, highest: Float64Array): Uint8Array {
  const average = sma(close, 200);
  return Uint8Array.from(close, (price, t) =>
    Number(isRally({ close: price, highestClose252: at(highest, t), sma200: at(average, t) })),
  );
}

function tiltsOf(
  pairs: MarketBars["profile"]["sizePairs"],
  closes: ReadonlyMap<string, Float64Array>,
): ReadonlyMap<string, SizeTilt> {
  const tilts = new Map<string, SizeTilt>();
  for (const [cap, equal] of pairs) {
    const [capClose, equalClose] = [closes.get(cap), closes.get(equal)];
    if (capClose !== undefined && equalClose !== undefined) tilts.set(cap, sizeTilt(capClose, equalClose));
  }
  return tilts;
}

function realisedPoints({ open, high, low, close }: Series): Float64Array {
  if (open === undefined || high === undefined || low === undefined) {
    return new Float64Array(close.length).fill(Number.NaN);
  }
  return yangZhang(open, high, low, close, VOLATILITY_SESSIONS).map((volatility) => 100 * volatility);
}

function returnsUpTo(sessions: Int32Array, members: readonly Series[]): Float64Array[] {
  if (sessions.length <= CORRELATION_SESSIONS) return [];
  const window = sessions.subarray(-CORRELATION_SESSIONS - 1);
  const returns = members.map((member) => logReturns(onIndex(window, member)).subarray(1));
  return returns.filter((values) => !values.some(Number.isNaN));
}

/** Between neighbouring sessions; `NaN` where either has no close. */
export function logReturns(close: Float64Array): Float64Array {
  return close.map((price, t) => (t === 0 ? Number.NaN : Math.log(price / at(close, t - 1))));
}

function yesNo(holds: boolean | null): number {
  return holds === null ? Number.NaN : Number(holds);
}
