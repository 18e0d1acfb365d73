import type { PageLocale } from "../page-locale.ts";
import { analogPageWords } from "./analog-page.ts";
import { chartWords } from "./chart.ts";
import { htmlWords } from "./html.ts";
import { french } from "./index.ts";
import { typeset } from "./typeset.ts";

export const frenchPage: PageLocale = {
  ...french,
  ...typeset({ chart: chartWords, html: htmlWords, analogPage: analogPageWords }),
};
