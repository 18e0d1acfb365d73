import { levels } from "../evidence/levels.ts";
import { parseIsoDate } from "../series/dates.ts";
import { asSymbol } from "../series/symbols.ts";
import type { LedgerEntry, LedgerOutlook, LedgerStanding, LedgerWarning } from "../study/ledger-entry.ts";

/** First in every line, so that a ledger is told from any other JSON lines, and a torn line of one from foreign text. */
const SIGNATURE = '{"format":"froth-ledger"';

/** Of the lines that this version writes and reads; docs/ledger.md describes it. */
export const LEDGER_VERSION = 1;

/** The line of an entry, with its line feed. */
export function lineOf(entry: LedgerEntry): string {
  return `${JSON.stringify({ format: "froth-ledger", schemaVersion: LEDGER_VERSION, ...entry })}\n`;
}

/** What one line of a file is. */
export type ReadLine =
  | { readonly status: "entry"; readonly entry: LedgerEntry }
  /** The beginning of a line whose writing was cut short. */
  | { readonly status: "torn" }
  /** Of a later version of froth, that this one cannot judge. */
  | { readonly status: "newer"; readonly schemaVersion: number }
  /** Not of a ledger at all, or changed by another hand; `field` where it has the form of one. */
  | { readonly status: "foreign"; readonly field?: string };

export function readLine(text: string): ReadLine {
  const value = parsed(text);
  if (value === undefined) return isTorn(text) ? { status: "torn" } : { status: "foreign" };
  if (!isObject(value) || value["format"] !== "froth-ledger") return { status: "foreign" };
  const { schemaVersion } = value;
  if (!isWhole(schemaVersion) || schemaVersion < 1) return { status: "foreign", field: "schemaVersion" };
  if (schemaVersion > LEDGER_VERSION) return { status: "newer", schemaVersion };
  if (isEntry(value)) return { status: "entry", entry: value };
  return { status: "foreign", field: wrongField(value) };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** A disk that lost power may have kept the length of what was written and not its bytes: then they are zero. */
function isTorn(text: string): boolean {
  const start = text.replace(/\0+$/, "");
  return start.startsWith(SIGNATURE) || SIGNATURE.startsWith(start);
}

type Check = (value: unknown) => boolean;
type Fields = Readonly<Record<string, unknown>>;

const isText: Check = (value) => typeof value === "string" && value.length > 0 && value.length <= 4096;
const isDate: Check = (value) => typeof value === "string" && parseIsoDate(value) !== undefined;
const isMoment: Check = (value) =>
  typeof value === "string" && /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(value) && !Number.isNaN(Date.parse(value));
const isWhole = (value: unknown): value is number => Number.isInteger(value);
const isId: Check = (value) => typeof value === "string" && /^[a-z0-9][a-z0-9-]{0,79}$/.test(value);
const isPrice: Check = (value) => typeof value === "number" && value > 0 && Number.isFinite(value);
const isShare: Check = (value) => typeof value === "number" && value >= 0 && value <= 1;
const isObject = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const orNull =
  (check: Check): Check =>
  (value) =>
    value === null || check(value);
const oneOf =
  (...values: readonly unknown[]): Check =>
  (value) =>
    values.includes(value);
const valuesOf =
  (check: Check): Check =>
  (value) =>
    isObject(value) && Object.values(value).every(check);

const isHorizon: Check = (value) =>
  isObject(value) &&
  (value["sessions"] === 20 || value["sessions"] === 60) &&
  isShare(value["chance"]) &&
  isShare(value["sameVolatility"]);

const isOutlook = (value: unknown): value is LedgerOutlook => {
  if (!isObject(value)) return false;
  const { status, asOf, reason, horizons } = value;
  if (!oneOf("measured", "last-rally", "not-measured")(status) || !orNull(isText)(reason)) return false;
  const isMeasured = status !== "not-measured";
  return orNull(isDate)(asOf) && isMeasured === (asOf !== null) && Array.isArray(horizons) && horizons.every(isHorizon);
};

const isSettings: Check = (value) =>
  isObject(value) &&
  (value["historyBars"] === undefined || isWhole(value["historyBars"])) &&
  (value["parameters"] === undefined ||
    valuesOf(valuesOf((number) => typeof number === "number"))(value["parameters"]));

const common: Readonly<Record<string, Check>> = {
  kind: oneOf("warning", "standing"),
  symbol: (value) => typeof value === "string" && asSymbol(value) === value,
  asOf: isDate,
  close: isPrice,
  outlook: isOutlook,
  source: isText,
  replayed: oneOf(true, false),
  settings: isSettings,
  dataHash: (value) => typeof value === "string" && /^[0-9a-f]{64}$/.test(value),
  version: isText,
  writtenAt: isMoment,
};

const warningFields: Readonly<Record<string, Check>> = {
  detector: isId,
  rule: isId,
  knownAt: isDate,
  severity: isShare,
  invalidAbove: orNull(isPrice),
};

const standingFields: Readonly<Record<string, Check>> = {
  context: oneOf("rally", "pullback"),
  level: oneOf(...levels),
  severity: (value) => typeof value === "number" && value >= 0 && value <= 100,
};

function isEntry(value: unknown): value is LedgerEntry {
  return isWarning(value) || isStanding(value);
}

function isWarning(value: unknown): value is LedgerWarning {
  return isObject(value) && value["kind"] === "warning" && wrongField(value) === "";
}

function isStanding(value: unknown): value is LedgerStanding {
  return isObject(value) && value["kind"] === "standing" && wrongField(value) === "";
}

/** The first field that is missing or not what it must be; an empty name where all are right. */
function wrongField(value: Fields): string {
  const fields = { ...common, ...(value["kind"] === "warning" ? warningFields : standingFields) };
  const wrong = Object.entries(fields).find(([name, check]) => !Object.hasOwn(value, name) || !check(value[name]));
  return wrong?.[0] ?? "";
}
