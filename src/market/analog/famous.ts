import type { IsoDate } from "../../analysis/symbol-report.ts";
import type { TemplateKind } from "./analog-report.ts";

/** A date in the history of a symbol that others are compared with. No price is kept: what happened is counted in bars. */
export interface NamedTemplate {
  readonly symbol: string;
  readonly date: IsoDate;
  readonly kind: TemplateKind;
}

/**
 * Famous tops: closing highs that at least halved within 500 sessions. They are known because of that, so that all of them fell says
 * nothing. Date and fall follow from the daily closes of any source.
 */
const tops: readonly (readonly [string, IsoDate])[] = [
  ["QCOM", "2000-01-03"],
  ["^IXIC", "2000-03-10"],
  ["AAPL", "2000-03-22"],
  ["CSCO", "2000-03-27"],
  ["INTC", "2000-08-31"],
  ["ORCL", "2000-09-01"],
  ["SLV", "2011-04-28"],
  ["BTC-USD", "2017-12-16"],
  ["ZM", "2020-10-19"],
  ["GME", "2021-01-27"],
  ["ARKK", "2021-02-12"],
  ["TSLA", "2021-11-04"],
  ["NVDA", "2021-11-29"],
  ["SMCI", "2024-03-13"],
];

/** What the rule of the rallies looks for. */
export const rallyRule = { risePercent: 150, sessions: 252, quietSessions: 500 } as const;

/** The symbols that the rule was applied to: the Magnificent Seven, and Cisco. All of them survived, which is a choice, too. */
export const ruledSymbols = ["AAPL", "AMZN", "CSCO", "GOOGL", "META", "MSFT", "NVDA", "TSLA"] as const;

/**
 * Every first close at a high of 252 sessions that was at least 150 % above the close 252 sessions before, none such in the 500 sessions
 * before it. The rule looks at nothing that came after: that most went on is what followed, not why they are here. A
 * test finds them again in real bars.
 */
const rallies: readonly (readonly [string, IsoDate])[] = [
  ["AAPL", "1987-02-13"],
  ["AAPL", "1999-01-05"],
  ["AAPL", "2004-11-22"],
  ["AAPL", "2010-01-19"],
  ["AAPL", "2020-09-01"],
  ["AMZN", "2002-11-13"],
  ["AMZN", "2007-07-25"],
  ["AMZN", "2009-10-26"],
  ["CSCO", "1991-04-17"],
  ["CSCO", "1995-07-13"],
  ["CSCO", "1998-12-18"],
  ["GOOGL", "2005-09-23"],
  ["META", "2013-09-27"],
  ["META", "2023-11-10"],
  ["MSFT", "1987-03-12"],
  ["MSFT", "1990-03-19"],
  ["MSFT", "1997-07-16"],
  ["NVDA", "2000-02-14"],
  ["NVDA", "2005-08-12"],
  ["NVDA", "2016-07-08"],
  ["NVDA", "2020-06-22"],
  ["TSLA", "2013-05-10"],
  ["TSLA", "2020-02-04"],
];

/** The shipped templates: the tops, then the rallies. */
export const namedTemplates: readonly NamedTemplate[] = [
  ...tops.map(([symbol, date]) => ({ symbol, date, kind: "top" as const })),
  ...rallies.map(([symbol, date]) => ({ symbol, date, kind: "rally" as const })),
];
