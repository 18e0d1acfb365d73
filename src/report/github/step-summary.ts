import type { Locale } from "../../locale/locale.ts";
import { renderMarkdown } from "../markdown/index.ts";
import type { ReportView } from "../view.ts";

/** GitHub refuses a summary of a step that is longer. */
export const SUMMARY_BYTES = 1024 * 1024;

/**
 * The report as the summary of a step, the loudest symbols first. Where it is too long it ends after a whole line, which Markdown
 * can bear anywhere in it, and says so.
 *
 * @param room bytes that there is room for; without any the text is empty
 */
export function renderStepSummary(view: ReportView, locale: Locale, room: number = SUMMARY_BYTES): string {
  const whole = renderMarkdown({ ...view, order: "loudest-first" }, locale);
  if (byteLength(whole) <= room) return whole;
  const note = `\n${locale.github.cut}\n`;
  let left = room - byteLength(note);
  const kept: string[] = [];
  for (const line of whole.split("\n")) {
    left -= byteLength(line) + 1;
    if (left < 0) break;
    kept.push(line);
  }
  return kept.length === 0 ? "" : `${kept.join("\n")}\n${note}`;
}

function byteLength(text: string): number {
  return new TextEncoder().encode(text).length;
}
