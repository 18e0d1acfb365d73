import { noNumber } from "../../locale/numbers.ts";
import { clean } from "../text/clean.ts";

/**
 * Text from outside as a code span of Markdown, in which nothing is markup: no link, no HTML, no mention of a person, no number
 * of an issue. The fence is longer than any run of backticks in it.
 */
export function codeSpan(text: string): string {
  const shown = clean(text);
  if (shown === "") return noNumber;
  const longest = Math.max(0, ...(shown.match(/`+/g) ?? []).map((run) => run.length));
  const fence = "`".repeat(longest + 1);
  const gap = shown.startsWith("`") || shown.endsWith("`") ? " " : "";
  return `${fence}${gap}${shown}${gap}${fence}`;
}
