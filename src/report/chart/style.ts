import { Markup } from "../markup.ts";

/** What is coloured, and how on light and on dark paper. Text reaches a contrast of 4.5 on its paper, lines one of 3. */
export const colors = {
  paper: { light: "#ffffff", dark: "#14181f" },
  ink: { light: "#1c2430", dark: "#e7eaee" },
  faint: { light: "#5a6675", dark: "#9aa6b4" },
  grid: { light: "#e8eaee", dark: "#262d38" },
  up: { light: "#1a8a72", dark: "#35b597" },
  down: { light: "#c8452f", dark: "#f0755c" },
  sma50: { light: "#2563c9", dark: "#6aa5ff" },
  sma200: { light: "#a36a00", dark: "#e0a63c" },
  mark: { light: "#a8124f", dark: "#ff7db1" },
} as const;

export type ColorName = keyof typeof colors;
export type Theme = "light" | "dark";

/** The rules of a chart's parts; how each colour is written is left to the page or the picture. */
export function chartRules(color: (name: ColorName) => string): string {
  return `.chart{display:block;width:100%;height:auto}
.chart text{font:11px system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,"Liberation Sans","DejaVu Sans",sans-serif;fill:${color("faint")}}
.chart path{fill:none}
.chart .paper{fill:${color("paper")}}
.chart .grid{stroke:${color("grid")}}
.chart .symbol{font-size:13px;font-weight:700;fill:${color("ink")}}
.chart .key{font-size:11px;font-weight:400}
.chart .title,.chart .at-line{text-anchor:end}
.chart .dates text{text-anchor:middle}
.chart .dates .year{font-weight:700;fill:${color("ink")}}
.chart .wick{stroke-width:.9}
.chart .up{stroke:${color("up")}}
.chart .down{stroke:${color("down")}}
.chart .close{stroke:${color("ink")};stroke-width:1.3}
.chart .curve{stroke-width:1.6;stroke-linejoin:round}
.chart .curve.sma50,.chart .macd{stroke:${color("sma50")}}
.chart .curve.sma200,.chart .signal-line{stroke:${color("sma200")}}
.chart .key.sma50,.chart .key.macd-line{fill:${color("sma50")}}
.chart .key.sma200,.chart .key.signal-line{fill:${color("sma200")};stroke:none}
.chart .volume,.chart .histogram{opacity:.5}
.chart .volume.distribution{stroke:${color("mark")};opacity:1}
.chart .wedge{fill:${color("mark")};stroke:none}
.chart .zone{fill:${color("mark")};opacity:.07;stroke:none}
.chart .rsi{stroke:${color("ink")};stroke-width:1.2}
.chart .macd,.chart .signal-line{stroke-width:1.2}
.chart .level{stroke:${color("mark")};stroke-dasharray:5 3}
.chart .divergence{stroke:${color("mark")};stroke-width:1.8;stroke-linecap:round}
.chart .at-line{fill:${color("mark")};font-weight:700;stroke:${color("paper")};stroke-width:3;paint-order:stroke}
.chart .at-line.above{text-anchor:start}
.chart .tag rect{fill:${color("ink")}}
.chart .tag text{fill:${color("paper")};font-weight:700}
.chart .tag.sma50 rect{fill:${color("sma50")}}
.chart .tag.sma200 rect{fill:${color("sma200")}}
.chart .mark path{stroke:${color("faint")};stroke-width:.7;opacity:.8}
.chart .mark circle{fill:${color("paper")};stroke:${color("faint")};stroke-width:1.1}
.chart .mark text{text-anchor:middle;font-weight:700;fill:${color("faint")}}
.chart .mark.unmeasured circle{stroke-dasharray:2 2}
.chart .mark.beats-chance circle{fill:${color("mark")};stroke:${color("mark")}}
.chart .mark.beats-chance path{stroke:${color("mark")}}
.chart .mark.beats-chance text{fill:${color("paper")}}
`;
}

/**
 * The style sheet of a picture that stands alone. Colours are written out, for viewers that know no variables.
 *
 * @param theme `auto`: light, and dark where the viewer prefers it
 */
export function pictureStyle(theme: Theme | "auto"): Markup {
  const rules = (of: Theme): string => chartRules((name) => colors[name][of]);
  const text =
    theme === "auto" ? `${rules("light")}@media (prefers-color-scheme:dark){${rules("dark")}}` : rules(theme);
  return Markup.trusted(`<style>${text}</style>`);
}
