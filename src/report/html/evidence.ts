import type { AnalysedSymbol, ReportedSignal } from "../../analysis/symbol-report.ts";
import { detectors } from "../../detectors/index.ts";
import type { PageLocale } from "../../locale/page-locale.ts";
import type { ScanSettings } from "../../scan/scan-report.ts";
import { lettered, type LetteredSignal } from "../chart/warnings.ts";
import { html, type Markup } from "../markup.ts";
import { recordSentence } from "../record.ts";
import { tierOf } from "../tier.ts";
import { longWords, shortWords } from "../warning.ts";

/** Each warning in force in words, with the letter that it has in the chart, its record and its end. */
export function evidenceBlock({ signals }: AnalysedSymbol, settings: ScanSettings, locale: PageLocale): Markup {
  const { headings, noWarning } = locale.html;
  const warnings = lettered(signals);
  return html`<div class="evidence"><h4>${headings.evidence}</h4>${
    warnings.length === 0
      ? html`<p>${noWarning}</p>`
      : html`<ol>${warnings.map((warning) => evidenceItem(warning, settings, locale))}</ol>`
  }</div>`;
}

function evidenceItem({ letter, signal }: LetteredSignal, settings: ScanSettings, locale: PageLocale): Markup {
  const { explain, html: page } = locale;
  const tier = tierOf(signal.record);
  return html`<li class="${tier}"><span class="letter" aria-hidden="true">${letter}</span><div><h5>${shortWords(signal, locale)}</h5>
<p>${longWords(signal, locale)}</p>
<dl><dt>${page.terms.known}</dt><dd>${explain.known(signal.knownAt, signal.ageSessions)}</dd><dt>${page.terms.record}</dt><dd>${recordSentence(signal.record, locale)}</dd><dt>${page.terms.ends}</dt><dd>${endWords(signal, settings, locale)}</dd><dt>${page.terms.rule}</dt><dd><code>${signal.rule}</code></dd></dl></div></li>`;
}

/** When a warning stops: an event after its sessions or on a close above its price, a state when it is no longer true. */
function endWords(
  { detector, invalidAbove }: ReportedSignal,
  { parameters }: ScanSettings,
  { explain }: PageLocale,
): string {
  if (invalidAbove === null) return explain.endsWhileTrue;
  const shipped = detectors.find(({ id }) => id === detector)?.parameters["lasts"]?.default;
  const sessions = (Object.hasOwn(parameters, detector) ? parameters[detector]?.["lasts"] : undefined) ?? shipped;
  return sessions === undefined ? explain.endsWhileTrue : explain.endsAfter(sessions, invalidAbove);
}
