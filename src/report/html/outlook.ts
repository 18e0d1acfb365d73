import type { AnalysedSymbol, ReportedOutlook } from "../../analysis/symbol-report.ts";
import { pullbackYears } from "../../evidence/pullback.ts";
import { provenance } from "../../evidence/record.ts";
import type { Upside } from "../../evidence/upside.ts";
import type { PageLocale } from "../../locale/page-locale.ts";
import { html, type Markup } from "../markup.ts";
import { shareBar } from "./level.ts";
import { sentence } from "../text/sentence.ts";

type Measured = Exclude<ReportedOutlook, { status: "not-measured" }>;

/** How often such rallies fell, beside the rate to compare it with, and what they had to gain. */
export function outlookBlock(symbol: AnalysedSymbol, locale: PageLocale): Markup {
  const { outlook } = symbol;
  const { headings } = locale.html;
  const content =
    outlook.status === "not-measured"
      ? html`<p>${locale.outlook.notMeasured[outlook.reason]}</p>`
      : html`${rates(outlook, symbol.symbol, locale)}${outlook.upside === null ? null : upsideBlock(outlook.upside, locale)}`;
  return html`<div class="outlook"><h4>${headings.outlook}</h4>${content}</div>`;
}

function rates(outlook: Measured, symbol: string, locale: PageLocale): Markup {
  const { outlook: words, html: page, numbers } = locale;
  const { heads, sessions, caption } = page.outlook;
  const here = outlook.setting === "pullback" ? words.pullback : words.measured;
  const { firstYear, lastYear } = outlook.setting === "pullback" ? pullbackYears : provenance;
  const rate = (share: number, style: string): Markup =>
    html`<td><strong>${numbers.percent(share * 100)}</strong> ${shareBar(share, style)}</td>`;
  return html`<p>${outlook.status === "measured" ? here : words.lastRally(outlook.asOf)}</p>
<table class="rates"><caption>${caption(symbol)}</caption><thead><tr><th scope="col">${heads.within}</th><th scope="col">${heads.like}</th><th scope="col">${heads.same}</th><th scope="col" class="number">${heads.cases}</th></tr></thead><tbody>${outlook.horizons.map(
    (horizon) =>
      html`<tr><th scope="row">${sessions(horizon.sessions)}</th>${rate(horizon.chance, "chance")}${rate(horizon.sameVolatility, "same")}<td class="number">${numbers.number(horizon.cases)}</td></tr>`,
  )}</tbody></table><p class="fine">${words.caveat(firstYear, lastYear)}</p>`;
}

function upsideBlock({ stocks, firstDay, lastDay, first, horizons }: Upside, locale: PageLocale): Markup {
  const words = locale.upside;
  const [firstYear = "", lastYear = ""] = [firstDay, lastDay].map((date) => date.slice(0, "2025".length));
  const said = [
    ...horizons.map(({ sessions, chance, sameVolatility, cases }) =>
      words.horizon(sessions, chance, sameVolatility, cases),
    ),
    words.first(first.rise, first.fall, first.neither),
    ...horizons.map((horizon) => words.median(horizon.sessions, horizon.medianReturn, horizon.medianSameVolatility)),
  ];
  return html`<details><summary>${locale.html.headings.upside}</summary><p>${words.intro(stocks, firstYear, lastYear)}</p><ul>${said.map((text) => html`<li>${sentence(text)}</li>`)}</ul><p class="fine">${words.caveat}</p></details>`;
}
