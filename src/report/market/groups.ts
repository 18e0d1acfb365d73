import type { Locale } from "../../locale/locale.ts";
import type { MarketReport } from "../../market/market-report.ts";
import { breadthRows } from "./breadth-rows.ts";
import { concentrationRows } from "./concentration-rows.ts";
import { drawdownRows } from "./drawdown-rows.ts";
import { rotationRows } from "./rotation-rows.ts";
import type { MarketRow } from "./row.ts";
import { correlationRows, volatilityRows } from "./volatility-rows.ts";

/** The rows of one panel under its heading. */
export interface RowGroup {
  /** `null`: something else stands above the rows. */
  readonly heading: string | null;
  readonly rows: readonly MarketRow[];
}

/** All readings of the market, panel by panel. */
export function rowGroups(report: MarketReport, locale: Locale): RowGroup[] {
  const { headings } = locale.market;
  return [
    { heading: headings.concentration, rows: concentrationRows(report, locale) },
    { heading: headings.breadth, rows: breadthRows(report, locale) },
    { heading: headings.rotation, rows: rotationRows(report, locale) },
    { heading: headings.volatility, rows: volatilityRows(report, locale) },
    { heading: headings.correlation, rows: correlationRows(report, locale) },
    { heading: headings.drawdown, rows: drawdownRows(report, locale) },
  ];
}

/** The few that are told beside a report on symbols. */
export function shortRows(report: MarketReport, locale: Locale): MarketRow[] {
  return rowGroups(report, locale).flatMap(({ rows }) => rows.filter(({ isShort }) => isShort === true));
}
