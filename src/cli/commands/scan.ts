import type { SymbolReport } from "../../analysis/symbol-report.ts";
import { levels, type Level } from "../../evidence/levels.ts";
import type { Provider } from "../../providers/provider.ts";
import type { TableExtras } from "../../report/table/footer.ts";
import type { ScanReport } from "../../scan/scan-report.ts";
import { scan } from "../../scan/scan.ts";
import { dayOfTime } from "../../series/dates.ts";
import { ExitCode, exitCodeOf } from "../exit-code.ts";
import { interruptible } from "../interruption.ts";
import { settingsOf, type BarOptions } from "../options.ts";
import type { Session } from "../session.ts";
import { progressLine } from "../progress.ts";
import { openSource, sayNotes } from "../source.ts";
import type { SymbolOptions } from "../symbol-options.ts";
import { readSymbols, symbolsFrom } from "../symbols.ts";
import { describeTerminal } from "../terminal.ts";

export interface ScanOptions extends BarOptions, SymbolOptions {
  readonly format: "table" | "json";
  readonly failOn?: Level;
  readonly allowPartial: boolean;
  /** Path of a ledger. */
  readonly ledger?: string;
}

/**
 * Prints the report on some symbols.
 *
 * @param named the arguments; without any symbol in them or the options, those of the source or the watch list are read
 */
export async function runScan(named: readonly string[], options: ScanOptions, session: Session): Promise<ExitCode> {
  const asked = await readSymbols(named, options, () => process.stdin);
  const provider = await openSource(options, session.now, process.env);
  try {
    const symbols = await symbolsFrom(asked, provider);
    const report = await interruptible((signal) => gather(provider, symbols, options, session, signal));
    sayNotes(report.notes);
    sayInterrupted(report);
    process.stdout.write(await render(report, options, asked.length > 0 ? "as-asked" : "loudest-first"));
    const codes = report.symbols.flatMap((symbol) => codesOf(symbol, options));
    return exitCodeOf([...codes, await record(report, options, session)]);
  } finally {
    provider.close?.();
  }
}

async function gather(
  provider: Provider,
  symbols: readonly string[],
  options: ScanOptions,
  session: Session,
  signal: AbortSignal,
): Promise<ScanReport> {
  const progress = progressLine("reading");
  try {
    const { version, now } = session;
    const settings = settingsOf(options);
    const today = provider.live && settings.asOf === null ? dayOfTime(now) : undefined;
    const watch = { onProgress: progress.update, onWait: progress.wait };
    return await scan({ provider, symbols, settings, version, today, signal, ...watch });
  } finally {
    progress.end();
  }
}

function sayInterrupted({ symbols }: ScanReport): void {
  const left = symbols.filter(wasInterrupted).length;
  if (left > 0) process.stderr.write(`froth: interrupted, ${left} of ${symbols.length} symbols not reached\n`);
}

function wasInterrupted(symbol: SymbolReport): boolean {
  return symbol.status === "failed" && symbol.error.code === "aborted";
}

async function record(report: ScanReport, { ledger }: ScanOptions, session: Session): Promise<ExitCode> {
  if (ledger === undefined) return ExitCode.ran;
  const { recordScan } = await import("../scan-ledger.ts");
  return recordScan(report, ledger, session);
}

async function render(report: ScanReport, options: ScanOptions, order: TableExtras["order"]): Promise<string> {
  if (options.format === "json") {
    const { renderJson } = await import("../../report/json.ts");
    return renderJson(report);
  }
  const [{ renderTable }, { english }, { rallyDayShare }] = await Promise.all([
    import("../../report/table/index.ts"),
    import("../../locale/en/index.ts"),
    import("../../evidence/data/rally-day-share.ts"),
  ]);
  const terminal = describeTerminal(process.stdout, process.env, options.color);
  return renderTable(report, { rallyDayShare, order }, { ...terminal, locale: english });
}

function codesOf(symbol: SymbolReport, { failOn, allowPartial }: ScanOptions): ExitCode[] {
  if (wasInterrupted(symbol)) return [ExitCode.interrupted];
  const lacksData = symbol.status === "failed" || symbol.findings.some(({ code }) => code === "not-refreshed");
  const reached = symbol.status !== "failed" && failOn !== undefined && reaches(symbol.level, failOn);
  return [lacksData && !allowPartial ? ExitCode.noData : ExitCode.ran, reached ? ExitCode.found : ExitCode.ran];
}

function reaches(level: Level | null, limit: Level): boolean {
  return level !== null && levels.indexOf(level) >= levels.indexOf(limit);
}
