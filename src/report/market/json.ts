import type { MarketReport } from "../../market/market-report.ts";

/**
 * The market for programs: docs/market.md names every field. Plain data already, in a fixed order; what cannot be told is `null`
 * or a status that says why. Indented by two spaces, with a line feed at the end.
 */
export function renderMarketJson(report: MarketReport): string {
  return `${JSON.stringify(report, finite, 2)}\n`;
}

/** `JSON.stringify` would write a NaN as `null`, and so hide a fault of ours. */
function finite(key: string, value: unknown): unknown {
  if (typeof value === "number" && !Number.isFinite(value)) {
    throw new RangeError(`the market gives ${value} as "${key}"`);
  }
  return value;
}
