import type { AnalysedSymbol } from "../../analysis/symbol-report.ts";
import { changeEntries } from "../changes.ts";
import { renderChart } from "../chart/index.ts";
import { html, type Markup } from "../markup.ts";
import { clean } from "../text/clean.ts";
import { evidenceBlock } from "./evidence.ts";
import { isLongList } from "./flagged.ts";
import { levelChip } from "./level.ts";
import { outlookBlock } from "./outlook.ts";
import { sentence } from "../text/sentence.ts";
import type { Page } from "./page.ts";

/** The sections of the symbols that are worth one, with links to them. */
export function symbolsSection(page: Page): Markup {
  const { locale, symbols, sections } = page;
  const { headings, contents, chartHint, sections: which } = locale.html;
  const links = [...sections].map(([symbol, id]) => html`<li><a href="#${id}">${symbol.symbol}</a></li>`);
  return html`<section aria-labelledby="symbols"><h2 id="symbols">${headings.symbols}</h2><p>${which(sections.size, symbols.length, isLongList(symbols.length))}</p>${
    links.length === 0
      ? null
      : html`<p class="fine">${chartHint}</p><nav aria-label="${contents}"><ul class="links">${links}</ul></nav>`
  }${[...sections].map(([symbol, id]) => (symbol.status === "failed" ? null : symbolSection(symbol, id, page)))}</section>`;
}

function symbolSection(symbol: AnalysedSymbol, id: string, page: Page): Markup {
  const { view, locale } = page;
  const { html: words, explain } = locale;
  const { settings } = view.report;
  const severity =
    symbol.level === null ? null : html` <span class="severity">${words.severity(symbol.severity)}</span>`;
  return html`
<article class="symbol" id="${id}" aria-labelledby="${id}-name"><header><h3 id="${id}-name">${symbol.symbol}</h3> ${levelChip(symbol, locale)}${severity} <span class="price">${words.close(symbol.close, symbol.lastBar, symbol.currency)}</span></header>
<p>${explain.standing(symbol.context, symbol.fromHighPercent, symbol.above200Percent)}${provisional(symbol, page)}</p>
${changed(symbol, page)}${figure(symbol, id, page)}
<div class="beside">${evidenceBlock(symbol, settings, locale)}${outlookBlock(symbol, locale)}</div>
<p class="fine">${words.explain} <code>${locale.table.next(clean(symbol.symbol), clean(settings.source), settings.asOf).command}</code>. <a href="#table">${words.toTable}</a></p></article>`;
}

function provisional({ symbol, provisional: bar }: AnalysedSymbol, { locale }: Page): string | null {
  if (bar === null) return null;
  return ` ${sentence(locale.data.provisional(symbol, bar.date, bar.close, bar.changePercent))}`;
}

function changed({ symbol }: AnalysedSymbol, { view, locale }: Page): Markup | null {
  if (view.changes === null) return null;
  const own = changeEntries(view.changes, locale).filter((entry) => entry.symbol === symbol);
  if (own.length === 0) return null;
  return html`<p class="changed"><strong>${locale.html.headings.changes}</strong> ${own.map(({ text }) => text).join(" · ")}</p>`;
}

function figure({ symbol, signals }: AnalysedSymbol, id: string, { view, locale }: Page): Markup {
  const data = view.charts?.get(symbol);
  if (data === undefined) return html`<p class="fine">${locale.html.noChart}</p>`;
  const chart = renderChart(data, signals, { symbol, id: `${id}-chart`, locale, style: null });
  return html`<div class="scroll figure" id="${id}-figure" role="group" aria-label="${locale.html.scrollable(clean(symbol))}" tabindex="0">${chart}</div>`;
}
