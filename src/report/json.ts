import type {
  AnalysedSymbol,
  ExpectedWarnings,
  FailedSymbol,
  ReportedFinding,
  ReportedOutlook,
  ReportedProvisional,
  Silence,
  SymbolReport,
} from "../analysis/symbol-report.ts";
import type { Upside } from "../evidence/upside.ts";
import type { ReportChanges } from "../history/changes.ts";
import type { ScanReport } from "../scan/scan-report.ts";
import { changesEntry } from "./json-changes.ts";
import { jsonText } from "./json-text.ts";
import { signalEntry, sortedKeys, sortedNumbers } from "./json-signal.ts";

/**
 * The report for programs: docs/json.md names every field. The same report gives the same bytes; keys come in a fixed
 * order, and every symbol has all of them. Indented by two spaces, with a line feed at the end.
 *
 * @param changes since an earlier report; without one the key is left out
 */
export function renderJson(scan: ScanReport, changes: ReportChanges | null = null): string {
  const { notes, ...head } = reportHead(scan);
  const report = { ...head, symbols: scan.symbols.map(symbolEntry), notes, ...changesKey(changes) };
  return `${jsonText(report, 2)}\n`;
}

/**
 * The report for streams: on the first line what is said of all symbols together, then a line a symbol. `type` is `report` or
 * `symbol`; the rest is as in JSON.
 */
export function renderNdjson(scan: ScanReport, changes: ReportChanges | null = null): string {
  const first = { type: "report", ...reportHead(scan), ...changesKey(changes) };
  const others = scan.symbols.map((symbol) => ({ type: "symbol", ...symbolEntry(symbol) }));
  return [first, ...others].map((line) => `${jsonText(line)}\n`).join("");
}

function changesKey(changes: ReportChanges | null): { changes?: object } {
  return changes === null ? {} : { changes: changesEntry(changes) };
}

/** All but the symbols. */
function reportHead({ schemaVersion, version, asOf, settings, dataHash, expected, notes }: ScanReport) {
  const { source, historyBars, includePartial = false, parameters } = settings;
  return {
    schemaVersion,
    version,
    asOf,
    settings: {
      source,
      asOf: settings.asOf,
      historyBars,
      includePartial,
      parameters: sortedKeys(parameters, sortedNumbers),
    },
    dataHash,
    expected: expectedEntry(expected),
    notes,
  };
}

/** The same keys whether measured or not, so that a program need not ask which are there. */
function expectedEntry(expected: ExpectedWarnings): object {
  const { status } = expected;
  if (status === "not-measured")
    return { status, reason: expected.reason, symbols: 0, seen: null, warnings: null, low: null, high: null };
  const { symbols, seen, warnings, low, high } = expected;
  return { status, reason: null, symbols, seen, warnings, low, high };
}

function symbolEntry(symbol: SymbolReport): object {
  return symbol.status === "failed" ? failedEntry(symbol) : analysedEntry(symbol);
}

function analysedEntry(symbol: AnalysedSymbol): object {
  const { status, instrument, currency, bars, firstBar, lastBar, close, context, level, severity } = symbol;
  return {
    symbol: symbol.symbol,
    status,
    error: null,
    instrument,
    currency,
    bars,
    firstBar,
    lastBar,
    dataHash: symbol.dataHash ?? null,
    close,
    fromHighPercent: symbol.fromHighPercent,
    above200Percent: symbol.above200Percent,
    context,
    level,
    severity,
    outlook: outlookEntry(symbol.outlook),
    signals: symbol.signals.map(signalEntry),
    silences: symbol.silences.map(silenceEntry),
    findings: symbol.findings.map(findingEntry),
    provisional: symbol.provisional === null ? null : provisionalEntry(symbol.provisional),
  };
}

/** The same keys as any other symbol, so that a program need not ask which are there. */
function failedEntry({ symbol, status, error }: FailedSymbol): object {
  return {
    symbol,
    status,
    error: { code: error.code, message: error.message },
    instrument: null,
    currency: null,
    bars: 0,
    firstBar: null,
    lastBar: null,
    dataHash: null,
    close: null,
    fromHighPercent: null,
    above200Percent: null,
    context: null,
    level: null,
    severity: null,
    outlook: null,
    signals: [],
    silences: [],
    findings: [],
    provisional: null,
  };
}

function outlookEntry(outlook: ReportedOutlook): object {
  if (outlook.status === "not-measured")
    return { status: outlook.status, reason: outlook.reason, setting: null, asOf: null, horizons: [], upside: null };
  const horizons = outlook.horizons.map(({ sessions, chance, sameVolatility, cases }) => {
    return { sessions, chance, sameVolatility, cases };
  });
  const { status, setting, asOf, upside } = outlook;
  return { status, reason: null, setting, asOf, horizons, upside: upside === null ? null : upsideEntry(upside) };
}

function upsideEntry({ stocks, firstDay, lastDay, first, horizons }: Upside): object {
  return {
    stocks,
    firstDay,
    lastDay,
    first: { rise: first.rise, fall: first.fall, neither: first.neither },
    horizons: horizons.map(({ sessions, chance, sameVolatility, medianReturn, medianSameVolatility, cases }) => {
      return { sessions, chance, sameVolatility, medianReturn, medianSameVolatility, cases };
    }),
  };
}

function silenceEntry(silence: Silence): object {
  const { detector, status } = silence;
  if (silence.status === "insufficient-history") return { detector, status, needed: silence.needed, had: silence.had };
  if (silence.status === "failed") return { detector, status, error: silence.error };
  return { detector, status, rules: silence.rules, missing: silence.missing };
}

function findingEntry({ code, dates, detail }: ReportedFinding): object {
  return detail === undefined ? { code, dates } : { code, dates, detail };
}

function provisionalEntry(bar: ReportedProvisional): object {
  const { date, open, high, low, close, volume, changePercent } = bar;
  return { date, open, high, low, close, volume, changePercent };
}
