import { rollingMax } from "../indicators/rolling.ts";
import { at } from "../series/series.ts";
import { FEWEST_MEMBERS, type Breadth } from "./breadth.ts";
import type { MarketBars } from "./market-bars.ts";
import type { BreadthPanel, Unread } from "./market-panels.ts";
import type { MarketReadings } from "./readings.ts";
import { lastOf } from "./sessions-of.ts";

const BEFORE_SESSIONS = 20;
const LINE_SESSIONS = 63;
const YEAR = 252;

/** Breadth on the last session. Too few members give no value; a file of breadth still gives its own. */
export function breadthPanel({ breadthFile }: MarketBars, { breadth, above50 }: MarketReadings): BreadthPanel | Unread {
  const had = lastOf(breadth.members) ?? 0;
  if (had < FEWEST_MEMBERS && breadthFile === null) return { status: "too-few-members", needed: FEWEST_MEMBERS, had };
  return {
    status: "ran",
    above50From: breadthFile === null ? "members" : "file",
    above50: lastOf(above50),
    above50Before: lastOf(above50.subarray(0, Math.max(0, above50.length - BEFORE_SESSIONS))),
    above200: lastOf(breadth.above200),
    newHighs: lastOf(breadth.newHighs),
    newLows: lastOf(breadth.newLows),
    advances: lastOf(breadth.advances),
    declines: lastOf(breadth.declines),
    ...lineFacts(breadth),
    mcclellan: lastOf(breadth.mcclellan),
  };
}

/** The advance-decline line of the last year; nothing where a session of it cannot be judged. */
function lineFacts({ advances, declines }: Breadth): Pick<BreadthPanel, "lineChange" | "lineAtHigh"> {
  const net = advances.map((up, t) => up - at(declines, t));
  const year = net.subarray(Math.max(0, net.length - YEAR));
  const line = Float64Array.from(year);
  for (let t = 1; t < line.length; t++) line[t] = at(line, t - 1) + at(year, t);
  const last = lastOf(line);
  const before = lastOf(line.subarray(0, Math.max(0, line.length - LINE_SESSIONS)));
  const highest = lastOf(rollingMax(line, YEAR));
  return {
    lineChange: last === null || before === null ? null : last - before,
    lineAtHigh: last === null || highest === null ? null : last >= highest,
  };
}
