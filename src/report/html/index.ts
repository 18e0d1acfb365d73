import type { SymbolReport } from "../../analysis/symbol-report.ts";
import type { PageLocale } from "../../locale/page-locale.ts";
import { html, Markup } from "../markup.ts";
import { clean } from "../text/clean.ts";
import type { ReportView } from "../view.ts";
import { symbolsInOrder } from "../warning.ts";
import { isFlagged, sectionId } from "./flagged.ts";
import { marketSection } from "./market.ts";
import { chartsJson } from "./interactive.ts";
import { interactiveScript } from "./interactive-script.ts";
import { madeOf, methodSection } from "./method.ts";
import { dataSection } from "./notes.ts";
import type { Page } from "./page.ts";
import { renderShell, type Sha256 } from "./shell.ts";
import { sortScript } from "./sort-script.ts";
import { summarySection } from "./summary.ts";
import { symbolsSection } from "./symbol.ts";
import { tableSection } from "./table.ts";

export interface HtmlOptions {
  readonly locale: PageLocale;
  readonly sha256: Sha256;
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
  const isMoving = options.library !== null;
  return renderShell({
    locale,
    sha256: options.sha256,
    version: report.version,
    title: title(report.asOf),
    rules: "",
    skip: html`<a class="skip" href="#table">${skip}</a>`,
    head: html`<h1>${question}</h1><p>${about(symbols.length, report.asOf, clean(report.settings.source))}</p>`,
    main: html`
${summarySection(page)}
${tableSection(page)}
${marketSection(page)}${symbolsSection(page)}
${dataSection(page)}
${methodSection(page)}
`,
    foot: html`${madeOf(page)}${isMoving ? attribution(locale) : null}`,
    data: isMoving
      ? html`<script type="application/json" id="charts">${Markup.trusted(chartsJson(page))}</script>`
      : null,
    scripts: [sortScript, ...(options.library === null ? [] : [inElement(options.library), interactiveScript])],
  });
}

/** In the order of the table. */
function sectionsOf(symbols: readonly SymbolReport[]): Map<SymbolReport, string> {
  const flagged = symbols.filter((symbol) => symbol.status !== "failed" && isFlagged(symbol, symbols.length));
  return new Map(flagged.map((symbol, index) => [symbol, sectionId(index)]));
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
