import type { MarketReport } from "../../src/market/market-report.ts";
import type { ScanMarket } from "../../src/scan/scan-report.ts";
import { demoMarketReport, randomReport } from "../market/demo-report.ts";

const dataHash = "d4735e3a265e16eee03f59718b9b5d03019c07d8b6c51f90da3a666eec13ab35";

/** The market of the demo, with all its panels. */
export const demoMarketShown: MarketReport = { ...demoMarketReport(), dataHash };

export const shownMarket: ScanMarket = { status: "ran", report: demoMarketShown };

/** Three members and no fund: nearly no panel can be made. */
export const poorMarket: ScanMarket = { status: "ran", report: { ...randomReport(3, 40), dataHash } };

export const failedMarket: ScanMarket = {
  status: "failed",
  error: { code: "no-bars", message: "^NDX: there are no bars" },
};

/** Every symbol, path, note and fault of a market is this text. */
export function marketSaying(text: string, report: MarketReport = demoMarketShown): ScanMarket {
  const { contribution, weight, rotation, volatility, leaders, members, weights } = report;
  const symbol = text;
  return {
    status: "ran",
    report: {
      ...report,
      version: text,
      settings: { ...report.settings, source: text, index: text, members: text, weights: text, breadth: text },
      index: { ...report.index, symbol },
      members: { ...members, from: text, missing: [text, text] },
      weights: weights === null ? null : { ...weights, from: text },
      contribution:
        contribution.status === "ran"
          ? { ...contribution, uncounted: [text], largest: contribution.largest.map((one) => ({ ...one, symbol })) }
          : contribution,
      weight:
        weight.status === "ran" ? { ...weight, shocks: weight.shocks.map((one) => ({ ...one, symbol })) } : weight,
      size: report.size.map((pair) => ({ ...pair, cap: text, equal: text })),
      breadth: { status: "no-data", missing: [text] },
      rotation:
        rotation.status === "ran"
          ? { ...rotation, benchmark: text, rows: rotation.rows.map((row) => ({ ...row, symbol })) }
          : rotation,
      volatility: volatility.status === "ran" ? { ...volatility, symbol } : volatility,
      leaders: leaders.status === "ran" ? { ...leaders, symbols: [text] } : leaders,
      failed: [{ symbol, code: text, message: text }],
      stale: [text],
      notes: [text],
    },
  };
}
