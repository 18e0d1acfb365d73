import type { TrendContext } from "../analysis/symbol-report.ts";
import type { Message } from "../detectors/contract.ts";
import { levels, type Level } from "../evidence/levels.ts";
import type { HorizonOutlook } from "../evidence/outlook.ts";
import { parseIsoDate } from "../series/dates.ts";
import { asSymbol } from "../series/symbols.ts";
import type { Alert, AlertWarning } from "./alert.ts";
import type { Look, Standing } from "./news.ts";

/** An alert as it is kept in the store. */
export function alertText(alert: Alert): string {
  return JSON.stringify(alert);
}

/** The alert in a text that was kept, by this or another version of froth; `undefined` where it is none. */
export function parseAlert(content: string): Alert | undefined {
  return parsed(content, alertIn);
}

/** A standing as it is kept in the store. */
export function standingText(standing: Standing): string {
  return JSON.stringify(standing);
}

/** The standing in a text that was kept; one that cannot be read is as good as none. */
export function parseStanding(content: string | undefined): Standing | undefined {
  return content === undefined ? undefined : parsed(content, standingIn);
}

function parsed<T>(content: string, read: (value: unknown) => T): T | undefined {
  try {
    return read(JSON.parse(content));
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof RangeError) return undefined;
    throw error;
  }
}

const CONTEXTS: Readonly<Record<TrendContext, true>> = { rally: true, pullback: true, decline: true, none: true };

function alertIn(value: unknown): Alert {
  const read = object(value);
  return {
    symbol: asSymbol(text(read("symbol"))) ?? unfit(),
    date: date(read("date")),
    close: number(read("close")),
    context: contextIn(read("context")),
    level: levelIn(read("level")),
    levelBefore: levelIn(read("levelBefore")),
    severity: number(read("severity")),
    outlook: read("outlook") === null ? null : outlookIn(read("outlook")),
    warnings: list(read("warnings")).map(warningIn),
  };
}

function warningIn(value: unknown): AlertWarning {
  const read = object(value);
  return {
    detector: name(read("detector")),
    rule: name(read("rule")),
    knownAt: date(read("knownAt")),
    severity: number(read("severity")),
    isMeasured: read("isMeasured") === true,
    message: messageIn(read("message")),
  };
}

function standingIn(value: unknown): Standing {
  const earlier = object(value)("earlier");
  return { ...lookIn(value), earlier: earlier === null ? null : lookIn(earlier) };
}

function lookIn(value: unknown): Look {
  const read = object(value);
  const levelDate = read("levelDate");
  return {
    date: date(read("date")),
    level: levelIn(read("level")),
    levelDate: levelDate === null ? null : date(levelDate),
    strengths: numbersIn(read("strengths")),
  };
}

function messageIn(value: unknown): Message {
  const read = object(value);
  return { id: name(read("id")), data: numbersIn(read("data")) };
}

function numbersIn(value: unknown): Record<string, number> {
  if (typeof value !== "object" || value === null) return unfit();
  return Object.fromEntries(Object.entries(value).map(([key, n]) => [key, number(n)]));
}

function outlookIn(value: unknown): HorizonOutlook {
  const read = object(value);
  const [chance, sameVolatility, cases] = ["chance", "sameVolatility", "cases"].map((key) => number(read(key)));
  if (chance === undefined || sameVolatility === undefined || cases === undefined) return unfit();
  return { sessions: read("sessions") === 60 ? 60 : unfit(), chance, sameVolatility, cases };
}

function contextIn(value: unknown): TrendContext {
  return typeof value === "string" && isContext(value) ? value : unfit();
}

function isContext(value: string): value is TrendContext {
  return Object.hasOwn(CONTEXTS, value);
}

function levelIn(value: unknown): Level | null {
  if (value === null) return null;
  return levels.find((level) => level === value) ?? unfit();
}

/** Reads the fields of an object that are its own. */
function object(value: unknown): (key: string) => unknown {
  if (typeof value !== "object" || value === null) return unfit();
  const fields = new Map<string, unknown>(Object.entries(value));
  return (key) => fields.get(key);
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : unfit();
}

function text(value: unknown): string {
  return typeof value === "string" ? value : unfit();
}

/** An id of a rule, a detector or a message. */
function name(value: unknown): string {
  return typeof value === "string" && /^[a-z0-9-]{1,60}$/.test(value) ? value : unfit();
}

function date(value: unknown): string {
  return typeof value === "string" && parseIsoDate(value) !== undefined ? value : unfit();
}

function number(value: unknown): number {
  return typeof value === "number" && Number.isFinite(value) ? value : unfit();
}

function unfit(): never {
  throw new RangeError("not an alert");
}
