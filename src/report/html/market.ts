import type { MarketReport } from "../../market/market-report.ts";
import { html, type Markup } from "../markup.ts";
import { marketCommand } from "../market/command.ts";
import { fundTable } from "../market/fund-table.ts";
import { rowGroups, type RowGroup } from "../market/groups.ts";
import { noteTexts } from "../market/notes.ts";
import { rowRecord } from "../market/record-text.ts";
import { figuresIn } from "../market/row.ts";
import { ruleTexts } from "../market/state-text.ts";
import type { PageLocale } from "../../locale/page-locale.ts";
import { rotationPlane } from "./market-plane.ts";
import { sentence } from "../text/sentence.ts";
import type { Page } from "./page.ts";

/** The market beside the symbols; nothing where there is none to show, for the summary has said why. */
export function marketSection({ view, locale }: Page): Markup | null {
  const { market } = view.report;
  if (market?.status !== "ran") return null;
  const { report } = market;
  const { section, legend } = locale.market;
  const rules = ruleTexts(report, locale);
  const notes = [...report.notes.map((note) => locale.data.note(note)), ...noteTexts(report, locale)];
  return html`<section class="market" aria-labelledby="market"><h2 id="market" tabindex="-1">${section.heading}</h2>${
    rules.length === 0 ? null : html`<ul>${rules.map((rule) => html`<li>${rule}</li>`)}</ul>`
  }
${readings(report, locale)}${contributions(report, locale)}${rotation(report, locale)}
<div class="fine">${notes.map((note) => html`<p>${sentence(note)}</p>`)}<p>${legend}</p></div>
<p><code>${marketCommand(report.settings)}</code> ${section.purpose}</p></section>
`;
}

function readings(report: MarketReport, locale: PageLocale): Markup {
  const { heads } = locale.market;
  const names = [heads.reading, heads.value, heads.record].map(titleCase);
  return html`<div class="scroll" role="group" aria-label="${locale.html.market.readings}" tabindex="0"><table class="readings"><caption><span>${locale.html.market.readings}</span></caption>
<thead><tr>${names.map((name) => html`<th scope="col">${name}</th>`)}</tr></thead>${rowGroups(report, locale).map((group) => panelBody(group, report, locale))}</table></div>`;
}

function panelBody({ heading, rows }: RowGroup, { warnings }: MarketReport, locale: PageLocale): Markup {
  return html`
<tbody><tr><th colspan="3" scope="rowgroup">${heading ?? ""}</th></tr>${rows.map((row) => {
    const { text, isInForce } = rowRecord(row, warnings, locale);
    return html`<tr><th scope="row">${row.label}</th><td>${row.value}</td><td class="${isInForce ? "watch" : "null"}">${text}</td></tr>`;
  })}</tbody>`;
}

function contributions({ contribution }: MarketReport, locale: PageLocale): Markup | null {
  if (contribution.status !== "ran" || contribution.largest.length === 0) return null;
  const figures = figuresIn(locale);
  const { contributions: caption, contributionHeads: heads } = locale.html.market;
  return numberTable(
    caption,
    [heads.name, heads.weight, heads.return, heads.contribution],
    contribution.largest.map((one) => [
      one.symbol,
      figures.percent(one.startWeight, 1),
      figures.change(one.return, 1),
      figures.points(one.contribution * 100, 1),
    ]),
  );
}

function rotation({ rotation: panel }: MarketReport, locale: PageLocale): Markup | null {
  if (panel.status !== "ran") return null;
  const { heads, rows } = fundTable(panel, locale);
  if (rows.length === 0) return null;
  const { headings, picture } = locale.market;
  return html`
<h3>${headings.picture}</h3><div class="plane scroll" role="group" aria-label="${headings.picture}" tabindex="0">${rotationPlane(panel, locale)}</div><p class="fine">${picture(panel.benchmark, locale.dates.day(panel.week))}</p>
<details><summary>${locale.html.market.funds}</summary>${numberTable(headings.funds, heads.map(titleCase), rows)}</details>`;
}

/** The first column names the rest of its row. */
function numberTable(caption: string, heads: readonly string[], rows: readonly (readonly string[])[]): Markup {
  return html`
<div class="scroll" role="group" aria-label="${caption}" tabindex="0"><table class="funds"><caption><span>${caption}</span></caption>
<thead><tr>${heads.map((head, column) => html`<th scope="col"${column === 0 ? null : html` class="number"`}>${head}</th>`)}</tr></thead>
<tbody>${rows.map(
    ([name = "", ...values]) =>
      html`<tr><th scope="row">${name}</th>${values.map((value) => html`<td class="number">${value}</td>`)}</tr>`,
  )}</tbody></table></div>`;
}

/** `READING`, as a terminal sets it, as a page does. */
function titleCase(head: string): string {
  return head.slice(0, 1) + head.slice(1).toLowerCase();
}
