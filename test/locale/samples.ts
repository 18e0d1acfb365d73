import type { Numbers } from "../../src/locale/numbers.ts";
import type { Say } from "../../src/locale/words.ts";
import type { Parameter, Shape } from "./shapes.ts";

/** A name that stands for any text from outside. */
export const someName = "NVDA";
export const someDate = "2025-11-21";
const someYear = "1990";

const amounts = [0, 1, 2, 1000.5, 0.25, 12];

/** Names of parameters that are dates, as they are in src/locale. */
const dated =
  /^(?:date|day|days|dates|first|last|from|to|on|since|until|newest|oldest|asOf|known|knownAt)$|(?:Date|Day|Days|Bar|On|At|AsOf|Recorded)$/;

export function isDate(name: string): boolean {
  return dated.test(name) && !name.endsWith("Year");
}

/** How many calls are made of each function, each with other arguments. */
export const variants = 30;

/** The arguments of one call. The same variant gives the same arguments, but for what a language writes itself. */
export function argumentsOf(parameters: readonly Parameter[], variant: number, numbers: Numbers): unknown[] {
  return parameters.map(({ name, shape }, place) => sampleOf(name, shape, mix(variant, place), numbers));
}

function sampleOf(name: string, shape: Shape, seed: number, numbers: Numbers): unknown {
  if (shape.kind === "either") {
    return sampleOf(name, shape.of[seed % shape.of.length] ?? { kind: "nothing" }, mix(seed, 1), numbers);
  }
  if (shape.kind === "list") {
    const length = [1, 2, 7][seed % 3] ?? 1;
    return Array.from({ length }, (_, index) => sampleOf(name, shape.of, mix(seed, index), numbers));
  }
  if (shape.kind === "tuple") return shape.of.map((of, index) => sampleOf(name, of, mix(seed, index), numbers));
  if (shape.kind === "record") return { some: sampleOf(name, shape.of, mix(seed, 2), numbers) };
  if (shape.kind !== "fields") return plainSample(name, shape, seed);
  if (shape.name === "Say") return sayWith(seed, numbers);
  return Object.fromEntries(
    [...shape.fields].map(([field, of], index) => [field, sampleOf(field, of, mix(seed, index), numbers)]),
  );
}

function plainSample(name: string, shape: Shape, seed: number): unknown {
  const isYear = name.endsWith("Year");
  if (shape.kind === "text") return isYear ? someYear : isDate(name) ? someDate : someName;
  if (shape.kind === "number") return isYear ? Number(someYear) : amounts[seed % amounts.length];
  if (shape.kind === "flag") return seed % 2 === 0;
  if (shape.kind === "literal") return shape.value;
  if (shape.kind === "nothing") return null;
  throw new Error("no word takes a function");
}

/** Puts any number into words that a rule may ask for. */
function sayWith(seed: number, numbers: Numbers): Say {
  const value = (name: string): number => amounts[mix(seed, codeOf(name)) % amounts.length] ?? 0;
  return {
    value,
    number: (name, digits = 1) => numbers.number(value(name), digits),
    price: (name) => numbers.price(value(name)),
    percent: (name, digits = 0) => numbers.percent(value(name), digits),
    signedPercent: (name, digits = 0) => numbers.signedPercent(value(name), digits),
    is: (name) => mix(seed, codeOf(name)) % 2 === 0,
  };
}

/** A whole number that follows from two others, and looks as if it did not. */
function mix(a: number, b: number): number {
  const sum = Math.imul(a + 1, 0x9e37_79b1) + Math.imul(b + 1, 0x85eb_ca6b);
  const mixed = Math.imul(sum ^ (sum >>> 16), 0xc2b2_ae35);
  return (mixed ^ (mixed >>> 15)) >>> 0;
}

function codeOf(name: string): number {
  return Array.from(name).reduce((total, character) => Math.imul(total, 31) + (character.codePointAt(0) ?? 0), 7);
}
