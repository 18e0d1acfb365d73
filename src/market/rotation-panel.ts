import { isoDate } from "../series/dates.ts";
import { at } from "../series/series.ts";
import type { MarketBars } from "./market-bars.ts";
import type { RotationPanel, RotationRow, Unread } from "./market-panels.ts";
import { rivalKinds } from "./profile.ts";
import { quadrantAt, ROTATION_WARMUP_WEEKS, type RelativeRotation } from "./relative-rotation.ts";
import { relativeChange, type Rotation } from "./rotation.ts";
import { lastOf } from "./sessions-of.ts";

const CHANGE_SESSIONS = 63;
/** Weeks of the trail that a picture shows. */
const TRAIL_WEEKS = 5;

export function rotationPanel({ index, profile }: MarketBars, rotation: Rotation): RotationPanel | Unread {
  const { weeks, closes, lagging } = rotation;
  const { technology, growth, benchmark } = profile;
  const missing = [technology, benchmark].filter((symbol) => !closes.has(symbol));
  if (missing.length > 0) return { status: "no-data", missing };
  const last = weeks.lastBar.length - 1;
  if (last < ROTATION_WARMUP_WEEKS) {
    return { status: "insufficient-history", needed: ROTATION_WARMUP_WEEKS + 1, had: last + 1 };
  }
  return {
    status: "ran",
    benchmark,
    week: isoDate(at(index.days, at(weeks.lastBar, last))),
    rows: [
      rowOf("technology", technology, profile, rotation),
      rowOf("growth", growth, profile, rotation),
      ...rivalKinds.map((kind) => rowOf(kind, profile.rivals[kind], profile, rotation)),
    ],
    weeksBehind: lastOf(lagging.behind),
    weeksWorst: lastOf(lagging.worst),
    longestBehind: largest(lagging.behind),
    longestWorst: largest(lagging.worst),
  };
}

function rowOf(
  kind: RotationRow["kind"],
  symbol: string,
  { technology, growth }: MarketBars["profile"],
  { closes, positions, weeks }: Rotation,
): RotationRow {
  const against = (leader: string): number | null =>
    leader === symbol ? null : relativeChange(closes.get(symbol), closes.get(leader), CHANGE_SESSIONS);
  const position = positions.get(symbol);
  return {
    kind,
    symbol,
    againstTechnology: against(technology),
    againstGrowth: against(growth),
    quadrant: position === undefined ? null : quadrantAt(position, weeks.lastBar.length - 1),
    trail: position === undefined ? [] : trailOf(position),
  };
}

function trailOf({ ratio, momentum }: RelativeRotation): RotationRow["trail"] {
  const points = Array.from(ratio, (value, week) => ({ ratio: value, momentum: at(momentum, week) }));
  return points.slice(-TRAIL_WEEKS).filter((point) => !Number.isNaN(point.ratio + point.momentum));
}

function largest(runs: Float64Array): number | null {
  const known = runs.filter((run) => !Number.isNaN(run));
  return known.length === 0 ? null : known.reduce((most, run) => Math.max(most, run), 0);
}
