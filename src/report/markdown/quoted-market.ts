import type {
  ContributionPanel,
  LeadersPanel,
  RotationPanel,
  SizePanel,
  Unread,
  VolatilityPanel,
  WeightPanel,
} from "../../market/market-panels.ts";
import type { MarketReport } from "../../market/market-report.ts";
import type { ScanMarket } from "../../scan/scan-report.ts";
import { codeSpan } from "./code-span.ts";

/** The same market with every text that comes from outside as a code span. Its settings stay, for commands are made of them. */
export function quotedMarket(market: ScanMarket): ScanMarket {
  if (market.status === "failed") {
    const { code, message } = market.error;
    return { status: "failed", error: { code: codeSpan(code), message: codeSpan(message) } };
  }
  return { status: "ran", report: quotedReport(market.report) };
}

function quotedReport(report: MarketReport): MarketReport {
  const { index, members, weights } = report;
  return {
    ...report,
    index: { ...index, symbol: codeSpan(index.symbol) },
    members: {
      ...members,
      from: members.from === null ? null : codeSpan(members.from),
      missing: members.missing.map(codeSpan),
    },
    weights: weights === null ? null : { ...weights, from: codeSpan(weights.from) },
    contribution: panel(report.contribution, quotedContribution),
    weight: panel(report.weight, quotedWeight),
    size: report.size.map(quotedSize),
    breadth: panel(report.breadth, (breadth) => breadth),
    rotation: panel(report.rotation, quotedRotation),
    volatility: panel(report.volatility, quotedVolatility),
    correlation: panel(report.correlation, (correlation) => correlation),
    leaders: panel(report.leaders, quotedLeaders),
    failed: report.failed.map((fault) => ({ ...fault, symbol: codeSpan(fault.symbol) })),
    stale: report.stale.map(codeSpan),
    notes: report.notes.map(codeSpan),
  };
}

/** Two of what may be missing have words of their own. */
const named: ReadonlySet<string> = new Set(["members", "weights"]);

function panel<Panel extends { readonly status: "ran" }>(
  read: Panel | Unread,
  quoted: (panel: Panel) => Panel,
): Panel | Unread {
  if (read.status === "ran") return quoted(read);
  if (read.status !== "no-data") return read;
  return { ...read, missing: read.missing.map((name) => (named.has(name) ? name : codeSpan(name))) };
}

function quotedContribution(panel: ContributionPanel): ContributionPanel {
  return {
    ...panel,
    uncounted: panel.uncounted.map(codeSpan),
    largest: panel.largest.map((one) => ({ ...one, symbol: codeSpan(one.symbol) })),
  };
}

function quotedWeight(panel: WeightPanel): WeightPanel {
  return { ...panel, shocks: panel.shocks.map((shock) => ({ ...shock, symbol: codeSpan(shock.symbol) })) };
}

function quotedSize(panel: SizePanel): SizePanel {
  return { ...panel, cap: codeSpan(panel.cap), equal: codeSpan(panel.equal) };
}

function quotedRotation(panel: RotationPanel): RotationPanel {
  const rows = panel.rows.map((row) => ({ ...row, symbol: codeSpan(row.symbol) }));
  return { ...panel, benchmark: codeSpan(panel.benchmark), rows };
}

function quotedVolatility(panel: VolatilityPanel): VolatilityPanel {
  return { ...panel, symbol: codeSpan(panel.symbol) };
}

function quotedLeaders(panel: LeadersPanel): LeadersPanel {
  return { ...panel, symbols: panel.symbols.map(codeSpan) };
}
