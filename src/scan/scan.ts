import { analyze, type Analysis } from "../analysis/analyze.ts";
import { chanceOf, expectedWarnings } from "../analysis/expected.ts";
import { checkOverrides } from "../analysis/parameters.ts";
import type { ReportedProvisional } from "../analysis/symbol-report.ts";
import { FrothError } from "../errors.ts";
import type { Provider } from "../providers/provider.ts";
import { isoDate, parseIsoDate, type Day } from "../series/dates.ts";
import type { Finding } from "../series/findings.ts";
import { at, barsUntil, newestBars, type Series } from "../series/series.ts";
import type { TradedDays } from "../series/sessions.ts";
import { parseSymbol } from "../series/symbols.ts";
import { combinedHash, seriesHash } from "./data-hash.ts";
import { reportProvisional } from "./provisional.ts";
import type { ScanReport, ScanSettings } from "./scan-report.ts";
import { withSessionFindings, type Gathered } from "./session-findings.ts";

export interface ScanRequest {
  readonly provider: Provider;
  /** As the user wrote them. */
  readonly symbols: readonly string[];
  readonly settings: ScanSettings;
  /** Version of froth, for the report. */
  readonly version: string;
  /** Stops the scan: what was gathered is kept, the symbols not reached are failed ones, `aborted`. */
  readonly signal?: AbortSignal | undefined;
  /** The date by the clock, for a source whose newest bar the clock can judge; without `asOf` in the settings. */
  readonly today?: Day | undefined;
  /** Called after each symbol; `failed` of those `done` have no usable data. */
  readonly onProgress?: ((done: number, total: number, failed: number) => void) | undefined;
  /** Called with all that the report on a symbol was made from, which is let go afterwards. */
  readonly onAnalysis?: ((analysis: Analysis) => void) | undefined;
  /** Called when the source asked to wait, before waiting that many milliseconds. */
  readonly onWait?: ((milliseconds: number) => void) | undefined;
}

/**
 * Reads and analyses the symbols, one entry in the report for each, failed ones too.
 *
 * @throws FrothError only where it concerns the scan as a whole (a setting)
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
    expected: expectedWarnings(read.map(({ chance }) => chance)),
    symbols: withSessionFindings(gathered, dayOfSetting(request.settings.asOf), request.today),
    notes: request.provider.notes?.() ?? [],
  };
}

async function gather(request: ScanRequest, symbols: readonly string[]): Promise<Gathered[]> {
  const results: Gathered[] = Array.from({ length: symbols.length });
  const queue = symbols.entries();
  let [done, failed] = [0, 0];
  const work = async (): Promise<void> => {
    for (const [index, symbol] of queue) {
      const entry = await gatherSymbol(request, symbol);
      results[index] = entry;
      done += 1;
      if (!("traded" in entry)) failed += 1;
      request.onProgress?.(done, symbols.length, failed);
      if (request.signal !== undefined) await otherEvents();
    }
  };
  await Promise.all(Array.from({ length: Math.min(request.provider.concurrency, symbols.length) }, work));
  return results;
}

/** Lets a signal of the system in, which a source that never waits would keep out to the end. */
export function otherEvents(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve);
  });
}

async function gatherSymbol(request: ScanRequest, symbol: string): Promise<Gathered> {
  try {
    if (request.signal?.aborted === true) throw new FrothError("aborted", "not reached before the stop", { symbol });
    const { series, findings, all, provisional } = await readBars(request, parseSymbol(symbol));
    const { parameters } = request.settings;
    const dataHash = seriesHash(series);
    const analysis = analyze(series, findings, parameters, "in-force");
    request.onAnalysis?.(analysis);
    return {
      report: { ...analysis.report, dataHash, provisional },
      chance: chanceOf(analysis, Object.keys(parameters).length > 0),
      traded: tradedSince(all, at(series.days, 0)),
      hash: dataHash,
    };
  } catch (error) {
    if (!(error instanceof FrothError) || error.code === "usage") throw error;
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

/** What a report on a symbol is made from. */
interface BarsRead {
  /** The newest `historyBars` on or before `asOf`. */
  readonly series: Series;
  /** What the source found wrong with those. */
  readonly findings: readonly Finding[];
  /** All that the source gave. */
  readonly all: Series;
  /** The bar of the unfinished session, where it was asked for. */
  readonly provisional: ReportedProvisional | null;
}

/** @throws FrothError where the source has no bars to report on */
export async function readBars(
  { provider, settings, signal, onWait }: Pick<ScanRequest, "provider" | "settings" | "signal" | "onWait">,
  symbol: string,
): Promise<BarsRead> {
  const asOf = dayOfSetting(settings.asOf);
  const { historyBars } = settings;
  const bars = await provider.fetch({ symbol, historyBars, asOf, signal, onWait });
  const series = newestBars(bars.series, historyBars, asOf);
  if (series.days.length === 0) {
    const first = isoDate(at(bars.series.days, 0));
    throw new FrothError("no-bars", `no bars on or before ${settings.asOf}`, {
      symbol,
      remedy: `its first bar is ${first}`,
    });
  }
  return {
    series,
    findings: findingsWithin(bars.findings, at(series.days, 0), asOf),
    all: bars.series,
    provisional: settings.includePartial === true ? reportProvisional(bars, asOf) : null,
  };
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
