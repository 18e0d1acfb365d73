import { displayWidth } from "../../src/report/text/width.ts";

const ESCAPE = "\u001b";

/** The text without the colours that we put into it ourselves: sequences that select a graphic rendition. */
export function withoutColour(text: string): string {
  return text
    .split(`${ESCAPE}[`)
    .map((part, index) => (index === 0 ? part : part.replace(/^[0-9;]*m/, "")))
    .join("");
}

/** Lines that take more columns than `width`; empty where all fit. */
export function linesWiderThan(text: string, width: number): string[] {
  return text.split("\n").filter((line) => displayWidth(withoutColour(line)) > width);
}

/** Characters that a terminal obeys, other than the line feed. */
export function controlCharacters(text: string): string[] {
  return Array.from(text).filter((character) => character !== "\n" && /\p{Cc}|\p{Cf}/u.test(character));
}

/** Widths from the narrowest supported to a very wide terminal. */
export const widths: readonly number[] = Array.from({ length: 161 }, (_, index) => 40 + index);

/** Some of them, for a second language: what its words make too wide shows in the narrow ones. */
export const someWidths: readonly number[] = widths.filter((width) => width < 44 || width % 9 === 0);
