import type { SymbolReport } from "../../analysis/symbol-report.ts";
import type { Level } from "../../evidence/levels.ts";
import type { Past } from "../../history/news.ts";
import type { Provider } from "../../providers/provider.ts";
import { lacksData, reachesLevel, wasInterrupted, type Gate } from "../../report/verdict.ts";
import type { ReportView } from "../../report/view.ts";
import type { ScanReport } from "../../scan/scan-report.ts";
import { scan } from "../../scan/scan.ts";
import { dayOfTime } from "../../series/dates.ts";
import { ExitCode, exitCodeOf } from "../exit-code.ts";
import { checkOutputs, deliver } from "../deliver.ts";
import type { Format } from "../formats.ts";
import type { HistoryOptions } from "../history-options.ts";
import { interruptible } from "../interruption.ts";
import type { NotifyOptions } from "../notify-options.ts";
import type { KeptCharts } from "../kept-charts.ts";
import type { Output } from "../output-option.ts";
import { settingsOf, type BarOptions } from "../options.ts";
import type { Session } from "../session.ts";
import { progressLine } from "../progress.ts";
import type { PastAsked } from "../scan-history.ts";
import { openSource, sayNotes } from "../source.ts";
import type { SymbolOptions } from "../symbol-options.ts";
import { readSymbols, symbolsFrom } from "../symbols.ts";

export interface ScanOptions extends BarOptions, SymbolOptions, HistoryOptions, NotifyOptions {
  readonly format: Format;
  readonly output?: readonly Output[];
  readonly failOn?: Level;
  readonly allowPartial: boolean;
  /** Path of a ledger. */
  readonly ledger?: string;
  /** Whether the charts of an HTML report move. */
  readonly interactive?: boolean;
}

/**
 * Prints the report on some symbols.
 *
 * @param named the arguments; without any symbol in them or the options, those of the source or the watch list are read
 */
export async function runScan(named: readonly string[], options: ScanOptions, session: Session): Promise<ExitCode> {
  checkOutputs(options.output);
  const charts = await chartsOf(options);
  const sendAlerts = await alertsOf(options);
  const asked = await readSymbols(named, options, () => process.stdin);
  const past = await pastOf(options);
  const provider = past.source(await openSource(options, session.now, process.env));
  try {
    const symbols = await symbolsFrom(asked, provider);
    const report = await interruptible((signal) => gather({ provider, symbols, options, session, charts, signal }));
    sayNotes(report.notes);
    sayInterrupted(report);
    const told = await past.compare(report, asked, provider);
    const viewed = await viewOf(report, told, asked.length > 0 ? "as-asked" : "loudest-first");
    const view = charts === null ? viewed : { ...viewed, charts: charts.bySymbol };
    const { failOn = null, allowPartial } = options;
    const gate: Gate = { failOn, allowPartial, judge: past.judge(told) };
    const delivered = await deliver(view, options, gate, session.now);
    const codes = report.symbols.flatMap((symbol) => codesOf(symbol, gate));
    await keep(report, asked, options, session);
    const recorded = await record(report, options, session);
    return exitCodeOf([...codes, delivered, past.accept(report), recorded, await sendAlerts(report)]);
  } finally {
    provider.close?.();
  }
}

/** Sends after all else is out, so that no alert costs a report. */
async function alertsOf(options: ScanOptions): Promise<(report: ScanReport) => ExitCode | Promise<ExitCode>> {
  const { notify, notifyTemplate, notifyPreview } = options;
  if ((notify ?? notifyTemplate ?? notifyPreview) === undefined) return () => ExitCode.ran;
  const { prepareAlerts } = await import("../scan-alerts.ts");
  const send = prepareAlerts(options, process.env);
  return (report) => (report.symbols.some(wasInterrupted) ? ExitCode.interrupted : send(report));
}

/** Only a format that draws makes the scan keep what charts are drawn from. */
async function chartsOf({ format, output = [], interactive = false }: ScanOptions): Promise<KeptCharts | null> {
  const draws = [format, ...output.map((file) => file.format)].includes("html");
  if (!draws && !interactive) return null;
  const { keptCharts } = await import("../kept-charts.ts");
  return keptCharts(draws, interactive);
}

interface Gathering {
  readonly provider: Provider;
  readonly symbols: readonly string[];
  readonly options: ScanOptions;
  readonly session: Session;
  readonly charts: KeptCharts | null;
  readonly signal: AbortSignal;
}

async function gather({ provider, symbols, options, session, charts, signal }: Gathering): Promise<ScanReport> {
  const progress = progressLine("reading");
  try {
    const { version, now } = session;
    const settings = settingsOf(options);
    const today = provider.live && settings.asOf === null ? dayOfTime(now) : undefined;
    const watch = { onProgress: progress.update, onWait: progress.wait, onAnalysis: charts?.keeper(symbols, settings) };
    return await scan({ provider, symbols, settings, version, today, signal, ...watch });
  } finally {
    progress.end();
  }
}

function sayInterrupted({ symbols }: ScanReport): void {
  const left = symbols.filter(wasInterrupted).length;
  if (left > 0) process.stderr.write(`froth: interrupted, ${left} of ${symbols.length} symbols not reached\n`);
}

async function record(report: ScanReport, { ledger }: ScanOptions, session: Session): Promise<ExitCode> {
  if (ledger === undefined) return ExitCode.ran;
  const { recordScan } = await import("../scan-ledger.ts");
  return recordScan(report, ledger, session);
}

/** Bars of the demo never change: what was said of them is worth keeping only to whoever asks for it. */
async function keep(
  report: ScanReport,
  asked: readonly string[],
  options: ScanOptions,
  session: Session,
): Promise<void> {
  const { source, store, history = source !== "demo" } = options;
  if (!history || store === false || report.symbols.some(wasInterrupted)) return;
  const { keepReport } = await import("../keep-report.ts");
  await keepReport(report, asked, options, session);
}

async function viewOf(
  report: ScanReport,
  { changes, baseline }: Past,
  order: ReportView["order"],
): Promise<ReportView> {
  const { rallyDayShare } = await import("../../evidence/data/rally-day-share.ts");
  return { report, rallyDayShare, order, changes, ...(baseline === null ? {} : { accepted: baseline.accepted }) };
}

/** Most scans ask for nothing of the past, and load nothing for it. */
const noPast: PastAsked = {
  source: (opened) => opened,
  compare: async () => ({ changes: null, baseline: null }),
  judge: () => undefined,
  accept: () => ExitCode.ran,
};

async function pastOf(options: ScanOptions): Promise<PastAsked> {
  const { since, failOnNew, baseline, writeBaseline } = options;
  if ([since, failOnNew, baseline, writeBaseline].every((option) => option === undefined)) return noPast;
  const { openPast } = await import("../scan-history.ts");
  return openPast(options);
}

function codesOf(symbol: SymbolReport, gate: Gate): ExitCode[] {
  if (wasInterrupted(symbol)) return [ExitCode.interrupted];
  return [
    lacksData(symbol) && !gate.allowPartial ? ExitCode.noData : ExitCode.ran,
    reachesLevel(symbol, gate) ? ExitCode.found : ExitCode.ran,
  ];
}
