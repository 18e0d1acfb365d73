import type { AnalogReport, FanRow, MatchedTemplate } from "../../src/market/analog/analog-report.ts";

const after = {
  close: 80.06,
  isHighest: true,
  yearLaterPercent: -77.4,
  laterPercent: -75.2,
  lowestPercent: -77.1,
  trough: { date: "2002-10-08", percent: -89.3 },
  passed: null,
  until: "2025-11-03",
} as const;

export const matchedTemplate: MatchedTemplate = {
  status: "matched",
  symbol: "CSCO",
  date: "2000-03-26",
  session: "2000-03-24",
  kind: "top",
  stretch: { first: "1999-03-29", last: "2000-03-24", changePercent: 191.2 },
  correlation: { value: 0.78, share: 0.441 },
  distance: { value: 0.41, share: 0.0004 },
  weeks: 156_654,
  after,
};

const row = { p10: -9.2, p25: -3.1, median: 1.3, p75: 6.4, p90: 13.1, fell10: 0.26, fell20: 0.02, fell50: 0 };
const rowsOf = (changed: Partial<FanRow>): FanRow[] =>
  [20, 60, 120, 250].map((sessions) => Object.assign({ sessions }, row, changed, { fell50: sessions / 5000 }));
const path = (slope: number): number[] => Array.from({ length: 250 }, (_, step) => 100 * Math.exp(slope * (step + 1)));
const waves = (length: number, rise: number): number[] =>
  Array.from(
    { length },
    (_, t) => 100 * Math.exp(rise * (t - length + 1) + 0.05 * (Math.sin(t / 9) - Math.sin((length - 1) / 9))),
  );

/** One template, with a fan. */
export const analogReport: AnalogReport = {
  schemaVersion: 1,
  version: "0.0.0",
  symbol: "NVDA",
  source: "csv:prices",
  against: "csv:closes",
  asOf: "2025-11-03",
  settings: { sessions: 252, before: 0, neighbours: 50, fewestApart: 30 },
  dataHash: "0".repeat(64),
  stretch: { first: "2024-11-01", last: "2025-11-03", changePercent: 56.4 },
  rallies: {
    from: "csv:universe",
    weeks: 156_654,
    apart: 5116,
    symbols: 369,
    first: "2000-12-29",
    last: "2023-12-29",
    enough: true,
    missing: ["GONE"],
  },
  templates: [matchedTemplate],
  best: null,
  fan: {
    nearest: [
      { symbol: "TPR", date: "2007-02-16", correlation: 0.9, distance: 0.05, laterPercent: -30, lowestPercent: -41 },
      { symbol: "MOS", date: "2011-02-04", correlation: 0.8, distance: 0.06, laterPercent: 12, lowestPercent: -22 },
    ],
    quarters: 2,
    rows: rowsOf({}),
    all: rowsOf({ median: 2.4, fell10: 0.11 }),
    allWeeks: 150_442,
    paths: { p10: path(-0.0014), median: path(0.0004), p90: path(0.0017) },
  },
  picture: { symbol: waves(252, 0.002), template: waves(252, 0.004), followed: path(-0.006) },
  findings: [{ code: "null-row", dates: ["2025-03-04"] }],
};

const rally: MatchedTemplate = {
  ...matchedTemplate,
  symbol: "NVDA",
  date: "2016-07-08",
  session: "2016-07-08",
  kind: "rally",
  correlation: { value: 0.51, share: 0.699 },
  distance: { value: 0.27, share: 0.1 },
  after: { ...after, laterPercent: 182, lowestPercent: 2.4, trough: null, passed: "2016-07-11" },
};

/** Several templates, one of them not compared for each reason. */
export const allReport: AnalogReport = {
  ...analogReport,
  templates: [
    matchedTemplate,
    rally,
    { status: "unread", symbol: "INTC", date: "2000-08-31", kind: "top", code: "no-bars", message: "INTC: too few" },
    { status: "unread", symbol: "SMCI", date: "2026-03-13", kind: "top", code: "later", message: "after 2025-11-03" },
    { status: "unread", symbol: "NVDA", date: "2025-06-22", kind: "rally", code: "own", message: "shares bars" },
  ],
  best: { correlation: { value: 0.78, share: 0.5 }, distance: { value: 0.27, share: 0.12 } },
  picture: null,
};

const unranked = (value: number) => ({ value, share: null });

/** Too few rallies: no share and no fan, and a template whose year is not over. */
export const thinReport: AnalogReport = {
  ...analogReport,
  rallies: {
    ...analogReport.rallies,
    weeks: 40,
    apart: 4,
    symbols: 2,
    first: null,
    last: null,
    enough: false,
    missing: [],
  },
  templates: [
    {
      ...matchedTemplate,
      kind: "asked",
      correlation: unranked(0.78),
      distance: unranked(0.41),
      after: { ...after, isHighest: null, yearLaterPercent: null, laterPercent: null, lowestPercent: null },
    },
  ],
  fan: null,
  findings: [],
};
