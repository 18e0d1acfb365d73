import type { AnalysedSymbol } from "../../analysis/symbol-report.ts";

/** On a list of more symbols, warnings that cannot be told from chance would make a page that nobody reads to its end. */
const SHORT_LIST = 24;

/** Whether a list is so long that only the levels make a symbol worth a section. */
export function isLongList(listed: number): boolean {
  return listed > SHORT_LIST;
}

/**
 * Whether a symbol gets a section with a chart: from level watch up, and on a short list with any warning in force. It hangs on
 * nothing but the symbol and the length of the list, so that a scan knows at once what to keep for a chart.
 */
export function isFlagged({ level, signals }: AnalysedSymbol, listed: number): boolean {
  const isLoud = level !== null && level !== "calm";
  return isLoud || (!isLongList(listed) && signals.length > 0);
}

/** The id of a symbol's section: symbols themselves hold characters that an address does not. */
export function sectionId(index: number): string {
  return `symbol-${index + 1}`;
}
