import { answerFault } from "./answers.ts";
import type { Session } from "./final-bars.ts";
import { isObject } from "./json.ts";
import type { JsonObject } from "./json.ts";

/** One value a row; `null` where Yahoo has none. */
export type Column = readonly (number | null)[];

interface Quote {
  readonly open: Column;
  readonly high: Column;
  readonly low: Column;
  readonly close: Column;
  readonly volume: Column;
}

interface SplitEvent {
  readonly date: number;
  readonly numerator: number;
  readonly denominator: number;
}

/** What froth uses of a chart, in Yahoo's own shape and names. Times are in seconds since 1970 UTC. */
export interface Chart {
  readonly meta: {
    readonly currency?: string | undefined;
    readonly instrumentType: string;
    readonly exchangeTimezoneName: string;
    /** Distance of the exchange from UTC, in seconds. */
    readonly gmtoffset: number;
    /** The last trade. */
    readonly regularMarketTime?: number | undefined;
    readonly currentTradingPeriod: { readonly regular: Session };
  };
  /** One time a row. All columns have this length. */
  readonly timestamp: readonly number[];
  readonly indicators: {
    readonly quote: readonly [Quote];
    readonly adjclose?: readonly [{ readonly adjclose: Column }] | undefined;
  };
  readonly events: { readonly splits: Readonly<Record<string, SplitEvent>> };
  /** When the answer was made, by the clock of who made it: a field of ours, beside Yahoo's. */
  readonly answeredAt?: number | undefined;
}

/** A value on its way down from the answer, with what a message needs. */
interface Cursor {
  readonly value: unknown;
  readonly path: string;
  readonly symbol: string;
}

/** Some 950 years: a time further from 1970 is garbage, and Day holds no year below 1000. */
const LARGEST_SECONDS = 3e10;

/**
 * Reads a chart strictly and leaves out all that froth does not use. Reading the result again gives the same: the
 * library turns some times into `Date`, which counts as the same time.
 *
 * @throws {FrothError} `schema`, naming the symbol and the first field that is not what it must be
 */
export function readChart(value: unknown, symbol: string): Chart {
  const chart: Cursor = { value, path: "chart", symbol };
  const timestamp = list(field(chart, "timestamp")).map(seconds);
  return {
    meta: readMeta(field(chart, "meta")),
    timestamp,
    indicators: readIndicators(field(chart, "indicators"), timestamp.length),
    events: { splits: readSplits(field(chart, "events")) },
    answeredAt: optional(field(chart, "answeredAt"), seconds),
  };
}

function readMeta(meta: Cursor): Chart["meta"] {
  const regular = field(field(meta, "currentTradingPeriod"), "regular");
  return {
    currency: optional(field(meta, "currency"), currencyCode),
    instrumentType: text(field(meta, "instrumentType")),
    exchangeTimezoneName: text(field(meta, "exchangeTimezoneName")),
    gmtoffset: number(field(meta, "gmtoffset")),
    regularMarketTime: optional(field(meta, "regularMarketTime"), seconds),
    currentTradingPeriod: { regular: { start: seconds(field(regular, "start")), end: seconds(field(regular, "end")) } },
  };
}

function readIndicators(indicators: Cursor, rows: number): Chart["indicators"] {
  const quote = first(field(indicators, "quote"));
  const read = (name: string) => column(field(quote, name), rows);
  const adjusted = optional(field(indicators, "adjclose"), (cursor) => field(first(cursor), "adjclose"));
  const adjclose = adjusted === undefined ? undefined : optional(adjusted, (cursor) => column(cursor, rows));
  return {
    quote: [{ open: read("open"), high: read("high"), low: read("low"), close: read("close"), volume: read("volume") }],
    adjclose: adjclose === undefined ? undefined : [{ adjclose }],
  };
}

function readSplits(events: Cursor): Chart["events"]["splits"] {
  const splits = optional(events, (cursor) => field(cursor, "splits"));
  if (splits === undefined) return {};
  const entries = Object.entries(optional(splits, object) ?? {});
  // The keys are Yahoo's text, which has no place in a message.
  const path = `${splits.path}.*`;
  return Object.fromEntries(entries.map(([key, value]) => [key, readSplit({ ...splits, value, path })]));
}

function readSplit(split: Cursor): SplitEvent {
  return {
    date: seconds(field(split, "date")),
    numerator: positive(field(split, "numerator")),
    denominator: positive(field(split, "denominator")),
  };
}

function field(parent: Cursor, key: string): Cursor {
  return { value: object(parent)[key], path: `${parent.path}.${key}`, symbol: parent.symbol };
}

function first(parent: Cursor): Cursor {
  const [value] = list(parent);
  return value ?? fault(parent);
}

function optional<T>(cursor: Cursor, read: (cursor: Cursor) => T): T | undefined {
  return cursor.value === undefined || cursor.value === null ? undefined : read(cursor);
}

function object(cursor: Cursor): JsonObject {
  return isObject(cursor.value) ? cursor.value : fault(cursor);
}

function list(cursor: Cursor): Cursor[] {
  if (!Array.isArray(cursor.value)) return fault(cursor);
  return cursor.value.map((value: unknown) => ({ ...cursor, value }));
}

function column(cursor: Cursor, rows: number): Column {
  const values = list(cursor).map((entry) => optional(entry, number) ?? null);
  return values.length === rows ? values : fault(cursor);
}

function text(cursor: Cursor): string {
  return typeof cursor.value === "string" ? cursor.value : fault(cursor);
}

/** Such as USD or GBp; other text is no currency, and says nothing. */
function currencyCode(cursor: Cursor): string | undefined {
  const code = text(cursor);
  return /^[A-Za-z]{3,5}$/.test(code) ? code : undefined;
}

function number(cursor: Cursor): number {
  return typeof cursor.value === "number" && Number.isFinite(cursor.value) ? cursor.value : fault(cursor);
}

function positive(cursor: Cursor): number {
  const value = number(cursor);
  return value > 0 ? value : fault(cursor);
}

function seconds(cursor: Cursor): number {
  const { value } = cursor;
  const time = value instanceof Date ? value.getTime() / 1000 : number(cursor);
  return Math.abs(time) <= LARGEST_SECONDS ? time : fault(cursor);
}

function fault({ path, symbol }: Cursor): never {
  throw answerFault("schema", `Yahoo's answer has no usable ${path}`, symbol);
}
