import { describe, expect, it } from "vitest";
import { english } from "../../src/locale/en/index.ts";
import { french } from "../../src/locale/fr/index.ts";
import { hasEnglish, isBadlySet, numbersOfEnglish, numbersOfFrench } from "./french-texts.ts";
import { argumentsOf, isDate, someDate, someName, variants } from "./samples.ts";
import { shapeOf, type Parameter, type Shape } from "./shapes.ts";

/** One thing that is said, in both languages. */
interface Saying {
  readonly path: string;
  readonly en: unknown;
  readonly fr: unknown;
  /** Whether one of the texts that it was made from is a date. */
  readonly hasDate: boolean;
}

const locale = shapeOf("Locale");

/** Numbers and dates have tests of their own; a tag and a command are no words. */
const noWords = new Set(["Numbers", "Dates", "tag", "command"]);

/** Everything that the two can say. `record`s that English leaves empty are of words that stand in the code in English. */
function sayings(shape: Shape, en: unknown, fr: unknown, path: string, hasDate = false): Saying[] {
  if (shape.kind === "text" || shape.kind === "literal") return [{ path, en, fr, hasDate }];
  if (shape.kind === "either") return en === null && fr === null ? [] : [{ path, en, fr, hasDate }];
  if (shape.kind === "call") return calls(shape.parameters, shape.result, en, fr, path);
  if (shape.kind === "list" || shape.kind === "tuple") {
    return items(en, fr, path).flatMap(([one, other], index) => {
      const of = shape.kind === "list" ? shape.of : shape.of[index];
      return of === undefined ? [] : sayings(of, one, other, `${path}[${index}]`, hasDate);
    });
  }
  const fields = fieldsOf(shape, en, fr, path);
  return fields.flatMap(([key, field]) => sayings(field, member(en, key), member(fr, key), `${path}.${key}`, hasDate));
}

/** The words inside, by name; nothing inside a number or what else is no word. */
function fieldsOf(shape: Shape, en: unknown, fr: unknown, path: string): [string, Shape][] {
  if (shape.kind === "record") {
    const keys = Object.keys(Object(en));
    if (keys.length > 0) expect(Object.keys(Object(fr)).toSorted(), path).toEqual(keys.toSorted());
    return keys.map((key) => [key, shape.of]);
  }
  if (shape.kind !== "fields" || noWords.has(shape.name)) return [];
  return [...shape.fields].filter(([key]) => !noWords.has(key));
}

function calls(parameters: readonly Parameter[], result: Shape, en: unknown, fr: unknown, path: string): Saying[] {
  if (typeof en !== "function" || typeof fr !== "function") return [{ path, en, fr, hasDate: false }];
  const count = parameters.length === 0 ? 1 : variants;
  return Array.from({ length: count }, (_, variant) => {
    const given = argumentsOf(parameters, variant, english.numbers);
    const one: unknown = Reflect.apply(en, undefined, given);
    const other: unknown = Reflect.apply(fr, undefined, argumentsOf(parameters, variant, french.numbers));
    const hasDate = parameters.some(({ name }) => isDate(name)) && JSON.stringify(given).includes(someDate);
    return sayings(result, one, other, `${path}(${given.map(shown).join(", ")})`, hasDate);
  }).flat();
}

function shown(value: unknown): string {
  return typeof value === "object" && value !== null && "is" in value ? "say" : JSON.stringify(value);
}

function items(en: unknown, fr: unknown, path: string): [unknown, unknown][] {
  if (!Array.isArray(en) || !Array.isArray(fr) || en.length !== fr.length)
    throw new Error(`${path}: not the same lists`);
  return en.map((one: unknown, index) => [one, fr[index]]);
}

function member(value: unknown, key: string): unknown {
  return Reflect.get(Object(value), key);
}

const all = sayings(locale, english, french, "locale");
const texts = all.flatMap(({ path, en, fr, hasDate }) =>
  typeof en === "string" && typeof fr === "string" ? [{ path, en, fr, hasDate }] : [],
);

/** Terms, names and marks that both languages write alike, whatever their case. */
const alike = new Set(
  (
    "source sources date lift volume volumes momentum version id type total page image index direction position minimum maximum " +
    "min max note notes message messages action correction rotation distribution extension q json csv"
  ).split(" "),
);

const properNames = new RegExp(
  `${someName}|froth|RSI|MACD|OBV|ATR|ADX|CCI|HHI|BSADF|GitHub|TradingView|Lightweight Charts|Apache 2\\.0`,
  "gi",
);

/** The part of the locale that a word belongs to. */
function groupOf({ path }: { readonly path: string }): string {
  return path.split(/[.([]/)[1] ?? "";
}

function hasWords(text: string): boolean {
  return /\p{L}{2}/u.test(text.replaceAll(properNames, ""));
}

describe("English and French", () => {
  it("say hundreds of things, each of them in both", () => {
    expect(new Set(all.map(({ path }) => path.replace(/[([].*/, ""))).size).toBeGreaterThan(250);
    expect(all.filter(({ en, fr }) => typeof en !== typeof fr || (en === "") !== (fr === ""))).toEqual([]);
  });

  it("name the same numbers", () => {
    const differing = texts.filter(({ en, fr }) => numbersOfEnglish(en) !== numbersOfFrench(fr));
    expect(differing.map(({ path, en, fr }) => `${path}: ${en} / ${fr}`)).toEqual([]);
  });

  it("are not one language: no French word is the English one", () => {
    const same = texts.filter(({ en, fr }) => en === fr && hasWords(en) && !alike.has(en.toLowerCase()));
    expect(same.map(({ path, fr }) => `${path}: ${fr}`)).toEqual([]);
  });

  it("are not mixed: no English word is left in French", () => {
    const mixed = texts.filter(({ fr }) => hasEnglish(fr));
    expect(mixed.map(({ path, fr }) => `${path}: ${fr}`)).toEqual([]);
  });

  it("write dates in their own way", () => {
    const dated = texts.filter(({ hasDate, en }) => hasDate && en.includes(someDate));
    expect(dated.length).toBeGreaterThan(100);
    // Some groups of words are given ISO dates, others dates that the renderer has written: none is given both.
    const writing = new Set(dated.filter(({ fr }) => fr.includes("21/11/2025")).map(groupOf));
    expect([...writing]).toEqual(expect.arrayContaining(["table", "explain", "ledger", "study", "verify", "store"]));
    expect(dated.filter((saying) => writing.has(groupOf(saying)) && saying.fr.includes(someDate))).toEqual([]);
  });

  it("write numbers in their own way, but for what is typed or looked up", () => {
    const asTyped = /^locale\.(?:detectors\.range|study\.settings|verify\.sample|ledger\.torn|chart\.(?:rsi|macd))\(/;
    const foreign = texts.filter(
      ({ path, fr }) => /\d\.\d/.test(fr.replaceAll(properNames, "")) && !asTyped.test(path),
    );
    expect(foreign.map(({ path, fr }) => `${path}: ${fr}`)).toEqual([]);
  });

  it("set French as French is set", () => {
    const badly = texts.filter(({ fr }) => isBadlySet(fr));
    expect(badly.map(({ path, fr }) => `${path}: ${fr}`)).toEqual([]);
  });
});
