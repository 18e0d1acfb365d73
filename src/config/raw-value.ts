import { FrothError } from "../errors.ts";
import { visibleText } from "../series/visible-text.ts";
import { rebased } from "./paths.ts";
import { placeOf, type Choice, type Origin, type Setting } from "./setting.ts";

/** Texts of one setting, in a file, are few; more are a mistake or an attack. */
const MOST_TEXTS = 10_000;

/**
 * Checks a value of a file, and reads it as the command line would.
 *
 * @param raw whatever stands there
 * @param folder what a relative path is relative to, as seen from the working directory
 * @throws FrothError `usage`, naming the place, the value and what may stand there
 */
export function readValue(setting: Setting, raw: unknown, origin: Origin, folder = ""): Choice {
  const { key } = setting;
  const given = (value: unknown): Choice => ({ key, value: frozen(value), written: frozen(raw), origin });
  if (raw === false && setting.canBeFalse) return given(false);
  if (raw === true && "whenTrue" in setting) return given(setting.whenTrue);
  const texts = textsOf(setting, raw);
  if (texts === undefined) throw wrong(raw, origin, `use ${expected(setting)}`);
  return given(
    texts.reduce<unknown>((before, text) => {
      const parsed = setting.parse(rebased(setting, text, folder), before);
      if ("fault" in parsed) throw wrong(text, origin, parsed.fault);
      return parsed.value;
    }, undefined),
  );
}

/** The same value as it would be written on the command line; nothing where it is of a wrong kind. */
function textsOf({ kind, form }: Setting, raw: unknown): string[] | undefined {
  if (kind === "switch") return undefined;
  const single = textOf(raw);
  if (single !== undefined) return [single];
  if (kind !== "list" || typeof raw !== "object" || raw === null) return undefined;
  if (!Array.isArray(raw)) return form.includes("=") ? pairsOf(raw, "") : undefined;
  const texts = raw.slice(0, MOST_TEXTS + 1).map(textOf);
  return texts.length <= MOST_TEXTS && texts.every((text) => text !== undefined) ? texts : undefined;
}

function textOf(raw: unknown): string | undefined {
  if (typeof raw === "string") return raw;
  return typeof raw === "number" && Number.isFinite(raw) ? String(raw) : undefined;
}

/** `{ a: { b: 1 } }` as `a.b=1`, as the command line has it. Not deeper: nothing is, and a cycle has no end. */
function pairsOf(raw: object, prefix: string): string[] | undefined {
  const pairs = Object.entries(raw).map(([name, value]) => {
    const text = textOf(value);
    if (text !== undefined) return [`${prefix}${name}=${text}`];
    const isNested = prefix === "" && typeof value === "object" && value !== null && !Array.isArray(value);
    return isNested ? pairsOf(value, `${name}.`) : undefined;
  });
  return pairs.length <= MOST_TEXTS && pairs.every((texts) => texts !== undefined) ? pairs.flat() : undefined;
}

function wrong(raw: unknown, origin: Origin, remedy: string): FrothError {
  return new FrothError("usage", `${placeOf(origin)} cannot be ${shown(raw)}`, { remedy });
}

/** Of an address only where it leads: the rest may be as good as a password. */
function shown(raw: unknown): string {
  if (typeof raw === "string")
    return JSON.stringify(visibleText(raw.replace(/^([a-z]+:\/\/)(?:[^/]*@)?([^/]*).*$/is, "$1$2/…")));
  if (Array.isArray(raw)) return "this list";
  if (typeof raw === "object" && raw !== null) return "an object";
  return typeof raw === "function" || typeof raw === "symbol" ? `a ${typeof raw}` : String(raw);
}

/** What may stand there, in words. */
export function expected({ kind, form, choices, canBeFalse, ...setting }: Setting): string {
  if (kind === "switch") return "true or false";
  const one = choices === undefined ? `a text (${form})` : choices.join(", ");
  const several = form.includes("=") ? `, a list or an object of them` : `, or a list of them`;
  const off = canBeFalse ? ", or false" : "";
  return `${one}${kind === "list" ? several : ""}${"whenTrue" in setting ? ", or true" : ""}${off}`;
}

function frozen(value: unknown): unknown {
  if (typeof value !== "object" || value === null) return value;
  const copy = structuredClone(value);
  freezeAll(copy);
  return copy;
}

function freezeAll(value: unknown): void {
  if (typeof value !== "object" || value === null) return;
  Object.freeze(value);
  for (const inner of Object.values(value)) freezeAll(inner);
}
