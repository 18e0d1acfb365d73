import type { SymbolReport } from "../../analysis/symbol-report.ts";
import type { PageLocale } from "../../locale/page-locale.ts";
import { html, Markup } from "../markup.ts";
import { clean } from "../text/clean.ts";
import type { ReportView } from "../view.ts";
import { symbolsInOrder } from "../warning.ts";
import { isFlagged, sectionId } from "./flagged.ts";
import { chartsJson } from "./interactive.ts";
import { interactiveScript } from "./interactive-script.ts";
import { madeOf, methodSection } from "./method.ts";
import { dataSection } from "./notes.ts";
import type { Page } from "./page.ts";
import { sortScript } from "./sort-script.ts";
import { pageStyle } from "./style.ts";
import { summarySection } from "./summary.ts";
import { symbolsSection } from "./symbol.ts";
import { tableSection } from "./table.ts";

export interface HtmlOptions {
  readonly locale: PageLocale;
  /** SHA-256 of a text in UTF-8, in base64: the page allows what has this hash, and nothing else. */
  readonly sha256: (text: string) => string;
  /** The text of lightweight-charts, standalone; `null` for charts that stand still. */
  readonly library: string | null;
}

/**
 * The report as one HTML file that loads nothing: summary, sortable warning table, a section with a chart for each symbol that
 * is worth one, data notes, method. Everything in it is escaped, and its policy lets no other script or style run.
 */
export function renderHtml(view: ReportView, options: HtmlOptions): string {
  const { locale } = options;
  const symbols = symbolsInOrder(view);
  const page: Page = { view, locale, symbols, sections: sectionsOf(symbols) };
  const { report } = view;
  const { title, question, about, skip } = locale.html;
  const scripts = [sortScript, ...(options.library === null ? [] : [inElement(options.library), interactiveScript])];
  return html`<!doctype html>
<html lang="${locale.tag}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy(scripts, options)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<meta name="generator" content="froth ${report.version}">
<link rel="icon" href="data:,">
<title>${title(report.asOf)}</title>
<style>${Markup.trusted(pageStyle)}</style>
</head>
<body>
<a class="skip" href="#table">${skip}</a>
<header class="top"><p class="brand">froth</p><h1>${question}</h1><p>${about(symbols.length, report.asOf, clean(report.settings.source))}</p></header>
<main>
${summarySection(page)}
${tableSection(page)}
${symbolsSection(page)}
${dataSection(page)}
${methodSection(page)}
</main>
<footer class="foot">${madeOf(page)}${options.library === null ? null : attribution(locale)}</footer>
${
  options.library === null
    ? null
    : html`<script type="application/json" id="charts">${Markup.trusted(chartsJson(page))}</script>
`
}${scripts.map(
    (script) => html`<script>${Markup.trusted(script)}</script>
`,
  )}</body>
</html>
`.text;
}

/** In the order of the table. */
function sectionsOf(symbols: readonly SymbolReport[]): Map<SymbolReport, string> {
  const flagged = symbols.filter((symbol) => symbol.status !== "failed" && isFlagged(symbol, symbols.length));
  return new Map(flagged.map((symbol, index) => [symbol, sectionId(index)]));
}

/** Nothing is loaded from anywhere; of styles and scripts only these run. */
function policy(scripts: readonly string[], { sha256 }: HtmlOptions): string {
  const hashes = (texts: readonly string[]): string => texts.map((text) => `'sha256-${sha256(text)}'`).join(" ");
  return `default-src 'none'; style-src ${hashes([pageStyle])}; script-src ${hashes(scripts)}; img-src data:; base-uri 'none'; form-action 'none'`;
}

/** A script in a page must not hold what would end its element, or begin a comment that swallows the end. */
function inElement(script: string): string {
  return script.replaceAll(/<(?=\/script|!--|script)/gi, "\\x3c");
}

/** Apache-2.0 of the library asks that its makers be named. */
function attribution({ html: words }: PageLocale): Markup {
  const { before, name, after } = words.attribution;
  return html`<p>${before}<a href="https://www.tradingview.com/">${name}</a>${after}</p>`;
}
