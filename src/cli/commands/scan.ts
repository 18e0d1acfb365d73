import { Command, Option } from "commander";
import type { SymbolReport } from "../../analysis/symbol-report.ts";
import type { Level } from "../../evidence/levels.ts";
import type { Provider } from "../../providers/provider.ts";
import type { TableExtras } from "../../report/table/footer.ts";
import type { ScanReport } from "../../scan/scan-report.ts";
import { dayOfTime } from "../../series/dates.ts";
import { ExitCode, exitCodeOf } from "../exit-code.ts";
import { addBarOptions, failOnOption, reaches, settingsOf, type BarOptions } from "../options.ts";
import type { Session } from "../program.ts";
import { progressLine } from "../progress.ts";
import { openSource, watchList } from "../source.ts";
import { describeTerminal } from "../terminal.ts";

interface ScanOptions extends BarOptions {
  readonly format: "table" | "json";
  readonly failOn?: Level;
  readonly allowPartial: boolean;
}

const examples = `
Examples:
  froth scan --source demo
  froth scan NVDA GOOGL --as-of 2025-11-21
  froth scan --source csv:prices --format json > report.json
  froth scan --source csv:prices --fail-on high      for a build: exit code 1 from level high up

Without symbols: every symbol of the demo or of the CSV folder; for yahoo the watch list
(${watchList.join(" ")}).`;

/** `froth scan`: bars in, warning table out. */
export function scanCommand(session: Session): Command {
  const command = new Command("scan")
    .description("print the warning table of some symbols")
    .argument("[symbols...]", "symbols as Yahoo writes them, e.g. NVDA BRK-B ^GSPC");
  return addBarOptions(command)
    .addOption(new Option("-f, --format <format>", "how to print").choices(["table", "json"]).default("table"))
    .addOption(failOnOption())
    .option("--allow-partial", "exit 0 although a symbol has no usable data", false)
    .addHelpText("after", examples)
    .action(async (symbols: string[], options: ScanOptions) => {
      session.end(await runScan(symbols, options, session));
    });
}

async function runScan(named: readonly string[], options: ScanOptions, session: Session): Promise<ExitCode> {
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
  const { scan } = await import("../../scan/scan.ts");
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
  return failOn !== undefined && reaches(symbol.level, failOn) ? ExitCode.levelReached : ExitCode.ran;
}
