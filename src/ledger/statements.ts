import type { AnalysedSymbol, ReportedOutlook, ReportedSignal } from "../analysis/symbol-report.ts";
import type { ScanReport, ScanSettings } from "../scan/scan-report.ts";
import type {
  LedgerEntry,
  LedgerOutlook,
  LedgerSettings,
  LedgerStanding,
  LedgerWarning,
} from "../study/ledger-entry.ts";

type Common = Omit<LedgerWarning, "kind" | "detector" | "rule" | "knownAt" | "severity" | "invalidAbove">;

/**
 * All that a scan said: of each symbol the warnings in force, and where it stands if that is in a rally or a pullback. A
 * symbol without usable data said nothing.
 *
 * @param now the clock
 * @param historyBars the default, that is not worth telling
 */
export function statementsOf(report: ScanReport, now: Date, historyBars: number): LedgerEntry[] {
  const { settings, dataHash, version } = report;
  const run = {
    source: settings.source,
    replayed: settings.asOf !== null,
    settings: changedSettings(settings, historyBars),
    dataHash,
    version,
    writtenAt: now.toISOString(),
  };
  const analysed = report.symbols.filter((symbol) => symbol.status !== "failed");
  return analysed.flatMap((symbol) => {
    const { close, lastBar } = symbol;
    const common = { symbol: symbol.symbol, asOf: lastBar, close, outlook: outlookOf(symbol.outlook), ...run };
    const warnings: LedgerEntry[] = symbol.signals.map((signal) => warningOf(signal, common));
    return warnings.concat(standingOf(symbol, common));
  });
}

function warningOf({ detector, rule, knownAt, severity, invalidAbove }: ReportedSignal, common: Common): LedgerWarning {
  const { symbol, asOf, close, ...rest } = common;
  return { kind: "warning", symbol, asOf, close, detector, rule, knownAt, severity, invalidAbove, ...rest };
}

function standingOf({ context, level, severity }: AnalysedSymbol, common: Common): LedgerStanding[] {
  if (level === null) return [];
  const { symbol, asOf, close, ...rest } = common;
  return [{ kind: "standing", symbol, asOf, close, context, level, severity, ...rest }];
}

function outlookOf(outlook: ReportedOutlook): LedgerOutlook {
  if (outlook.status === "not-measured")
    return { status: outlook.status, reason: outlook.reason, asOf: null, horizons: [] };
  const horizons = outlook.horizons.map(({ sessions, chance, sameVolatility }) => {
    return { sessions, chance, sameVolatility };
  });
  return { status: outlook.status, reason: null, asOf: outlook.asOf, horizons };
}

/** In a fixed order, so that the same settings are the same text. */
function changedSettings({ historyBars, parameters }: ScanSettings, usual: number): LedgerSettings {
  const detectors = sorted(Object.entries(parameters)).map(([id, values]): [string, Record<string, number>] => [
    id,
    Object.fromEntries(sorted(Object.entries(values))),
  ]);
  return {
    ...(historyBars === usual ? {} : { historyBars }),
    ...(detectors.length === 0 ? {} : { parameters: Object.fromEntries(detectors) }),
  };
}

function sorted<Value>(entries: readonly (readonly [string, Value])[]): (readonly [string, Value])[] {
  return entries.toSorted(([a], [b]) => (a < b ? -1 : 1));
}
