import { html, type Markup } from "../markup.ts";
import type { Page } from "./page.ts";

/** What the numbers mean and what they do not. */
export function methodSection({ locale }: Page): Markup {
  const { headings, method } = locale.html;
  return html`<section aria-labelledby="method"><h2 id="method">${headings.method}</h2><dl class="method">${method.map(
    ({ name, text }) => html`<div><dt>${name}</dt><dd>${text}</dd></div>`,
  )}</dl></section>`;
}

/** What the report was made from, so that it can be made again. */
export function madeOf({ view, locale }: Page): Markup {
  const { version, settings, dataHash } = view.report;
  const { made, parameters } = locale.html;
  const changed = Object.entries(settings.parameters).flatMap(([detector, values]) =>
    Object.entries(values).map(([name, value]) => `${detector}.${name} = ${value}`),
  );
  return html`<p>${made(version, settings.historyBars, settings.asOf, dataHash)}</p>${
    changed.length === 0 ? null : html`<p>${parameters(changed)}</p>`
  }`;
}
