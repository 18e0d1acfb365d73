import { FrothError } from "../../errors.ts";
import type { EarlierReport } from "../../history/earlier-report.ts";
import { parseReport } from "../../history/read-report.ts";
import { judgeReplay } from "../../history/replay.ts";
import type { Provider } from "../../providers/provider.ts";
import { until } from "../../providers/until.ts";
import { renderReplay } from "../../report/history/replay.ts";
import { renderJson } from "../../report/json.ts";
import type { ScanReport } from "../../scan/scan-report.ts";
import { scan } from "../../scan/scan.ts";
import { parseIsoDate } from "../../series/dates.ts";
import { visibleText } from "../../series/visible-text.ts";
import { ExitCode } from "../exit-code.ts";
import { interruptible } from "../interruption.ts";
import { localeOf, type LanguageOptions } from "../language.ts";
import { sourceForms, type StorePathOptions } from "../options.ts";
import { findReport } from "../past-reports.ts";
import { progressLine } from "../progress.ts";
import type { Session } from "../session.ts";
import { openSource } from "../source.ts";

export interface ReplayOptions extends StorePathOptions, LanguageOptions {
  /** Absent: the one that the report names. */
  readonly source?: string;
  /** Whether the replayed report goes to stdout, and the verdict to stderr. */
  readonly print: boolean;
}

/**
 * Makes a report again, from stored bars where it was made from Yahoo's, and says whether it is the same.
 *
 * @param name `last`, the number of a kept report, or a path
 */
export async function runReplay(name: string, options: ReplayOptions, session: Session): Promise<ExitCode> {
  const { json, file } = await findReport(name, options);
  const report = parseReport(json, file);
  const source = options.source ?? checkedSource(report, file);
  const { store } = options;
  const provider = await openSource(
    { source, offline: source === "yahoo", ...(store === undefined ? {} : { store }) },
    session.now,
    process.env,
  );
  try {
    const replayed = await scanAgain(report, provider, session);
    sayUnreadable(replayed);
    const again = renderJson(replayed);
    const replay = judgeReplay(json, report, again, replayed);
    const locale = await localeOf(options, process.env);
    const verdict = renderReplay(replay, report.symbols.length, report.asOf, locale);
    if (options.print) process.stdout.write(again);
    (options.print ? process.stderr : process.stdout).write(verdict);
    return replay.same === null ? ExitCode.found : ExitCode.ran;
  } finally {
    provider.close?.();
  }
}

/** Why there are no bars: a folder that is not there from here looks like bars that are others. */
function sayUnreadable({ symbols }: ScanReport): void {
  const [first, ...others] = symbols.flatMap((symbol) => (symbol.status === "failed" ? [symbol.error.message] : []));
  if (first === undefined) return;
  const more = others.length === 0 ? "" : ` (and ${others.length} more without bars)`;
  process.stderr.write(`froth: ${visibleText(first, 300)}${more}\n`);
}

/** A file may say anything. */
function checkedSource({ settings: { source } }: EarlierReport, file: string): string {
  if (/^(?:demo|yahoo|store|csv:.+)$/s.test(source)) return source;
  throw new FrothError("usage", `the report names the source "${visibleText(source, 80)}"`, {
    file,
    remedy: `say with --source which bars to use: ${sourceForms}`,
  });
}

/** The same scan on the evening of the report: without `--as-of`, nothing later was there to be seen. */
async function scanAgain(
  { settings, symbols, asOf }: EarlierReport,
  provider: Provider,
  { version }: Session,
): Promise<ScanReport> {
  const day = settings.asOf === null && asOf !== null ? parseIsoDate(asOf) : undefined;
  const progress = progressLine("reading");
  try {
    return await interruptible((signal) =>
      scan({
        provider: day === undefined ? provider : until(provider, day),
        symbols: symbols.map(({ symbol }) => symbol),
        settings,
        version,
        today: settings.source === "yahoo" ? day : undefined,
        signal,
        onProgress: progress.update,
      }),
    );
  } finally {
    progress.end();
  }
}
