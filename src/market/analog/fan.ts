import { at } from "../../series/series.ts";
import { FOLLOWED_SESSIONS } from "./aftermath.ts";
import type { FanRow } from "./analog-report.ts";

/** When it is looked at what became of a rally. */
const HORIZONS = [20, 60, 120, FOLLOWED_SESSIONS] as const;

/** A bar and all that its symbol did: `FOLLOWED_SESSIONS` bars come after it. */
export interface Followed {
  readonly logClose: Float64Array;
  readonly end: number;
}

/** A row for each horizon; of one rally at least. */
export function fanRows(rallies: readonly Followed[]): FanRow[] {
  const lows = rallies.map(() => 0);
  let done = 0;
  return HORIZONS.map((sessions) => {
    for (const [index, rally] of rallies.entries()) {
      for (let step = done + 1; step <= sessions; step++) {
        lows[index] = Math.min(lows[index] ?? 0, changeOf(rally, step));
      }
    }
    done = sessions;
    const changes = changesAfter(rallies, sessions);
    const quantile = (share: number): number => Math.expm1(quantileOf(changes, share)) * 100;
    return {
      sessions,
      p10: quantile(0.1),
      p25: quantile(0.25),
      median: quantile(0.5),
      p75: quantile(0.75),
      p90: quantile(0.9),
      fell10: shareBelow(lows, 0.1),
      fell20: shareBelow(lows, 0.2),
      fell50: shareBelow(lows, 0.5),
    };
  });
}

function shareBelow(lows: readonly number[], fall: number): number {
  return lows.filter((low) => Math.expm1(low) <= -fall).length / lows.length;
}

/** The 10 %, 50 % and 90 % quantile of each session from the first on, the close before it being 100. */
export function fanPaths(rallies: readonly Followed[]): Record<"p10" | "median" | "p90", number[]> {
  const sorted = Array.from({ length: FOLLOWED_SESSIONS }, (_, step) => changesAfter(rallies, step + 1));
  const path = (share: number): number[] => sorted.map((changes) => 100 * Math.exp(quantileOf(changes, share)));
  return { p10: path(0.1), median: path(0.5), p90: path(0.9) };
}

/** Ascending. */
function changesAfter(rallies: readonly Followed[], sessions: number): Float64Array {
  return Float64Array.from(rallies, (rally) => changeOf(rally, sessions)).toSorted();
}

function changeOf({ logClose, end }: Followed, sessions: number): number {
  return at(logClose, end + sessions) - at(logClose, end);
}

/**
 * Linear between the two values beside it, as R and NumPy do by default (type 7 of Hyndman and Fan 1996).
 *
 * @param sorted ascending, not empty
 */
export function quantileOf(sorted: Float64Array, share: number): number {
  const place = share * (sorted.length - 1);
  const below = Math.floor(place);
  const value = at(sorted, below);
  return place === below ? value : value + (place - below) * (at(sorted, below + 1) - value);
}
