import type { SymbolReport } from "../../analysis/symbol-report.ts";
import { html, type Markup } from "../markup.ts";
import { reasons } from "../table/notes.ts";
import { sentence } from "../text/sentence.ts";
import type { Page } from "./page.ts";

/** What is incomplete and why, symbol by symbol, and what concerns the report as a whole. */
export function dataSection({ view, locale, symbols }: Page): Markup {
  const { data, html: words } = locale;
  const incomplete = symbols.filter(({ status }) => status !== "complete");
  const notes = view.report.notes.map((note) => html`<p>${sentence(data.note(note))}</p>`);
  return html`<section aria-labelledby="data"><h2 id="data">${words.headings.data}</h2>${notes}${
    incomplete.length === 0
      ? html`<p>${words.allComplete}</p>`
      : html`<p>${data.incomplete(incomplete.length, symbols.length)}</p><dl class="faults">${incomplete.map(
          (symbol) =>
            html`<dt>${symbol.symbol}</dt>${whyIncomplete(symbol).map((why) => html`<dd>${sentence(why)}</dd>`)}`,
        )}</dl>`
  }</section>`;

  function whyIncomplete(symbol: SymbolReport): readonly string[] {
    return symbol.status === "failed" ? [data.noData(symbol.error.message)] : reasons(symbol, locale);
  }
}
