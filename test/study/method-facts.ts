import { readFileSync } from "node:fs";
import { levelCutoffs } from "../../src/evidence/data/level-cutoffs.ts";
import { outlookGrid } from "../../src/evidence/data/outlook-grid.ts";
import { ruleRecords } from "../../src/evidence/data/rule-records.ts";
import { upsideGrid } from "../../src/evidence/data/upside-grid.ts";
import { outlookAt } from "../../src/evidence/outlook.ts";
import { provenance } from "../../src/evidence/record.ts";
import { APART, PLACEBO_SHARE } from "../../src/study/cases.ts";
import { FEWEST_CASES, FEWEST_QUARTERS } from "../../src/study/figures.ts";
import { HORIZON, MOVE } from "../../src/study/outcomes.ts";
import { wilson95 } from "../../src/study/wilson.ts";

const page = (name: string): string => readFileSync(new URL(`../../docs/${name}`, import.meta.url), "utf8");
const percent = (share: number, digits = 1): string => `${(100 * share).toFixed(digits)} %`;
const whole = (value: number): string => value.toLocaleString("en-US");

/** The cells of the first row of a page that begins so. */
function rowOf(name: string, first: string): string[] {
  const line = page(name)
    .split("\n")
    .find((text) => text.startsWith(`| ${first} `));
  if (line === undefined) throw new Error(`docs/${name} has no row "${first}"`);
  return line
    .split("|")
    .slice(1, -1)
    .map((cell) => cell.trim());
}

/** What the page says because the code says so. */
function constants(): string[] {
  const move = `${MOVE * 100} %`;
  return [
    `> ${provenance.rallyDay}`,
    `a close at least ${move} lower came within ${HORIZON} sessions`,
    `count once within ${APART} sessions`,
    `again every ${APART} sessions`,
    `Two of them ${APART} sessions apart share ${HORIZON - APART} of their ${HORIZON} sessions`,
    `A fall of ${move} is not the top`,
    `a close ${move} higher`,
    `nearly the same ${HORIZON} sessions`,
    `fewer than ${FEWEST_CASES} cases, or cases in fewer than ${FEWEST_QUARTERS} quarters`,
    `Below ${FEWEST_CASES} froth says that it cannot tell`,
    `random rally days, ${PLACEBO_SHARE * 100} % of them`,
    `the same of ${outlookGrid.cases.length} bins of volatility`,
    `(${Object.values(levelCutoffs).join(", ")} points)`,
    provenance.caveat,
    `ends in ${provenance.lastYear}`,
  ];
}

/** The rate over all cases of some cells. */
function rate(counts: readonly number[], rates: readonly (number | null)[]): number {
  const hits = counts.reduce((sum, n, i) => sum + n * (rates[i] ?? 0), 0);
  return hits / counts.reduce((sum, n) => sum + n, 0);
}

function outlookFacts(): string[] {
  const { cases, hitRate20, hitRate60, volatilityCuts } = outlookGrid;
  const all = (rates: typeof hitRate60): string => percent(rate(cases.flat(), rates.flat()));
  const row = (at: number): string => percent(rate(cases.at(at) ?? [], hitRate60.at(at) ?? []));
  const [, sixty] = outlookAt(0.0215, 0.475);
  return [
    `Of the ${whole(cases.flat().reduce((sum, n) => sum + n, 0))} rally days that the outlook is made from, ${all(hitRate60)} ` +
      `were followed by one within ${HORIZON} sessions and ${all(hitRate20)} within 20.`,
    `volatility under ${percent(volatilityCuts[0] ?? 0)}, ${row(0)} fell so far; of the wildest, from ` +
      `${percent(volatilityCuts.at(-1) ?? 0)} up, ${row(-1)}.`,
    `On 2.15 % of volatility and 47.5 % above the average it is ${percent(sixty?.chance ?? 0)}, where all rallies of that ` +
      `volatility fell in ${percent(sixty?.sameVolatility ?? 0)}.`,
    `${upsideGrid.stocks} stocks from ${upsideGrid.firstDay} to ${upsideGrid.lastDay}, where the risk has ` +
      `${whole(provenance.tickers)} tickers from ${provenance.firstYear} to ${provenance.lastYear}`,
  ];
}

