import type { Day } from "./dates.ts";
import { weekday } from "./dates.ts";
import { exchangeSuffix } from "./instruments.ts";
import { at, type Series } from "./series.ts";

/** When a symbol traded: what it takes to compare its calendar with that of others. A `Series` is one. */
export type TradedDays = Pick<Series, "symbol" | "instrument" | "days" | "volume">;

/** Symbols that trade on the same days, and what their bars say about each of those. */
export interface Calendar {
  readonly members: readonly TradedDays[];
  /** The first date that the counts below speak of; their index is the days since. */
  readonly first: Day;
  /** How many witnesses traded on a date, and of them indices. */
  readonly traded: Int32Array;
  readonly tradedIndices: Int32Array;
  /** How many witnesses have their first bar on or before a date and their last on or after it. */
  readonly alive: Int32Array;
  /** Bars of witnesses on each weekday, 0 = Sunday. */
  readonly byWeekday: Int32Array;
}

/** A market that is open on a weekday has far more of its bars on it; fewer are errors. */
const WEEKDAY_SHARE = 0.05;

/** Fewer bars than this, of all witnesses, do not tell on which weekdays a market is open. */
const BARS_TO_KNOW_WEEKDAYS = 50;

/** The exchange, as a suffix, whose sessions an index follows; an index that is not here is compared with nothing. */
const INDEX_HOMES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    "": "GSPC SPX DJI DJT DJU DJA IXIC NDX NDQ RUT RUI RUA NYA XAX OEX MID SP400 SP600 SOX VIX VXN VVIX SKEW TNX TYX FVX IRX BKX XAU HUI W5000",
    L: "FTSE FTMC FTAS",
    DE: "GDAXI MDAXI SDAXI TECDAX",
    PA: "FCHI",
    AS: "AEX",
    BR: "BFX",
    MC: "IBEX",
    SW: "SSMI",
    T: "N225",
    HK: "HSI HSCE",
    AX: "AXJO AORD",
    NZ: "NZ50",
    TO: "GSPTSE",
    SA: "BVSP",
    MX: "MXX",
    KS: "KS11 KS200",
    KQ: "KQ11",
    TW: "TWII",
    NS: "NSEI NSEBANK",
    BO: "BSESN",
    SI: "STI",
    KL: "KLSE",
    JK: "JKSE",
    ST: "OMX",
  }).flatMap(([suffix, names]) => names.split(" ").map((name) => [`^${name}`, suffix] as const)),
);

/** Groups symbols by the days on which they trade: by exchange, and by whether they trade at weekends. */
export function calendarsOf(entries: readonly TradedDays[]): Calendar[] {
  const groups = new Map<string, TradedDays[]>();
  for (const entry of entries) {
    if (entry.days.length === 0) continue;
    const key = `${marketOf(entry)} ${tradesAtWeekends(entry.days)}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [entry]);
    else group.push(entry);
  }
  return [...groups.values()].map((members) => calendarOf(members));
}

/** Whether the market of `calendar` is usually open on the weekday of `day`. */
export function isUsualWeekday({ byWeekday }: Calendar, day: Day): boolean {
  const bars = byWeekday.reduce((sum, count) => sum + count, 0);
  const isWorkday = weekday(day) >= 1 && weekday(day) <= 5;
  return bars < BARS_TO_KNOW_WEEKDAYS ? isWorkday : at(byWeekday, weekday(day)) >= WEEKDAY_SHARE * bars;
}

function marketOf({ symbol, instrument }: TradedDays): string {
  if (instrument === "index") return INDEX_HOMES.get(symbol) ?? symbol;
  const isOwnMarket = instrument === "crypto" || instrument === "currency" || instrument === "future";
  return isOwnMarket ? instrument : exchangeSuffix(symbol);
}

function tradesAtWeekends(days: Int32Array): boolean {
  let atWeekends = 0;
  for (const day of days) if (weekday(day) % 6 === 0) atWeekends++;
  return atWeekends >= WEEKDAY_SHARE * days.length;
}

function calendarOf(members: readonly TradedDays[]): Calendar {
  const first = Math.min(...members.map(({ days }) => at(days, 0)));
  const last = Math.max(...members.map(({ days }) => at(days, days.length - 1)));
  const counts = () => new Int32Array(last - first + 2);
  const calendar = {
    members,
    first,
    traded: counts(),
    tradedIndices: counts(),
    alive: counts(),
    byWeekday: new Int32Array(7),
  };
  for (const member of members) if (isWitness(member)) count(calendar, member);
  for (let index = 1; index < calendar.alive.length; index++) {
    calendar.alive[index] = at(calendar.alive, index) + at(calendar.alive, index - 1);
  }
  return calendar;
}

function add(counts: Int32Array, index: number, by: number): void {
  counts[index] = at(counts, index) + by;
}

/** An index without volume bears no witness: the VIX, for one, is printed on days when New York is closed. */
function isWitness({ instrument, volume }: TradedDays): boolean {
  return instrument !== "index" || volume?.some((shares) => shares > 0) === true;
}

function count({ first, traded, tradedIndices, alive, byWeekday }: Calendar, member: TradedDays): void {
  const { days, volume, instrument } = member;
  add(alive, at(days, 0) - first, 1);
  add(alive, at(days, days.length - 1) - first + 1, -1);
  for (let bar = 0; bar < days.length; bar++) {
    const day = at(days, bar);
    // Some sources repeat the last close, without volume, on days when the market is closed.
    if (volume !== undefined && !(at(volume, bar) > 0)) continue;
    add(traded, day - first, 1);
    if (instrument === "index") add(tradedIndices, day - first, 1);
    add(byWeekday, weekday(day), 1);
  }
}
