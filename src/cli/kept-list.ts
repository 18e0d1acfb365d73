import { createHash } from "node:crypto";
import { resolve } from "node:path";

/**
 * Names the list that a scan's report belongs to: the same symbols from the same source follow each other, whatever their
 * order. Without symbols it is all that the source has, however many those are today.
 *
 * @param asked the symbols that were asked for
 */
export function keptList(source: string, asked: readonly string[]): string {
  // The same folder is the same source wherever the command is started.
  const place = source.startsWith("csv:") ? `csv:${resolve(source.slice("csv:".length))}` : source;
  const list = JSON.stringify([place, asked.length === 0 ? null : [...new Set(asked)].toSorted()]);
  return createHash("sha256").update(list).digest("hex").slice(0, 16);
}
