import { displayWidth, splitAtWidth } from "./width.ts";

/** Puts colour around plain text; the text itself and its width stay. */
export type Paint = (text: string) => string;

/** Plain text and how it is painted. Kept on one line where it fits on one. */
export interface Span {
  readonly text: string;
  readonly paint: Paint;
}

/** Painted text with the columns it takes. */
export interface Painted {
  readonly text: string;
  readonly width: number;
}

/** Text as it is. */
export const plain: Paint = (text) => text;

/** Spaces at which a line may break: not the one between a number and its per cent sign. */
const BREAKS = / (?!%)/;

/** One painted line. */
export function paintLine(...spans: readonly Span[]): Painted {
  return {
    text: spans.map(({ text, paint }) => (text === "" ? "" : paint(text))).join(""),
    width: spans.reduce((sum, { text }) => sum + displayWidth(text), 0),
  };
}

/**
 * Sets spans on lines no wider than `width`. A span longer than a line is broken between its words, a word longer than
 * a line inside it.
 *
 * @param separator stands between spans on the same line; dropped where a line ends
 */
export function flow(spans: readonly Span[], width: number, separator = " "): Painted[] {
  const lines: Painted[] = [];
  for (const span of spans) {
    for (const [index, text] of pieces(span.text, width).entries()) {
      const piece = paintLine({ ...span, text });
      const joined = join(lines.at(-1), index === 0 ? separator : " ", piece);
      if (joined !== undefined && joined.width <= width) lines[lines.length - 1] = joined;
      else lines.push(piece);
    }
  }
  return lines;
}

function join(line: Painted | undefined, gap: string, piece: Painted): Painted | undefined {
  if (line === undefined) return undefined;
  return { text: line.text + gap + piece.text, width: line.width + displayWidth(gap) + piece.width };
}

/** A paragraph on lines no wider than `width`. */
export function wrap(text: string, width: number, paint: Paint = plain): string[] {
  const lines = flow(
    text.split(BREAKS).map((word) => ({ text: word, paint: plain })),
    width,
  );
  return lines.map((line) => paint(line.text));
}

function pieces(text: string, width: number): string[] {
  if (displayWidth(text) <= width) return [text];
  return text.split(BREAKS).flatMap((word) => chop(word, width));
}

function chop(word: string, width: number): string[] {
  const parts: string[] = [];
  let rest = word;
  while (displayWidth(rest) > width && rest.length > 1) {
    const [head, tail] = splitAtWidth(rest, width);
    parts.push(head);
    rest = tail;
    if (tail === "") return parts;
  }
  return [...parts, rest];
}
