import type { ReportedSignal, Silence, SymbolReport } from "../../analysis/symbol-report.ts";
import type { AcceptedWarning } from "../../history/baseline.ts";
import type { ReportChanges } from "../../history/changes.ts";
import type { ReportView } from "../view.ts";
import { codeSpan } from "./code-span.ts";
import { quotedMarket } from "./quoted-market.ts";

/**
 * The same report with every text that comes from outside as a code span, so that sentences can be made of it as of any other.
 * What is left are numbers, dates and words of froth's own.
 */
export function quotedView(view: ReportView): ReportView {
  const { report, changes, accepted } = view;
  return {
    ...view,
    report: {
      ...report,
      settings: { ...report.settings, source: codeSpan(report.settings.source) },
      symbols: report.symbols.map(quotedSymbol),
      notes: report.notes.map(codeSpan),
      ...(report.market === undefined ? {} : { market: quotedMarket(report.market) }),
    },
    changes: changes === null ? null : quotedChanges(changes),
    ...(accepted === undefined ? {} : { accepted: accepted.map(quotedAccepted) }),
  };
}

function quotedSymbol(report: SymbolReport): SymbolReport {
  const symbol = codeSpan(report.symbol);
  if (report.status === "failed") {
    const { code, message } = report.error;
    return { ...report, symbol, error: { code: codeSpan(code), message: codeSpan(message) } };
  }
  return {
    ...report,
    symbol,
    signals: report.signals.map(quotedSignal),
    silences: report.silences.map(quotedSilence),
    findings: report.findings.map((finding) =>
      finding.detail === undefined ? finding : { ...finding, detail: codeSpan(finding.detail) },
    ),
  };
}

/** Its message stays: words are found by its id. */
function quotedSignal(signal: ReportedSignal): ReportedSignal {
  return { ...signal, detector: codeSpan(signal.detector), rule: codeSpan(signal.rule) };
}

function quotedSilence(silence: Silence): Silence {
  const detector = codeSpan(silence.detector);
  return silence.status === "failed"
    ? { ...silence, detector, error: codeSpan(silence.error) }
    : { ...silence, detector };
}

function quotedAccepted(warning: AcceptedWarning): AcceptedWarning {
  const { symbol, rule, reason } = warning;
  return {
    ...warning,
    symbol: codeSpan(symbol),
    rule: codeSpan(rule),
    reason: reason === null ? null : codeSpan(reason),
  };
}

function quotedChanges({ since, warnings, levels, symbols, market }: ReportChanges): ReportChanges {
  return {
    since,
    warnings: warnings.map((change) => {
      return { ...change, symbol: codeSpan(change.symbol), signal: quotedSignal(change.signal) };
    }),
    levels: levels.map((change) => ({ ...change, symbol: codeSpan(change.symbol) })),
    symbols: symbols.map((change) => ({ ...change, symbol: codeSpan(change.symbol) })),
    market: market === null ? null : { ...market, index: codeSpan(market.index) },
  };
}
