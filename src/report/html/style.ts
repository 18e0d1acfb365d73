import { chartRules, colors, type ColorName, type Theme } from "../chart/style.ts";

/** Colours of the page beside those of the charts. */
const pageColors = {
  page: { light: "#f5f6f8", dark: "#0d1015" },
  link: { light: "#1d4fa8", dark: "#8ab6ff" },
  calm: { light: "#17705c", dark: "#4cc3a5" },
  watch: { light: "#7a5b00", dark: "#d9b44a" },
  elevated: { light: "#a14a00", dark: "#f2994a" },
  high: { light: "#b3261e", dark: "#ff8a80" },
  extreme: { light: "#8e0f43", dark: "#ff7db1" },
} as const;

function variables(theme: Theme): string {
  const all = { ...colors, ...pageColors };
  return Object.entries(all)
    .map(([name, color]) => `--${name}:${color[theme]}`)
    .join(";");
}

const variable = (name: ColorName): string => `var(--${name})`;

/** The style sheet of the page: light and dark as the reader prefers, narrow screens, paper. */
export const pageStyle = `:root{color-scheme:light dark;${variables("light")}}
@media (prefers-color-scheme:dark){:root{${variables("dark")}}}
*{box-sizing:border-box}
html{scroll-behavior:smooth;-webkit-text-size-adjust:100%}
body{margin:0;background:var(--page);color:var(--ink);font:16px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif}
.skip{position:absolute;left:-999rem;background:var(--paper);padding:.5rem 1rem}
.skip:focus{left:1rem;top:1rem;z-index:1}
.top,main,.foot{max-width:72rem;margin:0 auto;padding:0 1.25rem}
.top{padding-top:2rem}
h1{font-size:1.9rem;line-height:1.2;letter-spacing:-.02em;margin:.1rem 0 .3rem;text-wrap:balance}
.top p{margin:0;color:var(--faint);overflow-wrap:anywhere}
.top .brand{font-weight:700;color:var(--mark);letter-spacing:.02em}
h2{font-size:1.25rem;margin:2.5rem 0 .75rem}
h3{font-size:1.05rem;margin:1.5rem 0 .3rem}
h4{font-size:.95rem;margin:0 0 .6rem}
h5{font-size:.95rem;margin:0}
p{margin:.5rem 0}
a{color:var(--link)}
:focus-visible{outline:2px solid var(--link);outline-offset:2px}
code{font:.86em ui-monospace,SFMono-Regular,Menlo,Consolas,monospace;overflow-wrap:anywhere}
.lead{font-size:1.05rem;max-width:52rem}
.fine,.foot,small{font-size:.85rem;color:var(--faint)}
.fine{max-width:60rem}
.counts{display:flex;flex-wrap:wrap;gap:.6rem;list-style:none;padding:0;margin:0 0 .8rem}
.counts li{flex:1 1 6rem;background:var(--paper);border:1px solid var(--grid);border-top:3px solid currentColor;border-radius:6px;padding:.5rem .8rem}
.counts strong{display:block;font-size:1.7rem;line-height:1.2;font-variant-numeric:tabular-nums}
.counts .none,.counts .failed,.counts .zero{color:var(--faint)}
.calm{color:var(--calm)}.watch{color:var(--watch)}.elevated{color:var(--elevated)}.high{color:var(--high)}.extreme{color:var(--extreme)}
.changes{columns:2 22rem;column-gap:2rem;padding-left:1.2rem}
.changes li{break-inside:avoid}
.scroll{overflow-x:auto;background:var(--paper);border:1px solid var(--grid);border-radius:6px}
table{border-collapse:collapse;font-variant-numeric:tabular-nums}
caption{text-align:left;color:var(--faint);font-size:.85rem;padding:.6rem .8rem .2rem}
caption span{display:block;position:sticky;left:.8rem;max-width:min(60rem,calc(100vw - 4rem))}
.legend{display:flex;flex-wrap:wrap;gap:.1rem 1.5rem;list-style:none;padding:0;margin:.6rem 0}
.whole{white-space:nowrap}
th,td{text-align:left;vertical-align:top;padding:.45rem .6rem}
thead th{font-size:.8rem;color:var(--faint);vertical-align:bottom}
.warnings{width:100%;font-size:.92rem}
.warnings thead th{white-space:nowrap;border-bottom:1px solid var(--grid)}
.warnings tbody tr+tr>*{border-top:1px solid var(--grid)}
.warnings tbody th{position:sticky;left:0;background:var(--paper)}
.warnings td{white-space:nowrap}
.warnings td ul{list-style:none;margin:0;padding:0;white-space:normal;min-width:14rem}
.number{text-align:right}
.warnings .null,.warnings .unmeasured{color:var(--faint)}
.warnings .beats-chance{font-weight:600}
.failed td{color:var(--down)}
th button{font:inherit;color:inherit;background:none;border:0;padding:0;cursor:pointer;text-align:inherit}
th button::after{content:"\\2195";opacity:.45;margin-left:.3em}
[aria-sort=ascending] button::after{content:"\\2191";opacity:1}
[aria-sort=descending] button::after{content:"\\2193";opacity:1}
.chip{display:inline-block;border:1px solid currentColor;border-radius:99px;padding:0 .6em;font-size:.82rem;font-weight:600;white-space:nowrap}
.chip.none{color:var(--faint);border-style:dashed;font-weight:400}
.chip.extreme,.chip.high{background:var(--high);border-color:var(--high);color:var(--paper)}
.chip.extreme{background:var(--extreme);border-color:var(--extreme)}
.share{display:inline-block;width:4rem;height:6px;vertical-align:middle}
.share .track{fill:var(--grid)}
.share .fill{fill:currentColor}
.share .chance{fill:var(--mark)}
.share .same{fill:var(--faint)}
.lead a{color:inherit;font-weight:600}
.market ul{padding-left:1.2rem;max-width:60rem}
.market .scroll{margin:.75rem 0}
.readings,.funds{font-size:.92rem}
.readings{width:100%;min-width:40rem}
.readings th,.readings td,.funds th,.funds td{padding-top:.28rem;padding-bottom:.28rem}
.readings [scope=row]{width:17rem}
.funds{min-width:min(26rem,100%)}
.readings th,.funds tbody th{font-weight:400}
.readings [scope=rowgroup]{font-weight:600;padding-top:.9rem}
.readings td:last-child{white-space:nowrap}
.readings .null{color:var(--faint)}
.plane .chart{min-width:36rem}
.plane .trail{stroke-width:1.4;stroke-linejoin:round;opacity:.55}
.plane .corner{font-style:italic}
.plane g{color:var(--faint)}.plane .leading{color:var(--up)}.plane .weakening{color:var(--sma200)}.plane .lagging{color:var(--down)}.plane .improving{color:var(--sma50)}
.plane g path{stroke:currentColor}.plane circle{fill:currentColor}.plane g text{fill:currentColor;font-weight:600;stroke:var(--paper);stroke-width:3;paint-order:stroke}
.links{display:flex;flex-wrap:wrap;gap:.3rem .9rem;list-style:none;padding:0}
.symbol{background:var(--paper);border:1px solid var(--grid);border-radius:8px;padding:1.1rem 1.25rem;margin:1.25rem 0}
.symbol header{display:flex;flex-wrap:wrap;align-items:baseline;gap:.2rem .8rem}
.symbol h3{font-size:1.35rem;margin:0}
.symbol .price{margin-left:auto;font-variant-numeric:tabular-nums}
.severity{color:var(--faint);font-size:.9rem}
.changed{border-left:3px solid var(--mark);padding-left:.7rem}
.figure{border:0;border-radius:0;margin:.75rem 0}
.beside{display:grid;grid-template-columns:minmax(0,3fr) minmax(0,2fr);gap:1.5rem 2rem;margin-top:1rem}
.evidence ol{list-style:none;margin:0;padding:0}
.evidence li{display:flex;gap:.7rem;margin-bottom:1rem}
.evidence li p{margin:.15rem 0 .3rem}
.letter{flex:none;width:1.6rem;height:1.6rem;border-radius:50%;border:1.5px solid var(--faint);color:var(--faint);display:grid;place-items:center;font-weight:700;font-size:.8rem}
.beats-chance .letter{background:var(--mark);border-color:var(--mark);color:var(--paper)}
.unmeasured .letter{border-style:dashed}
.evidence dl{display:grid;grid-template-columns:auto 1fr;gap:.05rem .7rem;margin:0;font-size:.85rem}
.evidence dt{color:var(--faint)}
dd{margin:0}
.rates{width:100%;font-size:.9rem}
.rates caption{position:absolute;clip-path:inset(50%);width:1px;height:1px;overflow:hidden;padding:0}
.rates th,.rates td{padding:.3rem .5rem .3rem 0}
.rates tbody th{font-weight:400;white-space:nowrap}
.rates .number{padding-right:0}
.rates .share{display:block;width:100%;margin-top:.2rem}
.outlook ul{padding-left:1.2rem;font-size:.9rem}
summary{cursor:pointer;font-weight:600;font-size:.95rem;margin-top:.6rem}
.faults{display:grid;grid-template-columns:auto 1fr;gap:.2rem 1rem}
.faults dt{grid-column:1;font-weight:600}
.faults dd{grid-column:2;overflow-wrap:anywhere}
.method{display:grid;grid-template-columns:repeat(auto-fit,minmax(18rem,1fr));gap:1.2rem 2rem;margin:0}
.method div{break-inside:avoid}
.method dt{font-weight:600}
.method dd{font-size:.92rem}
.foot{padding-top:1.5rem;padding-bottom:3rem;overflow-wrap:anywhere}
.live{height:640px;margin:.75rem 0}
.still{display:none}
${chartRules(variable)}@media (max-width:46rem){
.top,main,.foot{padding-left:.8rem;padding-right:.8rem}
.symbol{padding:.9rem .8rem}
.symbol .price{margin-left:0;width:100%}
.beside{grid-template-columns:minmax(0,1fr)}
.warnings{min-width:48rem}
.readings [scope=row]{width:11rem}
.faults{grid-template-columns:1fr}.faults dd{grid-column:1}
.figure{direction:rtl}
.figure .chart{direction:ltr;width:42rem}
.live{height:560px}
}
@media (prefers-reduced-motion:reduce){html{scroll-behavior:auto}}
@media print{
:root{color-scheme:light;${variables("light")};--page:#fff}
body{font-size:10.5pt}
.skip,nav,.live,.hint,.warnings .share,th button::after{display:none}
.warnings{font-size:8pt;min-width:0}
.warnings thead th,.warnings td{white-space:normal;padding:.3rem}
.warnings small,.warnings thead th,.warnings .chip{font-size:7pt}
.warnings td ul{min-width:8rem}
.figure .chart{width:100%}
.still{display:block}
a{color:inherit;text-decoration:none}
.scroll{overflow:visible;border:0}
.symbol{border:0;padding:0;break-before:page;margin:0}
.figure,.evidence li,.rates,.counts,tr,.method dd{break-inside:avoid}
h2,h3,h4{break-after:avoid}
.share,.chip,.letter,.chart{print-color-adjust:exact;-webkit-print-color-adjust:exact}
}
`;
