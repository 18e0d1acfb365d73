import { weekday } from "../../series/dates.ts";
import { at, type Series } from "../../series/series.ts";
import { bell, randomFrom } from "../../random.ts";
import { demoAssets, demoFunds, demoMembers, stretches, type DemoMember } from "./recipes.ts";

/*
 * Seeded, and made with + - * / and the square root alone, which give the same bits on every machine.
 */

const SESSIONS = 1900;
/** 2025-11-21, a Friday. */
const LAST_DAY = 20_413;
const START = 100;
const MARKET_VOLATILITY = 0.006;
const OWN_VOLATILITY = 0.009;
const LATELY = 45;

export const demoIndex = "^ALLQ";
export const demoVolatility = ["^FEAQ", "^FE3Q"] as const;

/** All series of the invented market: its index, members, funds, and the volatility that is implied. */
export function drawDemoMarket(): Map<string, Series> {
  const days = sessionDays();
  const random = randomFrom(20_251_121);
  const market = Float64Array.from({ length: SESSIONS }, () => bell(random) * MARKET_VOLATILITY);
  const closes = new Map(demoMembers.map((member) => [member.symbol, drawMember(member, market, random)]));
  const price = (symbol: string, t: number): number => at(closes.get(symbol) ?? new Float64Array(), t);
  const capOf = (held: readonly DemoMember[]) => (t: number) =>
    held.reduce((sum, { symbol, shares }) => sum + shares * price(symbol, t), 0);
  const index = scaled(capOf(demoMembers), 1000);
  const funds = demoFunds.map(({ symbol, sectors, equal }) => {
    const held = demoMembers.filter(({ sector }) => sectors.includes(sector));
    const close =
      equal === true ? equalParts(held.map((member) => closes.get(member.symbol) ?? index)) : scaled(capOf(held), 50);
    return [symbol, close] as const;
  });
  const assets = demoAssets.map(({ symbol, before, lately, volatility }) => {
    const drift = (t: number): number => (t < SESSIONS - LATELY ? before : lately);
    return [symbol, walk((t) => drift(t) + bell(random) * volatility)] as const;
  });
  const implied = impliedVolatility(index, random);
  const [near, far] = demoVolatility;
  const all = [...closes, ...funds, ...assets, [near, implied] as const, [far, mean(implied, 63)] as const];
  const drawn = new Map(all.map(([symbol, close]) => [symbol, seriesOf(symbol, days, close)]));
  return drawn.set(demoIndex, { ...seriesOf(demoIndex, days, index), ...rangeOf(index, random) });
}

function sessionDays(): Int32Array {
  const days = new Int32Array(SESSIONS);
  for (let day = LAST_DAY, t = SESSIONS - 1; t >= 0; day--) {
    const isWeekend = weekday(day) === 0 || weekday(day) === 6;
    if (!isWeekend) days[t--] = day;
  }
  return days;
}

function drawMember({ sector, leads }: DemoMember, market: Float64Array, random: () => number): Float64Array {
  return walk((t) => {
    const stretch = stretches.find(({ endsBefore }) => t < SESSIONS - endsBefore);
    const drift = leads ? stretch?.leaders : stretch?.sectors[sector];
    return (drift ?? 0) + at(market, t) + bell(random) * OWN_VOLATILITY;
  });
}

function walk(changeAt: (t: number) => number): Float64Array {
  let price = START;
  return Float64Array.from({ length: SESSIONS }, (_, t) => (price *= 1 + (t === 0 ? 0 : changeAt(t))));
}

function scaled(valueAt: (t: number) => number, start: number): Float64Array {
  const unit = start / valueAt(0);
  return Float64Array.from({ length: SESSIONS }, (_, t) => valueAt(t) * unit);
}

/** A fund that is brought back to equal parts after every session. */
function equalParts(closes: readonly Float64Array[]): Float64Array {
  return walk((t) => closes.reduce((sum, close) => sum + at(close, t) / at(close, t - 1) - 1, 0) / closes.length);
}

/** A little above the volatility of the last 21 sessions, in points a year. */
function impliedVolatility(index: Float64Array, random: () => number): Float64Array {
  const squares = index.map((price, t) => {
    const change = t === 0 ? 0 : price / at(index, t - 1) - 1;
    return change * change;
  });
  return mean(squares, 21).map((variance) => 100 * Math.sqrt(252 * variance) * (1.15 + bell(random) * 0.03) + 3);
}

/** Of the values so far, up to `period` of them. */
function mean(values: Float64Array, period: number): Float64Array {
  return values.map((_, t) => {
    const window = values.subarray(Math.max(0, t - period + 1), t + 1);
    return window.reduce((sum, value) => sum + value, 0) / window.length;
  });
}

function rangeOf(close: Float64Array, random: () => number): Pick<Series, "open" | "high" | "low"> {
  const open = close.map((price, t) => (t === 0 ? price : at(close, t - 1) * (1 + bell(random) * 0.0015)));
  return {
    open,
    high: close.map((price, t) => Math.max(price, at(open, t)) * (1 + random() * 0.004)),
    low: close.map((price, t) => Math.min(price, at(open, t)) * (1 - random() * 0.004)),
  };
}

function seriesOf(symbol: string, days: Int32Array, close: Float64Array): Series {
  const isMember = demoMembers.some((member) => member.symbol === symbol);
  return { symbol, instrument: symbol.startsWith("^") ? "index" : isMember ? "stock" : "etf", days, close };
}
