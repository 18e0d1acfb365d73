import type { Series } from "../series/series.ts";
import type { MarketProfile } from "./profile.ts";
import type { Dated } from "./sessions-of.ts";

/** All bars that a market is read from; those of every symbol end on or before the same date. */
export interface MarketBars {
  readonly index: Series;
  /** Members of the index with bars, in the order of their symbols. */
  readonly members: readonly Series[];
  /** The symbols of the profile that have bars. */
  readonly funds: ReadonlyMap<string, Series>;
  readonly profile: MarketProfile;
  /** Share of members above their 50-day average, 0..1, from a file: stands in for what the members' bars say. */
  readonly breadthFile: Dated | null;
}
