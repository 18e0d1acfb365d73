import { analyze } from "../analysis/analyze.ts";
import { checkOverrides } from "../analysis/parameters.ts";
import { reportFinding } from "../analysis/reported.ts";
import type { AnalysedSymbol, SymbolReport } from "../analysis/symbol-report.ts";
import { FrothError } from "../errors.ts";
import type { Provider } from "../providers/provider.ts";
import { isoDate, parseIsoDate, type Day } from "../series/dates.ts";
import type { Finding } from "../series/findings.ts";
import { at, barsUntil, newestBars, type Series } from "../series/series.ts";
import { calendarsOf, missingSessions, staleBars, type TradedDays } from "../series/sessions.ts";
import { parseSymbol } from "../series/symbols.ts";
import { combinedHash, seriesHash } from "./data-hash.ts";
import type { ScanReport, ScanSettings } from "./scan-report.ts";

export interface ScanRequest {
  readonly provider: Provider;
  /** As the user wrote them. */
  readonly symbols: readonly string[];
  readonly settings: ScanSettings;
  /** Version of froth, for the report. */
  readonly version: string;
  readonly signal?: AbortSignal | undefined;
  /** The date by the clock, for a source whose newest bar the clock can judge; without `asOf` in the settings. */
  readonly today?: Day | undefined;
  /** Called after each symbol. */
  readonly onProgress?: ((done: number, total: number) => void) | undefined;
}

/** What is kept of a symbol until all are read: its report and the dates it traded on. */
type Gathered =
  | { readonly report: AnalysedSymbol; readonly traded: TradedDays; readonly hash: string }
  | { readonly report: SymbolReport & { status: "failed" } };

/**
 * Reads and analyses the symbols, one entry in the report for each, failed ones too.
 *
 * @throws FrothError only where it concerns the scan as a whole (a setting, an interruption)
 */
export async function scan(request: ScanRequest): Promise<ScanReport> {
  checkOverrides(request.settings.parameters);
  const symbols = [...new Set(request.symbols.map((symbol) => symbol.trim().toUpperCase()))];
  const gathered = await gather(request, symbols);
  const read = gathered.filter((entry) => "traded" in entry);
  return {
    schemaVersion: 1,
    version: request.version,
    asOf:
      read
        .map(({ report }) => report.lastBar)
        .toSorted()
        .at(-1) ?? null,
    settings: request.settings,
    dataHash: combinedHash(read.map(({ hash }) => hash)),
    symbols: withSessionFindings(gathered, dayOfSetting(request.settings.asOf), request.today),
    notes: request.provider.notes?.() ?? [],
  };
}

async function gather(request: ScanRequest, symbols: readonly string[]): Promise<Gathered[]> {
  const results: Gathered[] = Array.from({ length: symbols.length });
  const queue = symbols.entries();
  let done = 0;
  const work = async (): Promise<void> => {
    for (const [index, symbol] of queue) {
      results[index] = await gatherSymbol(request, symbol);
      done += 1;
      request.onProgress?.(done, symbols.length);
    }
  };
  await Promise.all(Array.from({ length: Math.min(request.provider.concurrency, symbols.length) }, work));
  return results;
}

async function gatherSymbol(request: ScanRequest, symbol: string): Promise<Gathered> {
  try {
    const { series, findings, all } = await readBars(request, parseSymbol(symbol));
    const { report } = analyze(series, findings, request.settings.parameters, "in-force");
    return { report, traded: tradedSince(all, at(series.days, 0)), hash: seriesHash(series) };
  } catch (error) {
    if (!(error instanceof FrothError) || error.code === "aborted" || error.code === "usage") throw error;
    return { report: { symbol, status: "failed", error: { code: error.code, message: error.message } } };
  }
}

/**
 * The dates from the first analysed bar on, later ones than the last included: they tell a holiday from a lost session.
 * Copied, because the bars that they stand among are many times larger, and are let go.
 */
function tradedSince({ symbol, instrument, days, volume }: Series, first: Day): TradedDays {
  const from = barsUntil(days, first) - 1;
  return { symbol, instrument, days: days.slice(from), volume: volume?.slice(from) };
}

/**
 * The bars that a report on a symbol is made from: the newest `historyBars` on or before `asOf`, what the source found
 * wrong with those, and `all` that the source gave.
 *
 * @throws FrothError where the source has none
 */
export async function readBars(
  { provider, settings, signal }: Pick<ScanRequest, "provider" | "settings" | "signal">,
  symbol: string,
): Promise<{ series: Series; findings: Finding[]; all: Series }> {
  const asOf = dayOfSetting(settings.asOf);
  const { historyBars } = settings;
  const bars = await provider.fetch({ symbol, historyBars, asOf, signal });
  const series = newestBars(bars.series, historyBars, asOf);
  if (series.days.length === 0) {
    const first = isoDate(at(bars.series.days, 0));
    throw new FrothError("no-bars", `no bars on or before ${settings.asOf}`, {
      symbol,
      remedy: `its first bar is ${first}`,
    });
  }
  return { series, findings: findingsWithin(bars.findings, at(series.days, 0), asOf), all: bars.series };
}

/** Only the faults among the bars that were used; an unfinished session counts although it is after the last bar. */
function findingsWithin(findings: readonly Finding[], first: Day, last: Day = Number.POSITIVE_INFINITY): Finding[] {
  return findings
    .map(({ days, ...finding }) => ({ ...finding, days: days.filter((day) => day >= first && day <= last) }))
    .filter(({ days }) => days.length > 0);
}

function dayOfSetting(asOf: string | null): Day | undefined {
  return asOf === null ? undefined : parseIsoDate(asOf);
}

/** No market is closed for so many days on end: a bar that is older by the clock is old. */
const LONGEST_CLOSURE_DAYS = 5;

/** Adds what only the symbols together can show: sessions that one of them lacks, and a last bar that is old. */
function withSessionFindings(
  gathered: readonly Gathered[],
  asOf: Day | undefined,
  today: Day | undefined,
): SymbolReport[] {
  const traded = gathered.flatMap((entry) => ("traded" in entry ? [entry.traded] : []));
  const calendars = calendarsOf(traded);
  const missing = missingSessions(calendars, asOf);
  const stale = staleBars(calendars, asOf);
  const staleByClock = today === undefined ? undefined : staleBars(calendars, today - LONGEST_CLOSURE_DAYS);
  return gathered.map(({ report }) => {
    if (report.status === "failed") return report;
    const days = missing.get(report.symbol) ?? [];
    const lost: Finding[] = days.length === 0 ? [] : [{ code: "missing-session", days }];
    const old = stale.get(report.symbol) ?? staleByClock?.get(report.symbol);
    const found = [...lost, ...(old === undefined ? [] : [old])].map(reportFinding);
    return found.length === 0 ? report : { ...report, status: "partial", findings: [...report.findings, ...found] };
  });
}
