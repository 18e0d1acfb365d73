import { parseIsoDate } from "../series/dates.ts";
import { asSymbol } from "../series/symbols.ts";

/**
 * Reads one value of foreign JSON. What is not wanted is not copied, so that nothing gets through that nobody looked at.
 *
 * @param key where the value stands, as `symbols[3].level`
 * @throws RangeError with a sentence that names the key
 */
export type Read<T> = (value: unknown, key: string) => T;

/** Longer texts are no names, and no sentences either. */
const LONGEST_TEXT = 2000;

export const text: Read<string> = (value, key) =>
  typeof value === "string" && value.length <= LONGEST_TEXT ? value : unfit(key, "a text");

export const number: Read<number> = (value, key) =>
  typeof value === "number" && Number.isFinite(value) ? value : unfit(key, "a number");

export const isoDay: Read<string> = (value, key) =>
  typeof value === "string" && parseIsoDate(value) !== undefined ? value : unfit(key, "a date such as 2025-11-21");

/** The name of a detector or a rule. */
export const id: Read<string> = matching(/^[a-z0-9][a-z0-9-]{0,79}$/, "a name such as rsi-above-80");

export const symbolName: Read<string> = (value, key) =>
  typeof value === "string" && asSymbol(value) === value ? value : unfit(key, "a symbol");

export const hash: Read<string> = matching(/^[0-9a-f]{64}$/, "a SHA-256 in hexadecimal");

export function matching(pattern: RegExp, what: string): Read<string> {
  return (value, key) => (typeof value === "string" && pattern.test(value) ? value : unfit(key, what));
}

export function within(low: number, high: number): Read<number> {
  const what = `a number from ${low} to ${high}`;
  return (value, key) => (typeof value === "number" && value >= low && value <= high ? value : unfit(key, what));
}

export function oneOf<const T extends string | number | boolean>(...known: readonly T[]): Read<T> {
  const what = known.length === 1 ? String(known[0]) : `one of ${known.join(", ")}`;
  return (value, key) => known.find((one) => one === value) ?? unfit(key, what);
}

export const yesOrNo: Read<boolean> = (value, key) =>
  typeof value === "boolean" ? value : unfit(key, "true or false");

export function orNull<T>(read: Read<T>): Read<T | null> {
  return (value, key) => (value === null ? null : read(value, key));
}

/** For a field that an older report, or a shorter one, does not have. */
export function optional<T>(read: Read<T>): Read<T | undefined> {
  return (value, key) => (value === undefined ? undefined : read(value, key));
}

export function listOf<T>(read: Read<T>, most: number): Read<T[]> {
  return (value, key) => {
    if (!Array.isArray(value)) return unfit(key, "a list");
    if (value.length > most) return unfit(key, `a list of at most ${most} entries`);
    return value.map((entry, index) => read(entry, `${key}[${index}]`));
  };
}

/** An object whose keys may be any names: it is made anew, so that a key such as `__proto__` is a key and nothing else. */
export function recordOf<T>(read: Read<T>): Read<Record<string, T>> {
  return (value, key) => {
    const entries = Object.entries(objectIn(value, key));
    return Object.fromEntries(entries.map(([name, entry]) => [name, read(entry, `${key}.${name.slice(0, 40)}`)]));
  };
}

type Reads<T> = { readonly [Name in keyof T]: Read<T[Name]> };

/** An object with these fields; it may have others, that a newer version knows. */
export function fields<T extends object>(reads: Reads<T>): Read<T> {
  return (value, key) => {
    const given = objectIn(value, key);
    const read = Object.entries<Read<unknown>>(reads).map(([name, readField]) => {
      const own = Object.hasOwn(given, name) ? given[name] : undefined;
      return [name, readField(own, key === "" ? name : `${key}.${name}`)] as const;
    });
    const made = Object.fromEntries(read.filter(([, found]) => found !== undefined));
    return isMadeBy(made, reads) ? made : unfit(key, "an object");
  };
}

/** Each field was read by the reader of its type. */
function isMadeBy<T>(made: object, reads: Reads<T>): made is T & object {
  return Object.keys(made).every((name) => Object.hasOwn(reads, name));
}

export function objectIn(value: unknown, key: string): Readonly<Record<string, unknown>> {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return unfit(key, "an object");
  return { ...value };
}

export function unfit(key: string, what: string): never {
  throw new RangeError(key === "" ? `it is not ${what}` : `its "${key}" is not ${what}`);
}
