import type { PageLocale } from "../../locale/page-locale.ts";
import { html, Markup } from "../markup.ts";
import { pageStyle } from "./style.ts";

/** SHA-256 of a text in UTF-8, in base64: a page allows what has this hash, and nothing else. */
export type Sha256 = (text: string) => string;

/** What one page has that another has not. */
export interface ShellParts {
  readonly locale: PageLocale;
  readonly sha256: Sha256;
  /** Of froth. */
  readonly version: string;
  readonly title: string;
  /** Rules of this page alone, after those that all pages have. */
  readonly rules: string;
  /** A link past the head, for who reads by keyboard; `null` where nothing stands in the way. */
  readonly skip: Markup | null;
  readonly head: Markup;
  readonly main: Markup;
  readonly foot: Markup;
  /** What the scripts read. */
  readonly data: Markup | null;
  readonly scripts: readonly string[];
}

/** A page that loads nothing, and lets nothing run but its own style and scripts. */
export function renderShell({ locale, sha256, scripts, skip, data, ...page }: ShellParts): string {
  const style = pageStyle + page.rules;
  return html`<!doctype html>
<html lang="${locale.tag}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy(style, scripts, sha256)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<meta name="generator" content="froth ${page.version}">
<link rel="icon" href="data:,">
<title>${page.title}</title>
<style>${Markup.trusted(style)}</style>
</head>
<body>
${skip === null ? null : html`${skip}\n`}<header class="top"><p class="brand">froth</p>${page.head}</header>
<main>${page.main}</main>
<footer class="foot">${page.foot}</footer>
${data === null ? null : html`${data}\n`}${scripts.map(
    (script) => html`<script>${Markup.trusted(script)}</script>
`,
  )}</body>
</html>
`.text;
}

/** Nothing is loaded from anywhere; of styles and scripts only these run. */
function policy(style: string, scripts: readonly string[], sha256: Sha256): string {
  const hashes = (texts: readonly string[]): string => texts.map((text) => `'sha256-${sha256(text)}'`).join(" ");
  const scriptSources = scripts.length === 0 ? "'none'" : hashes(scripts);
  return `default-src 'none'; style-src ${hashes([style])}; script-src ${scriptSources}; img-src data:; base-uri 'none'; form-action 'none'`;
}
