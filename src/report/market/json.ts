import type { MarketReport } from "../../market/market-report.ts";
import { plainJson } from "../plain-json.ts";

/**
 * The market for programs: docs/market.md names every field. Plain data already, in a fixed order; what cannot be told is `null`
 * or a status that says why.
 */
export function renderMarketJson(report: MarketReport): string {
  return plainJson(report, "the market");
}
