import type { SymbolReport } from "../../analysis/symbol-report.ts";
import { levels, type Level } from "../../evidence/levels.ts";
import type { Provider } from "../../providers/provider.ts";
import type { TableExtras } from "../../report/table/footer.ts";
import type { ScanReport } from "../../scan/scan-report.ts";
import { scan } from "../../scan/scan.ts";
import { dayOfTime } from "../../series/dates.ts";
import { ExitCode, exitCodeOf } from "../exit-code.ts";
import { settingsOf, watchList, type BarOptions } from "../options.ts";
import type { Session } from "../session.ts";
import { progressLine } from "../progress.ts";
import { openSource } from "../source.ts";
import { describeTerminal } from "../terminal.ts";

export interface ScanOptions extends BarOptions {
  readonly format: "table" | "json";
  readonly failOn?: Level;
  readonly allowPartial: boolean;
}

/**
 * Prints the report on some symbols.
 *
 * @param named the symbols as the user wrote them; none means those of the source, or the watch list
 */
export async function runScan(named: readonly string[], options: ScanOptions, session: Session): Promise<ExitCode> {
  const provider = await openSource(options.source, session.now, process.env);
  const symbols = named.length > 0 ? named : ((await provider.symbols()) ?? watchList);
  const report = await gather(provider, symbols, options, session);
  process.stdout.write(await render(report, options, named.length > 0 ? "as-asked" : "loudest-first"));
  return exitCodeOf(report.symbols.map((symbol) => codeOf(symbol, options)));
}

async function gather(
  provider: Provider,
  symbols: readonly string[],
  options: ScanOptions,
  session: Session,
): Promise<ScanReport> {
  const progress = progressLine("reading");
  try {
    const { version, now } = session;
    const settings = settingsOf(options);
    const today = provider.live && settings.asOf === null ? dayOfTime(now) : undefined;
    return await scan({ provider, symbols, settings, version, today, onProgress: progress.update });
  } finally {
    progress.end();
  }
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

function codeOf(symbol: SymbolReport, { failOn, allowPartial }: ScanOptions): ExitCode {
  if (symbol.status === "failed") return allowPartial ? ExitCode.ran : ExitCode.noData;
  return failOn !== undefined && reaches(symbol.level, failOn) ? ExitCode.found : ExitCode.ran;
}

function reaches(level: Level | null, limit: Level): boolean {
  return level !== null && levels.indexOf(level) >= levels.indexOf(limit);
}
