import type { AnalysedSymbol } from "../../analysis/symbol-report.ts";
import type { PageLocale } from "../../locale/page-locale.ts";
import { html, type Markup } from "../markup.ts";

/** The level as a coloured word. Where there is none, the context says why. */
export function levelChip({ level, context }: AnalysedSymbol, { levels, contexts }: PageLocale): Markup {
  return html`<span class="chip ${level ?? "none"}">${level === null ? contexts[context] : levels[level]}</span>`;
}

const BAR_WIDTH = 100;

/** A share of 0..1 as a bar, beside a number that says it: of no use to who does not see it. */
export function shareBar(share: number, style: string): Markup {
  const width = Math.round(Math.min(1, Math.max(0, share)) * BAR_WIDTH * 10) / 10;
  return html`<svg class="share" viewBox="0 0 ${BAR_WIDTH} 6" preserveAspectRatio="none" aria-hidden="true"><rect class="track" width="${BAR_WIDTH}" height="6" rx="1"/><rect class="${style}" width="${width}" height="6" rx="1"/></svg>`;
}
