import type { AnalogPageWords } from "./analog-page-words.ts";
import type { ChartWords } from "./chart-words.ts";
import type { HtmlWords } from "./html-words.ts";
import type { Locale } from "./locale.ts";

/** A language with the words of charts and of HTML pages. Apart from the rest, which every table needs and these not. */
export interface PageLocale extends Locale {
  readonly chart: ChartWords;
  readonly html: HtmlWords;
  readonly analogPage: AnalogPageWords;
}