/** Of the records, and of the generated tables of the other pages. */
function tableFacts(): string[] {
  const record = ruleRecords.find(([rule]) => rule === "run-up-50");
  if (record === undefined) throw new Error("no record of run-up-50");
  const [, , , tried, events, , hitRate, lift, low, high] = record;
  const [, cases = "", , fell = "", raw, volatility, extension, quarter] = rowOf("study.md", "extension-70");
  const [first, last] = /Rally days from (\d{4})\S+ to (\d{4})/.exec(page("study.md"))?.slice(1) ?? [];
  const [, , good, survive] = rowOf("evidence.md", "event study: 36 rules and a placebo");
  const [, , , , , calm] = rowOf("evidence.md", "calm");
  const [, , , , , extreme] = rowOf("evidence.md", "extreme");
  const [, symbols] = /rally days of (\d+) US stocks, in bars/.exec(page("evidence.md")) ?? [];
  return [
    `${percent(hitRate)} of ${whole(events)} cases of the published study; its matched lift is ` +
      `${lift.toFixed(2)} [${low.toFixed(2)}, ${high.toFixed(2)}]`,
    `a close more than 70 % above the 200-day average, on ${symbols} stocks of ${first} to ${last} (\`froth study\`; ${cases} cases)`,
    `| all rally days | ${raw} | nothing |`,
    `| the same volatility | ${volatility} |`,
    `| the same volatility and extension | ${extension} |`,
    `| the same volatility and quarter | ${quarter} |`,
    `${fell} of its cases fell`,
    `${tried} were tried, a placebo among them; ${good} had a p value under 5 %`,
    `${survive} survive it: of those called good, about 5 % are not`,
    `in the study of ${symbols} stocks at ${rowOf("study.md", "placebo")[5]}.`,
    `On _calm_ days ${calm} fell, on _extreme_ ones ${extreme}.`,
    `The ${symbols} stocks were still listed on ${universeDays.lastDay}`,
  ];
}

/** How many of so many cases must fall until Wilson's interval leaves the base rate, and the lift that this is. */
function needed(cases: number, base = 0.32): { readonly hits: number; readonly lift: string } {
  let hits = 0;
  while (wilson95(hits, cases).low <= base) hits += 1;
  return { hits, lift: (hits / cases / base).toFixed(1) };
}

function powerFacts(): string[] {
  const [few, many, most] = [needed(20), needed(100), needed(1000)];
  return [
    `Of 20 cases ${few.hits} must fall before Wilson's interval leaves a base rate of 32 %, which is a lift of ${few.lift}. ` +
      `With 100 cases it takes ${many.lift}; with 1,000, ${most.lift}.`,
  ];
}

/** Figures of the published study, with the text that its authors give them in. */
export const publishedFacts: readonly (readonly [fact: string, source: string])[] = [
  ["from 16 % in 1995 to 70 % in 2008", "Yearly base rates swing .16 (1995) to .70 (2008)"],
  ["1.00 [0.89, 1.11]", "random 1 % of bars (placebo) | 31,327 | .319 | 1.00 | 1.00 [.89,1.11]"],
  ["from 2003 to 2020, volatility alone", "Walk-forward 2003-2020"],
  ["better than the base rate by 5.7 % (Brier skill)", "BSS +5.7 %"],
  ["all 18 features by 6.3 %", "all 18 features .1998 (+6.3 %"],
];

/** The first bar of any of the 374 stocks, and the last bar of each. */
export const universeDays = { firstDay: "1999-12-31", lastDay: "2023-12-29" } as const;

function barFacts(): string[] {
  const { firstDay, lastDay } = universeDays;
  return [`the bars of the other studies in ${lastDay.slice(0, 4)}`, `The oldest of those begin on ${firstDay}`];
}

/** Every phrase of docs/method.md that holds a number, made from what it speaks of. */
export function methodFacts(): string[] {
  const published = publishedFacts.map(([fact]) => fact);
  return [...constants(), ...outlookFacts(), ...tableFacts(), ...powerFacts(), ...barFacts(), ...published];
}

/** Numbers that are names or definitions and could be no others. */
export const named: readonly string[] = [
  "Benjamini and Hochberg (1995)",
  "Lift [95 %]",
  "the middle 95 % of them",
  "1.00 adds nothing",
  "towards 1.",
  "its lift must be 1.",
  "a lift above 1,",
  "0 to 100,",
  "`extension-70`",
  "`run-up-50`",
];
