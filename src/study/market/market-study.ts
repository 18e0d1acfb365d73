import { volatility60 } from "../../evidence/outlook.ts";
import { lowestAfter } from "../../market/drawdown.ts";
import type { MarketBars } from "../../market/market-bars.ts";
import { readingsOf, type MarketReadings } from "../../market/readings.ts";
import type { MarketRecord } from "../../market/record.ts";
import { marketRules, type MarketRule } from "../../market/rules.ts";
import { isoDate, quarterOf } from "../../series/dates.ts";
import { at } from "../../series/series.ts";
import { benjaminiHochberg } from "../benjamini-hochberg.ts";
import { certaintyOf, drawQuarters, type Certainty } from "../bootstrap.ts";
import { FEWEST_CASES, FEWEST_QUARTERS } from "../figures.ts";
import type { QuarterSums } from "../matched.ts";

/** The outcome of all records: a close so much lower within so many sessions. */
const FALL = 0.1;
const FALL_SESSIONS = 60;
const VOLATILITY_BINS = 5;
const DRAWS = 2000;
const SEED = 1;
const FALSE_DISCOVERY_RATE = 0.05;

/** A rally day of the index whose 60 sessions are over. */
interface RallyDay {
  readonly session: number;
  readonly quarter: number;
  /** Which fifth of the rally days its volatility lies in. */
  readonly bin: number;
  readonly fell: boolean;
}

/**
 * What followed the rally days on which each market rule held, against the rally days on which it could be judged, at the same
 * volatility. One index is one observation a day, and a quarter hardly more than one: intervals are drawn over quarters.
 *
 * @param bars an index with its members and funds, as many bars as there are
 */
export function studyMarket(bars: MarketBars): MarketRecord[] {
  const readings = readingsOf(bars);
  const days = rallyDays(bars, readings);
  const measured = marketRules.map((rule) => measure(rule, readings, days, bars));
  const adjusted = benjaminiHochberg(measured.map(({ certainty }) => certainty?.p ?? 1));
  return measured.map(({ record, certainty }, index) =>
    Object.assign(record, {
      survives: certainty !== null && (adjusted[index] ?? 1) <= FALSE_DISCOVERY_RATE,
      tried: marketRules.length,
    }),
  );
}

function rallyDays({ index: { days, close } }: MarketBars, { rally }: MarketReadings): RallyDay[] {
  const lowest = lowestAfter(close, FALL_SESSIONS);
  const sessions = Array.from(close.keys()).filter((t) => at(rally, t) === 1 && !Number.isNaN(at(lowest, t)));
  const volatilities = Float64Array.from(sessions, (t) => volatility60(close, t));
  const sorted = volatilities.toSorted();
  const cuts = Array.from({ length: VOLATILITY_BINS - 1 }, (_, i) =>
    at(sorted, Math.floor(((i + 1) * sorted.length) / VOLATILITY_BINS)),
  );
  return sessions.map((session, index) => ({
    session,
    quarter: quarterOf(at(days, session)),
    bin: cuts.filter((cut) => cut <= at(volatilities, index)).length,
    fell: at(lowest, session) <= (1 - FALL) * at(close, session),
  }));
}

interface Measured {
  readonly record: Omit<MarketRecord, "survives" | "tried">;
  readonly certainty: Certainty | null;
}

function measure(
  { id, holds }: MarketRule,
  readings: MarketReadings,
  all: readonly RallyDay[],
  bars: MarketBars,
): Measured {
  const judged = all.flatMap((day) => {
    const held = holds(readings, day.session);
    return held === null ? [] : [{ ...day, held }];
  });
  const cases = judged.filter(({ held }) => held);
  const sums = sumsOf(judged, cases);
  const expected = sums.expected.reduce((sum, value) => sum + value, 0);
  const quarters = new Set(cases.map(({ quarter }) => quarter)).size;
  const isEnough = cases.length >= FEWEST_CASES && quarters >= FEWEST_QUARTERS && expected > 0;
  const certainty = isEnough ? certaintyOf(sums, drawQuarters(sums.expected.length, DRAWS, SEED)) : null;
  const dateOf = (day: RallyDay | undefined): string =>
    day === undefined ? "" : isoDate(at(bars.index.days, day.session));
  return {
    record: {
      rule: id,
      index: bars.index.symbol,
      from: dateOf(judged[0]),
      to: dateOf(judged.at(-1)),
      judged: judged.length,
      base: rounded(hitsOf(judged) / Math.max(1, judged.length)),
      cases: cases.length,
      quarters,
      hitRate: cases.length === 0 ? null : rounded(hitsOf(cases) / cases.length),
      lift: expected > 0 ? rounded(hitsOf(cases) / expected) : null,
      low: certainty === null ? null : rounded(certainty.low),
      high: certainty === null ? null : rounded(certainty.high),
    },
    certainty,
  };
}

/** By quarter: falls after the cases, and those to be expected of judged days as volatile. */
function sumsOf(judged: readonly RallyDay[], cases: readonly RallyDay[]): QuarterSums {
  const rates = Array.from({ length: VOLATILITY_BINS }, (_, bin) => {
    const alike = judged.filter((day) => day.bin === bin);
    return hitsOf(alike) / Math.max(1, alike.length);
  });
  const quarters = [...new Set(judged.map(({ quarter }) => quarter))];
  const places = new Map(quarters.map((quarter, place) => [quarter, place]));
  const sums = { observed: new Float64Array(quarters.length), expected: new Float64Array(quarters.length) };
  for (const { quarter, bin, fell } of cases) {
    const place = places.get(quarter) ?? 0;
    sums.observed[place] = at(sums.observed, place) + Number(fell);
    sums.expected[place] = at(sums.expected, place) + (rates[bin] ?? 0);
  }
  return sums;
}

function hitsOf(days: readonly RallyDay[]): number {
  return days.filter(({ fell }) => fell).length;
}

function rounded(value: number): number {
  return Number(value.toFixed(3));
}
