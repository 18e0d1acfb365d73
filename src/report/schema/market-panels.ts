import { endConditions, type Verdict } from "../../market/cycle.ts";
import type { BreadthPanel, LeadersPanel } from "../../market/market-panels.ts";
import { rivalKinds } from "../../market/profile.ts";
import type { Quadrant } from "../../market/relative-rotation.ts";
import {
  count,
  date,
  exactly,
  listOf,
  number,
  object,
  oneOf,
  orNull,
  share,
  text,
  yesOrNo,
  type Schema,
} from "./parts.ts";

const maybe = orNull(number);
const ran = exactly("ran");

/** A panel, or why there is none. */
function panel(properties: Readonly<Record<string, Schema>>): Schema {
  return {
    anyOf: [
      object({ status: ran, ...properties }),
      object({ status: exactly("no-data"), missing: listOf(text) }),
      object({
        status: oneOf({ "too-few-members": true, "insufficient-history": true }),
        needed: count,
        had: count,
      }),
    ],
  };
}

const member = object({ symbol: text, startWeight: number, return: number, contribution: number });
const conditions = object(Object.fromEntries(endConditions.map((name) => [name, orNull(yesOrNo)])));

const fund = object({
  kind: { enum: ["technology", "growth", ...rivalKinds] },
  symbol: text,
  againstTechnology: maybe,
  againstGrowth: maybe,
  quadrant: orNull(oneOf<Quadrant>({ leading: true, weakening: true, lagging: true, improving: true })),
  trail: listOf(object({ ratio: number, momentum: number })),
});

/** The panels of the market view by their keys. docs/market.md says what each is. */
export const marketPanels: Readonly<Record<string, Schema>> = {
  contribution: panel({
    from: date,
    sessions: count,
    indexReturn: number,
    residual: number,
    coverage: number,
    counted: count,
    uncounted: listOf(text),
    top: listOf(object({ names: count, share: maybe })),
    made: listOf(object({ share, names: orNull(count) })),
    largest: listOf(member),
  }),
  weight: panel({
    hhi: number,
    effectiveNames: number,
    shocks: listOf(object({ symbol: text, weight: number, indexMove: number })),
  }),
  size: listOf(object({ cap: text, equal: text, change: maybe, rank: orNull(share) })),
  breadth: panel({
    above50From: oneOf<BreadthPanel["above50From"]>({ members: true, file: true }),
    above50: orNull(share),
    above50Before: orNull(share),
    above200: orNull(share),
    newHighs: orNull(count),
    newLows: orNull(count),
    advances: orNull(count),
    declines: orNull(count),
    lineChange: maybe,
    lineAtHigh: orNull(yesOrNo),
    mcclellan: maybe,
  }),
  rotation: panel({
    benchmark: text,
    week: date,
    rows: listOf(fund),
    weeksBehind: orNull(count),
    weeksWorst: orNull(count),
    longestBehind: orNull(count),
    longestWorst: orNull(count),
  }),
  volatility: panel({
    symbol: text,
    level: number,
    rank: orNull(share),
    change5: maybe,
    change21: maybe,
    term: maybe,
    realised: maybe,
    premium: maybe,
  }),
  drawdown: object({
    status: ran,
    firstBar: date,
    high: number,
    highOn: date,
    sessionsSinceHigh: count,
    fromHigh: number,
    peak: object({ close: number, on: date, confirmedOn: orNull(date) }),
    withinYear: listOf(object({ fall: share, days: count, reached: count })),
    beforeNewHigh: listOf(object({ fall: share, cases: count, reached: count })),
    verdict: oneOf<Verdict>({ "no-top": true, "intermediate-top": true, "end-of-cycle": true, undecided: true }),
    conditions,
  }),
  correlation: panel({ sessions: count, stocks: count, averageCorrelation: number, firstComponent: number }),
  leaders: panel({
    sessions: count,
    together: count,
    expected: number,
    symbols: listOf(text),
    chosenBy: oneOf<LeadersPanel["chosenBy"]>({ weights: true, profile: true }),
  }),
};
