import { wrap, type Paint, plain } from "./flow.ts";
import { displayWidth, padRight } from "./width.ts";

/** A name and what is said of it. */
export interface Entry {
  readonly label: string;
  readonly text: string;
  readonly paint?: Paint;
}

/** Lines moved to the right. */
export function indent(lines: readonly string[], by: number): string[] {
  return lines.map((line) => (line === "" ? "" : " ".repeat(by) + line));
}

/** Names in one column, what is said of them wrapped in another. */
export function entryLines(entries: readonly Entry[], width: number, labelPaint: Paint): string[] {
  const labelWidth = Math.max(0, ...entries.map(({ label }) => displayWidth(label))) + 2;
  return entries.flatMap(({ label, text, paint = plain }) =>
    wrap(text, width - labelWidth, paint).map((line, index) =>
      index === 0 ? labelPaint(padRight(label, labelWidth)) + line : " ".repeat(labelWidth) + line,
    ),
  );
}

/** A heading with its lines below; nothing where there are none. */
export function section(heading: string, lines: readonly string[], paint: Paint): string[] {
  return lines.length === 0 ? [] : [paint(heading), ...lines];
}

/** Blocks of lines with a blank line between them, ended by a line feed. */
export function joinBlocks(blocks: readonly (readonly string[])[]): string {
  return `${spaced(blocks).join("\n")}\n`;
}

/** The lines of all blocks, a blank one between two blocks. */
export function spaced(blocks: readonly (readonly string[])[]): string[] {
  const told = blocks.filter((lines) => lines.length > 0);
  return told.flatMap((lines, index) => (index === 0 ? lines : [""].concat(lines)));
}
