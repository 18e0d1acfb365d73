import { markdownTable, type Column } from "../../markdown.ts";
import { createJudge, meanOf } from "./forecast-judge.ts";
import { brierScore } from "./forecast-scores.ts";
import type { OutlookCase } from "./outlook-cases.ts";
import { climatology, type HorizonIndex } from "./walk-forward.ts";

/** The rally days of one kind of instrument, with what the rates of stocks say of them. */
export interface InstrumentCases {
  readonly instrument: "etf" | "index";
  readonly symbols: number;
  readonly cases: readonly OutlookCase[];
}

interface Row {
  readonly kind: InstrumentCases;
  readonly horizon: HorizonIndex;
}

/** The generated section of docs/evidence.md that says whether the outlook of stocks holds for anything else. */
export function instrumentSection(kinds: readonly InstrumentCases[]): string {
  const rows = kinds.flatMap((kind) => ([0, 1] as const).map((horizon): Row => ({ kind, horizon })));
  const together = kinds.flatMap(({ cases }) => cases);
  return [markdownTable(columns, rows), ...([0, 1] as const).flatMap((horizon) => ownFit(together, horizon))].join(
    "\n\n",
  );
}

const names = { etf: "funds (ETF)", index: "indices" } as const;

const columns: readonly Column<Row>[] = [
  { title: "Instruments", align: "left", cell: ({ kind }) => `${kind.symbols} ${names[kind.instrument]}` },
  { title: "Sessions", align: "right", cell: ({ horizon }) => (horizon === 0 ? "20" : "60") },
  { title: "Rally days", align: "right", cell: ({ kind }) => kind.cases.length.toLocaleString("en-US") },
  {
    title: "Quarters",
    align: "right",
    cell: ({ kind }) => String(new Set(kind.cases.map(({ quarter }) => quarter)).size),
  },
  { title: "Given to stocks like these", align: "right", cell: (row) => percent(meanOf(givenOf(row))) },
  { title: "Followed", align: "right", cell: (row) => percent(meanOf(fellOf(row))) },
  { title: "Brier", align: "right", cell: (row) => brierScore(givenOf(row), fellOf(row)).toFixed(4) },
  { title: "Brier of their own share", align: "right", cell: (row) => ownShareBrier(fellOf(row)).toFixed(4) },
];

/** A fit of their own, out of sample; nothing where too few days are known for one. */
function ownFit(cases: readonly OutlookCase[], horizon: HorizonIndex): string[] {
  if (climatology(cases, horizon).every(Number.isNaN)) return [];
  const { about, alone, score } = createJudge(cases, horizon);
  const { skill, brier } = score("volatility alone", alone);
  return [
    `A regression of their own on volatility, fitted anew each year from ${about.firstYear} to ${about.lastYear} on all of ` +
      `them together, has a Brier score of ${brier.toFixed(4)} over ${about.sessions} sessions: ` +
      `${percent(Math.abs(skill))} ${skill > 0 ? "better" : "worse"} than their share of the years before.`,
  ];
}

function givenOf({ kind, horizon }: Row): Float64Array {
  return Float64Array.from(kind.cases, ({ shipped }) => shipped[horizon]);
}

function fellOf({ kind, horizon }: Row): Uint8Array {
  return Uint8Array.from(kind.cases, ({ fell }) => fell[horizon]);
}

function ownShareBrier(fell: Uint8Array): number {
  const share = meanOf(fell);
  return share * (1 - share);
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`;
}
