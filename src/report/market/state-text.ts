import type { Locale } from "../../locale/locale.ts";
import type { MarketReport } from "../../market/market-report.ts";
import type { ScanMarket } from "../../scan/scan-report.ts";
import { clean } from "../text/clean.ts";
import { fullRecordText } from "./record-text.ts";

/** The market line: `Market: watch · 3 of 12 rules in force, none beats chance`. */
export function stateText({ state }: MarketReport, locale: Locale): string {
  const { level, noLevel, inForce, beatChance, judged, rules } = state;
  const name = level === null ? locale.market.noLevel[noLevel ?? "no-rally"] : locale.levels[level];
  return locale.market.state(name, inForce, beatChance, judged, rules);
}

/** The market line of a report on symbols: with the index that it is of, or why there is none. */
export function marketLine(market: ScanMarket, locale: Locale): string {
  const { section } = locale.market;
  if (market.status === "failed") return section.failed(clean(market.error.message));
  return section.line(stateText(market.report, locale), clean(market.report.index.symbol));
}

/** Each rule in force with its record. */
export function ruleTexts({ warnings }: MarketReport, locale: Locale): string[] {
  return warnings
    .filter(({ inForce }) => inForce === true)
    .map(({ rule, record }) => locale.phrases.of(locale.market.rules[rule], fullRecordText(record, locale)));
}
