import { formatOption, isFormat } from "../../src/cli/output-option.ts";
import { render, type Format } from "../../src/cli/formats.ts";
import type { Locale } from "../../src/locale/locale.ts";
import type { ReportView } from "../../src/report/view.ts";
import { run } from "./views.ts";
import { testLocale } from "./words.ts";

/** Every format that a scan can be printed as: a new one is held to the same contract. */
export const formats = (formatOption().argChoices ?? []).filter(isFormat);

/** An output as text; one that is not text, byte by byte. */
export async function printed(format: Format, view: ReportView, locale: Locale = testLocale): Promise<string> {
  const content = await render(format, view, { width: 100, color: 0, locale }, run);
  return typeof content === "string" ? content : Buffer.from(content).toString("latin1");
}
