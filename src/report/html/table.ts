import type { AnalysedSymbol, SymbolReport } from "../../analysis/symbol-report.ts";
import { levels } from "../../evidence/levels.ts";
import type { HtmlHead } from "../../locale/html-words.ts";
import type { PageLocale } from "../../locale/page-locale.ts";
import { html, type Markup, type Part } from "../markup.ts";
import { markOf, tierOf } from "../tier.ts";
import { leadingSignals, shortWords } from "../warning.ts";
import { levelChip, shareBar } from "./level.ts";
import type { Page } from "./page.ts";

/** A column: its cell, and the number or text that it is sorted by. */
interface Column {
  readonly head: HtmlHead;
  readonly isNumber: boolean;
  readonly key: (symbol: AnalysedSymbol) => string | number | null;
  readonly cell: (symbol: AnalysedSymbol, locale: PageLocale) => Part;
}

/** What a reader decides by comes first: a narrow screen shows no more at once. */
const columns: readonly Column[] = [
  { head: "level", isNumber: false, key: levelKey, cell: (s, l) => levelChip(s, l) },
  { head: "severity", isNumber: true, key: (s) => (s.level === null ? null : s.severity), cell: severityCell },
  { head: "warnings", isNumber: false, key: (s) => leadingSignals(s).length, cell: warningsCell },
  { head: "outlook", isNumber: true, key: outlookKey, cell: outlookCell },
  { head: "close", isNumber: true, key: (s) => s.close, cell: (s, { numbers }) => numbers.price(s.close) },
  { head: "fromHigh", isNumber: true, key: (s) => s.fromHighPercent, cell: (s, l) => percent(s.fromHighPercent, l) },
  { head: "above200", isNumber: true, key: (s) => s.above200Percent, cell: (s, l) => percent(s.above200Percent, l) },
  { head: "context", isNumber: false, key: (s) => s.context, cell: (s, { contexts }) => contexts[s.context] },
];

/** The warning table: one symbol a row, the failed ones too. */
export function tableSection(page: Page): Markup {
  const { locale, symbols } = page;
  const { headings, heads, caption, sortable } = locale.html;
  const names: readonly HtmlHead[] = ["symbol", ...columns.map(({ head }) => head)];
  const numeric = new Set(columns.filter(({ isNumber }) => isNumber).map(({ head }) => head));
  return html`<section aria-labelledby="table"><h2 id="table" tabindex="-1">${headings.table}</h2>
<div class="scroll" role="group" aria-labelledby="table" tabindex="0"><table class="warnings" data-sortable="${sortable}"><caption><span>${caption(symbols.length)}</span></caption>
<thead><tr>${names.map((name) => html`<th scope="col"${numeric.has(name) ? html` class="number"` : null}>${heads[name]}</th>`)}</tr></thead>
<tbody>${symbols.map((symbol) => row(symbol, page))}</tbody></table></div>${legend(locale)}</section>`;
}

function legend({ table }: PageLocale): Markup {
  const marks = [...table.legend, table.legendNarrow].map(
    ({ mark, meaning }) => html`<li><strong>${mark}</strong> ${meaning}</li>`,
  );
  return html`<ul class="legend fine">${marks}</ul>`;
}

function row(symbol: SymbolReport, page: Page): Markup {
  const id = page.sections.get(symbol);
  const name = html`${symbol.symbol}`;
  const head = html`<th scope="row" data-key="${symbol.symbol}">${id === undefined ? name : html`<a href="#${id}">${name}</a>`}</th>`;
  if (symbol.status === "failed") {
    return html`
<tr class="failed">${head}<td colspan="${columns.length}">${page.locale.data.noDataHere}</td></tr>`;
  }
  return html`
<tr>${head}${columns.map(({ isNumber, key, cell }) => html`<td data-key="${key(symbol) ?? ""}"${isNumber ? html` class="number"` : null}>${cell(symbol, page.locale)}</td>`)}</tr>`;
}

function percent(value: number | null, { numbers }: PageLocale): string {
  return numbers.signedPercent(value ?? Number.NaN);
}

/** Those that beat chance in full strength; of the others as many as tell something, the rest counted. */
const SHOWN_WARNINGS = 3;

function warningsCell(symbol: AnalysedSymbol, locale: PageLocale): Part {
  const warnings = leadingSignals(symbol);
  const telling = warnings.filter(({ record }) => tierOf(record) === "beats-chance").length;
  const shown = warnings.slice(0, Math.max(SHOWN_WARNINGS, telling));
  const rest = warnings.length - shown.length;
  const items = shown.map((signal) => {
    const mark = markOf(signal.record, locale);
    return html`<li class="${tierOf(signal.record)}">${shortWords(signal, locale)} <span class="whole">(${locale.table.age(signal.ageSessions)})${mark}</span></li>`;
  });
  if (items.length === 0) return "–";
  return html`<ul>${items}${rest > 0 ? html`<li class="null">${locale.data.more(rest)}</li>` : null}</ul>`;
}

function severityCell({ level, severity }: AnalysedSymbol, { numbers }: PageLocale): Part {
  if (level === null) return "–";
  return html`${numbers.number(severity)} ${shareBar(severity / 100, `fill ${level}`)}`;
}

function levelKey({ level }: AnalysedSymbol): number | null {
  return level === null ? null : levels.indexOf(level);
}

function outlookKey({ outlook }: AnalysedSymbol): number | null {
  return outlook.status === "not-measured" ? null : (outlook.horizons.at(-1)?.chance ?? null);
}

function outlookCell({ outlook }: AnalysedSymbol, { table }: PageLocale): Part {
  const horizon = outlook.status === "not-measured" ? undefined : outlook.horizons.at(-1);
  if (outlook.status === "not-measured" || horizon === undefined) return table.notMeasured;
  const rate = table.outlookNarrow(horizon.chance, horizon.sameVolatility);
  return outlook.status === "measured" ? rate : html`${rate}<br><small>${table.outlookOn(outlook.asOf)}</small>`;
}
