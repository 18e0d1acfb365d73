import type { PageLocale } from "../../locale/page-locale.ts";
import type { AnalogReport, MatchedTemplate } from "../../market/analog/analog-report.ts";
import { shareBar } from "../html/level.ts";
import { sentence } from "../text/sentence.ts";
import { renderShell, type Sha256 } from "../html/shell.ts";
import { html, type Markup } from "../markup.ts";
import type { OptionalColumn } from "../table/aligned.ts";
import { findingWords } from "../table/notes.ts";
import { clean } from "../text/clean.ts";
import { fanColumns, templateColumns } from "./columns.ts";
import { templateName } from "./name.ts";
import { analogStyle } from "./page-style.ts";
import {
  likenesses,
  methodText,
  nearestNamed,
  onlyTemplate,
  symbolsOf,
  templateFacts,
  templatesLeftOut,
  whyNoFan,
} from "./sentences.ts";
import { renderAnalogSvg } from "./svg.ts";

/**
 * An analogue as one HTML file that loads nothing and runs nothing: the picture, each likeness with the share of all rallies that are at
 * least as much alike, what followed, how it was compared, and what it cannot say.
 */
export function renderAnalogHtml(report: AnalogReport, locale: PageLocale, sha256: Sha256): string {
  const { analogPage: words } = locale;
  const only = onlyTemplate(report);
  const [symbol, source] = [clean(report.symbol), clean(report.source)];
  const template = only === undefined ? null : templateName(only);
  return renderShell({
    locale,
    sha256,
    version: report.version,
    title: words.title(symbol, template, report.asOf),
    rules: analogStyle,
    skip: null,
    head: html`<h1>${words.question(symbol, template)}</h1><p>${words.about(report.settings.sessions, report.asOf, source)}</p>`,
    main: html`
${pictureSection(report, locale)}${likenessSection(report, locale)}
${only === undefined ? templatesSection(report, locale) : templateSection(report, only, locale)}
${fanSection(report, locale)}
${section("method", words.headings.method, paragraphs(methodText(report, locale), "facts"))}
${limitsSection(locale)}${dataSection(report, locale)}
`,
    foot: html`<p>${words.made(report.version, source, clean(report.against), report.dataHash)}</p>`,
    data: null,
    scripts: [],
  });
}

function section(id: string, heading: string, content: Markup): Markup {
  return html`<section aria-labelledby="${id}"><h2 id="${id}">${heading}</h2>${content}</section>`;
}

function paragraphs(texts: readonly string[], style: string): Markup {
  return html`${texts.map((text) => html`<p class="${style}">${text}</p>`)}`;
}

function pictureSection(report: AnalogReport, locale: PageLocale): Markup | null {
  const picture = renderAnalogSvg(report, locale, null);
  if (picture === null) return null;
  const { headings, scrollable } = locale.analogPage;
  const figure = html`<div class="scroll figure analog-picture" role="group" aria-label="${scrollable(clean(report.symbol))}" tabindex="0">${picture}</div>`;
  const scale = paragraphs([sentence(locale.analog.legend.scale)], "fine");
  return html`${section("picture", headings.picture, html`${figure}${scale}`)}
`;
}

/** A share is a bar, too: the longer, the less the likeness says. */
function likenessSection(report: AnalogReport, locale: PageLocale): Markup {
  const said = likenesses(report, locale).map(
    ({ text, share }) => html`<li>${text}${share === null ? null : shareBar(share, "same")}</li>`,
  );
  const list = said.length === 0 ? null : html`<ul class="alike">${said}</ul>`;
  return section(
    "likeness",
    locale.analogPage.headings.likeness,
    html`${list}${paragraphs([locale.analog.picture], "facts")}`,
  );
}

function templateSection(report: AnalogReport, template: MatchedTemplate, locale: PageLocale): Markup {
  const facts = paragraphs(templateFacts(report, template, locale), "facts");
  const note = paragraphs([locale.analog.kindNotes[template.kind]], "fine");
  return section("template", locale.analogPage.headings.template, html`${facts}${note}`);
}

function templatesSection(report: AnalogReport, locale: PageLocale): Markup {
  const { headings, heads, ofAll } = locale.analogPage;
  const table = tableOf(templateColumns(report, heads, locale), "templates", ofAll);
  return section(
    "templates",
    headings.templates,
    html`${table}${paragraphs(templatesLeftOut(report, locale), "fine")}`,
  );
}

function fanSection(report: AnalogReport, locale: PageLocale): Markup {
  const { headings, fanHeads, fan: caption } = locale.analogPage;
  const { fan, rallies } = report;
  if (fan === null || !rallies.enough) {
    return section("nearest", headings.nearest, paragraphs([whyNoFan(report, locale)], "facts"));
  }
  const said = caption(fan.nearest.length, symbolsOf(fan), fan.quarters, fan.allWeeks);
  const table = tableOf(fanColumns(fan, fanHeads, locale), "nearest", said);
  return section("nearest", headings.nearest, html`${table}${paragraphs([nearestNamed(fan, locale)], "fine")}`);
}

/** Columns whose first cell is their head; the first of them names the rows. */
function tableOf(columns: readonly OptionalColumn[], id: string, caption: string): Markup {
  const [heads = [], ...rows] = (columns[0]?.cells ?? []).map((_, row) =>
    columns.map(({ cells, align }) => ({
      text: cells[row] ?? "",
      style: align === "right" ? html` class="number"` : null,
    })),
  );
  return html`<div class="scroll" role="group" aria-labelledby="${id}" tabindex="0"><table class="compared"><caption><span>${caption}</span></caption>
<thead><tr>${heads.map(({ text, style }) => html`<th scope="col"${style}>${text}</th>`)}</tr></thead>
<tbody>${rows.map(
    ([first, ...cells]) =>
      html`<tr><th scope="row"${first?.style ?? null}>${first?.text ?? ""}</th>${cells.map(({ text, style }) => html`<td${style}>${text}</td>`)}</tr>`,
  )}</tbody></table></div>`;
}

function limitsSection({ analog, analogPage }: PageLocale): Markup {
  const limits = analog.limits.map((limit) => html`<li>${limit}</li>`);
  return section("limits", analogPage.headings.limits, html`<ul class="limits">${limits}</ul>`);
}

function dataSection({ findings }: AnalogReport, locale: PageLocale): Markup | null {
  if (findings.length === 0) return null;
  const said = findings.map((finding) => sentence(findingWords(finding, locale)));
  return html`
${section("data", locale.html.headings.data, paragraphs(said, "facts"))}`;
}
