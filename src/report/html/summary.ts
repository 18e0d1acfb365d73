import type { SymbolReport } from "../../analysis/symbol-report.ts";
import { levels } from "../../evidence/levels.ts";
import { acceptedEntries, changeEntries, changesHeading, changesSummary, changesWithin } from "../changes.ts";
import { marketLine } from "../market/state-text.ts";
import { html, type Markup } from "../markup.ts";
import { inForceSentence } from "../warning.ts";
import { sentence } from "../text/sentence.ts";
import type { Page } from "./page.ts";

/** How many symbols stand where, how many warnings there are against how many by chance, and what changed. */
export function summarySection(page: Page): Markup {
  const { view, locale } = page;
  return html`<section aria-labelledby="summary"><h2 id="summary">${locale.html.headings.summary}</h2>
<ul class="counts" aria-label="${locale.html.counts.levels}">${levelCounts(page)}</ul>
${marketLead(page)}<p class="lead">${inForceSentence(view, locale)}</p>${changesBlock(page)}${acceptedBlock(page)}</section>`;
}

/** The market line in the colour of its level, with the way to all that stands behind it. */
function marketLead({ view, locale }: Page): Markup | null {
  const { market } = view.report;
  if (market === undefined) return null;
  const line = marketLine(market, locale);
  if (market.status === "failed")
    return html`<p class="lead">${sentence(line)}</p>
`;
  return html`<p class="lead ${market.report.state.level ?? "none"}"><a href="#market">${line}</a></p>
`;
}

interface LevelCount {
  readonly style: string;
  readonly word: string;
  readonly symbols: number;
}

/** The loudest first; levels that nobody has are shown too, for zero is an answer. */
function levelCounts({ view, locale }: Page): Markup[] {
  const { symbols } = view.report;
  const { counts } = locale.html;
  const count = (is: (symbol: SymbolReport) => boolean): number => symbols.filter(is).length;
  const byLevel = levels.toReversed().map((level): LevelCount => {
    const here = count((symbol) => symbol.status !== "failed" && symbol.level === level);
    return { style: level, word: locale.levels[level], symbols: here };
  });
  const others: LevelCount[] = [
    { style: "none", word: counts.noLevel, symbols: count((s) => s.status !== "failed" && s.level === null) },
    { style: "failed", word: counts.noData, symbols: count((s) => s.status === "failed") },
  ].filter((entry) => entry.symbols > 0);
  return [...byLevel, ...others].map(
    (entry) =>
      html`<li class="${entry.style}${entry.symbols === 0 ? " zero" : ""}"><strong>${locale.numbers.number(entry.symbols)}</strong> <span>${entry.word}</span></li>`,
  );
}

/** Changes that are told one by one here; those of symbols with a section stand there too. */
const SHOWN_CHANGES = 40;

function changesBlock({ view, locale }: Page): Markup | null {
  const { changes } = view;
  if (changes === null) return null;
  const entries = changeEntries(changes, locale);
  const shown = changesWithin(entries, SHOWN_CHANGES);
  const rest = entries.length - shown.length;
  return html`
<h3 id="changes">${changesHeading(changes, locale)}</h3><p>${sentence(changesSummary(changes, locale))}</p>${
    entries.length === 0
      ? null
      : html`<ul class="changes">${shown.map(({ symbol, text }) => html`<li><strong>${symbol}</strong> ${text}</li>`)}${
          rest > 0 ? html`<li>${locale.data.more(rest)}</li>` : null
        }</ul>`
  }`;
}

function acceptedBlock({ view, locale }: Page): Markup | null {
  const { accepted = [] } = view;
  if (accepted.length === 0) return null;
  const items = acceptedEntries(accepted, locale).map(
    ({ symbol, text }) => html`<li><strong>${symbol}</strong> ${text}</li>`,
  );
  return html`
<h3>${locale.history.accepted(accepted.length)}</h3><ul class="changes">${items}</ul>`;
}
