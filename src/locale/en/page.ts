import type { PageLocale } from "../page-locale.ts";
import { analogPageWords } from "./analog-page.ts";
import { chartWords } from "./chart.ts";
import { htmlWords } from "./html.ts";
import { english } from "./index.ts";

export const englishPage: PageLocale = { ...english, chart: chartWords, html: htmlWords, analogPage: analogPageWords };
