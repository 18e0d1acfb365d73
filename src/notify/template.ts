import { FrothError } from "../errors.ts";
import { noNumber } from "../locale/numbers.ts";
import { visibleText } from "../series/visible-text.ts";
import type { AlertWarning } from "./alert.ts";
import { outlookWords, recordWords, warningWords, type Compose, type Language } from "./sentences.ts";
import type { SymbolNews } from "./symbol-news.ts";

/** What `{{key}}` stands for, of a symbol and one of its warnings; of none where only its level rose. */
type Value = (news: SymbolNews, warning: AlertWarning | undefined, language: Language) => string;

const keys = {
  symbol: ({ symbol }) => symbol,
  close: ({ close }, _, { locale }) => locale.numbers.price(close),
  date: ({ date }, _, { locale }) => locale.dates.day(date),
  context: ({ context }, _, { locale }) => locale.contexts[context],
  level: ({ level }, _, { locale }) => (level === null ? noNumber : locale.levels[level]),
  levelBefore: ({ levelBefore }, _, { locale }) => (levelBefore === null ? noNumber : locale.levels[levelBefore]),
  severity: ({ severity }, _, { locale }) => locale.numbers.number(severity),
  outlook: ({ outlook }, _, { locale }) => (outlook === null ? noNumber : outlookWords(outlook, locale)),
  warning: (_, warning, { locale }) => (warning === undefined ? noNumber : warningWords(warning, locale)),
  record: (_, warning, { locale }) => (warning === undefined ? noNumber : recordWords(warning, locale)),
  detector: (_, warning) => warning?.detector ?? noNumber,
  rule: (_, warning) => warning?.rule ?? noNumber,
  knownAt: (_, warning, { locale }) => (warning === undefined ? noNumber : locale.dates.day(warning.knownAt)),
} satisfies Record<string, Value>;

type Key = keyof typeof keys;

export const templateKeys: readonly string[] = Object.keys(keys);

/** Keys that claim something which is to be shown with what is known of its worth. */
const CLAIMS: ReadonlySet<Key> = new Set<Key>(["warning", "rule", "detector"]);

/** A line in pieces: texts of the template, and keys. */
type Piece = { readonly literal: string } | { readonly key: Key };

/**
 * Reads a template: text with `{{key}}` in it, set once for each warning. It has no conditions and no loops.
 *
 * @param file for the message of a fault
 * @throws FrothError `usage`, naming file and line
 */
export function parseTemplate(text: string, file: string): Compose {
  const lines = text.replace(/\r?\n$/, "").split(/\r?\n/);
  const pieces = lines.map((line, index) => piecesOf(line, { file, line: index + 1 }));
  const used = new Set(pieces.flat().flatMap((piece) => ("key" in piece ? [piece.key] : [])));
  if (used.size === 0) throw fault("the template names nothing of an alert", { file });
  if ([...CLAIMS].some((key) => used.has(key)) && !used.has("record")) {
    throw new FrothError("usage", "the template tells of warnings without what they are worth", {
      file,
      remedy: "add {{record}} to it",
    });
  }
  return (news, language, escape) => {
    const warnings = news.warnings.length === 0 ? [undefined] : news.warnings;
    return warnings.map((warning) =>
      pieces.map((line) =>
        line
          .map((piece) => ("key" in piece ? escape(keys[piece.key](news, warning, language)) : piece.literal))
          .join(""),
      ),
    );
  };
}

interface Place {
  readonly file: string;
  readonly line?: number;
}

function piecesOf(line: string, place: Place): Piece[] {
  return line.split(/(\{\{[^{}]*\}\})/).map((part) => {
    if (part.startsWith("{{") && part.endsWith("}}")) return { key: keyIn(part.slice(2, -2).trim(), place) };
    if (/\{\{|\}\}/.test(part)) throw fault("a pair of braces is not closed", place);
    return { literal: part };
  });
}

function keyIn(name: string, place: Place): Key {
  if (isKey(name)) return name;
  throw fault(`unknown key "${visibleText(name)}"`, place);
}

function isKey(name: string): name is Key {
  return Object.hasOwn(keys, name);
}

function fault(what: string, place: Place): FrothError {
  return new FrothError("usage", what, {
    ...place,
    remedy: `known are ${templateKeys.map((key) => `{{${key}}}`).join(" ")}`,
  });
}
