import type { SQLOutputValue } from "node:sqlite";
import type { Day } from "../series/dates.ts";
import type { Finding, FindingCode } from "../series/findings.ts";
import type { Instrument, Series, Split } from "../series/series.ts";
import type { StoredBars, StoreEntry, StoreSource } from "./store.ts";

export type Row = Readonly<Record<string, SQLOutputValue>>;

/** Everything of a series but its bars, as it stands in its row. */
export interface SeriesRow extends Omit<StoreEntry, "symbol"> {
  readonly id: number;
  readonly symbol: string;
  readonly timeZone: string | undefined;
  readonly closesAt: number | undefined;
  readonly splits: readonly Split[] | undefined;
  readonly findings: readonly Finding[];
  readonly knownUntil: Day;
  readonly coveredFrom: Day;
}

const INSTRUMENTS: Readonly<Record<Instrument, true>> = {
  stock: true,
  etf: true,
  index: true,
  crypto: true,
  currency: true,
  future: true,
  fund: true,
  other: true,
};

/** Whether a finding stays true: what concerns the last session is judged anew at each fetch. */
const LASTING: Readonly<Record<FindingCode, boolean>> = {
  "null-row": true,
  "missing-open": true,
  "duplicate-date": true,
  "unsorted-dates": true,
  "inconsistent-bar": true,
  "zero-volume": true,
  "suspect-volume": true,
  jump: true,
  "missing-session": true,
  stale: false,
  "partial-bar": false,
  "not-refreshed": false,
};

/** The findings that are worth keeping with the bars. */
export function lastingFindings(findings: readonly Finding[]): Finding[] {
  return findings.filter(({ code }) => LASTING[code]);
}

/** The values of a row of `series`, in the order of `SERIES_COLUMNS`. */
export function valuesOf({ source, series, findings, fetchedAt, knownUntil, coveredFrom, closesAt }: StoredBars) {
  const { symbol, instrument, currency, timeZone, splits, days } = series;
  const [first = 0] = days;
  const last = days.at(-1) ?? 0;
  const texts = [symbol, source, instrument, currency ?? null, timeZone ?? null];
  const json = [JSON.stringify(splits ?? null), JSON.stringify(lastingFindings(findings))];
  return [
    ...texts,
    closesAt ?? null,
    ...json,
    Math.round(fetchedAt),
    knownUntil,
    coveredFrom,
    first,
    last,
    days.length,
  ];
}

export const SERIES_COLUMNS =
  "symbol source instrument currency time_zone closes_at splits findings fetched_at known_until covered_from first_day last_day bars".split(
    " ",
  );

/** @throws RangeError where the row is not what `valuesOf` gives */
export function readSeriesRow(row: Row): SeriesRow {
  return {
    id: integer(row, "id"),
    symbol: text(row, "symbol"),
    source: sourceIn(row),
    instrument: instrumentIn(row),
    currency: optional(row, "currency", text),
    timeZone: optional(row, "time_zone", text),
    closesAt: optional(row, "closes_at", integer),
    splits: splitsIn(row),
    findings: findingsIn(row),
    fetchedAt: time(row, "fetched_at"),
    knownUntil: day(row, "known_until"),
    coveredFrom: day(row, "covered_from"),
    firstDay: day(row, "first_day"),
    lastDay: day(row, "last_day"),
    bars: integer(row, "bars"),
  };
}

/** The parts of a series that are no column of it. */
export function frameOf({ symbol, instrument, currency, timeZone, splits }: SeriesRow): Omit<Series, "days" | "close"> {
  return {
    symbol,
    instrument,
    ...(splits === undefined ? {} : { splits }),
    ...(currency === undefined ? {} : { currency }),
    ...(timeZone === undefined ? {} : { timeZone }),
  };
}

export function text(row: Row, name: string): string {
  const value = row[name];
  return typeof value === "string" ? value : unfit(name);
}

export function integer(row: Row, name: string): number {
  const value = row[name];
  return typeof value === "number" && Number.isSafeInteger(value) ? value : unfit(name);
}

/** The year 10,000, in either direction: what lies beyond has no date to be shown as. */
const LARGEST_DAY = 2_932_896;
const DAY_MILLISECONDS = 86_400_000;

function day(row: Row, name: string): Day {
  const value = integer(row, name);
  return isDay(value) ? value : unfit(name);
}

function isDay(value: unknown): value is Day {
  return typeof value === "number" && Number.isInteger(value) && Math.abs(value) <= LARGEST_DAY;
}

function time(row: Row, name: string): number {
  const value = integer(row, name);
  return Math.abs(value) <= LARGEST_DAY * DAY_MILLISECONDS ? value : unfit(name);
}

export function bytes(row: Row, name: string): Uint8Array {
  const value = row[name];
  return value instanceof Uint8Array ? value : unfit(name);
}

function optional<T>(row: Row, name: string, read: (row: Row, name: string) => T): T | undefined {
  return row[name] === null ? undefined : read(row, name);
}

function sourceIn(row: Row): StoreSource {
  const source = text(row, "source");
  return source === "yahoo" || source === "csv" ? source : unfit("source");
}

function instrumentIn(row: Row): Instrument {
  const name = text(row, "instrument");
  return isKeyOf(INSTRUMENTS, name) ? name : unfit("instrument");
}

function splitsIn(row: Row): Split[] | undefined {
  const value = parsed(row, "splits");
  return value === null ? undefined : list(value, "splits").map(splitIn);
}

function splitIn(value: unknown): Split {
  const { day, numerator, denominator } = object(value, "splits");
  const isSplit = isDay(day) && typeof numerator === "number" && typeof denominator === "number";
  return isSplit ? { day, numerator, denominator } : unfit("splits");
}

/** Codes that this version does not know are left out: a newer one may have more. */
function findingsIn(row: Row): Finding[] {
  return list(parsed(row, "findings"), "findings").flatMap((value) => {
    const { code, days } = object(value, "findings");
    if (typeof code !== "string" || !isKeyOf(LASTING, code)) return [];
    return [{ code, days: list(days, "findings").map((found) => (isDay(found) ? found : unfit("findings"))) }];
  });
}

function parsed(row: Row, name: string): unknown {
  try {
    return JSON.parse(text(row, name));
  } catch {
    return unfit(name);
  }
}

function list(value: unknown, name: string): readonly unknown[] {
  return Array.isArray(value) ? value : unfit(name);
}

function object(value: unknown, name: string): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null ? { ...value } : unfit(name);
}

function isKeyOf<Key extends string>(known: Readonly<Record<Key, unknown>>, key: string): key is Key {
  return Object.hasOwn(known, key);
}

function unfit(name: string): never {
  throw new RangeError(`unfit ${name}`);
}
