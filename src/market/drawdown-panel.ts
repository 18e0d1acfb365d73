import { sma } from "../indicators/moving-average.ts";
import { isoDate } from "../series/dates.ts";
import { at } from "../series/series.ts";
import { endConditionsOf, verdictOf, type CycleFacts } from "./cycle.ts";
import { fallsFromHigh, fallsWithinYear, swingOf, type Swing } from "./drawdown.ts";
import type { MarketBars } from "./market-bars.ts";
import type { DrawdownPanel } from "./market-panels.ts";
import type { MarketReadings } from "./readings.ts";
import { relativeChange } from "./rotation.ts";

const SLOPE_SESSIONS = 63;

/** How far the index stands below its high, how such falls went on, and what speaks for an end of the cycle. */
export function drawdownPanel(bars: MarketBars, readings: MarketReadings): DrawdownPanel {
  const { days, close } = bars.index;
  const last = close.length - 1;
  const high = close.reduce((most, price) => Math.max(most, price), 0);
  const highAt = close.indexOf(high);
  const fromHigh = at(close, last) / high - 1;
  const swing = swingOf(close);
  const facts = cycleFacts(bars, readings, swing);
  const conditions = endConditionsOf(facts);
  return {
    status: "ran",
    firstBar: isoDate(at(days, 0)),
    high,
    highOn: isoDate(at(days, highAt)),
    sessionsSinceHigh: last - highAt,
    fromHigh,
    peak: {
      close: at(close, swing.peak),
      on: isoDate(at(days, swing.peak)),
      confirmedOn: swing.confirmedAt === null ? null : isoDate(at(days, swing.confirmedAt)),
    },
    withinYear: fallsWithinYear(close, readings.fromHigh),
    beforeNewHigh: fallsFromHigh(close, -fromHigh),
    verdict: verdictOf(facts, conditions),
    conditions,
  };
}

function cycleFacts(
  { index: { close }, profile }: MarketBars,
  { breadth, rotation: { closes } }: MarketReadings,
  swing: Swing,
): CycleFacts {
  const last = close.length - 1;
  const average = sma(close, 200);
  const defensives = closes.get(profile.rivals.staples);
  return {
    belowPeak: 1 - at(close, last) / at(close, swing.peak),
    peakConfirmed: swing.confirmedAt !== null,
    close: at(close, last),
    sma50: at(sma(close, 50), last),
    sma200: at(average, last),
    sma200Before: average[last - SLOPE_SESSIONS] ?? Number.NaN,
    above200: at(breadth.above200, last),
    defensives: relativeChange(defensives, closes.get(profile.technology), SLOPE_SESSIONS) ?? Number.NaN,
  };
}
