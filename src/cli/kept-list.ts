import { createHash } from "node:crypto";
import { resolve } from "node:path";

/**
 * Names the list that a scan's report belongs to: the same symbols from the same source follow each other, whatever their
 * order. Without symbols it is all that the source has, however many those are today.
 *
 * @param asked the symbols that were asked for
 */
export function keptList(source: string, asked: readonly string[]): string {
  const list = JSON.stringify([placeOf(source), asked.length === 0 ? null : [...new Set(asked)].toSorted()]);
  return createHash("sha256").update(list).digest("hex").slice(0, 16);
}

/** A source by where its bars are: the same folder is the same source wherever the command is started. */
export function placeOf(source: string): string {
  return source.startsWith("csv:") ? `csv:${resolve(source.slice("csv:".length))}` : source;
}
