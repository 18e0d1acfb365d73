import { existsSync } from "node:fs";
import { FrothError } from "../errors.ts";
import type { AnalysedSymbol } from "../analysis/symbol-report.ts";
import { reaches, type Level } from "../evidence/levels.ts";
import {
  acceptAll,
  levelWithout,
  matchBaseline,
  type AcceptedWarning,
  type BaselineMatch,
} from "../history/baseline.ts";
import { parseBaseline, renderBaseline } from "../history/baseline-file.ts";
import type { ReportChanges } from "../history/changes.ts";
import { compareReports } from "../history/compare.ts";
import type { EarlierReport } from "../history/earlier-report.ts";
import { hasNews, type Past } from "../history/news.ts";
import { parseReport } from "../history/read-report.ts";
import { shownPath } from "../providers/readable-file.ts";
import type { Provider } from "../providers/provider.ts";
import { remembered } from "../providers/remembered.ts";
import { wasInterrupted } from "../report/verdict.ts";
import { endedSignals } from "../scan/ended-signals.ts";
import type { ScanReport } from "../scan/scan-report.ts";
import { visibleText } from "../series/visible-text.ts";
import { tryToWrite } from "./deliver.ts";
import { ExitCode } from "./exit-code.ts";
import type { HistoryOptions } from "./history-options.ts";
import { readNamed } from "./named-file.ts";
import { keptList, placeOf } from "./kept-list.ts";
import type { StorePathOptions } from "./options.ts";
import { reportBefore } from "./past-reports.ts";
import { writeWhole } from "./write-whole.ts";

/** The past as the command line of a scan asks for it. */
export interface PastAsked {
  /** The source, so that asking it twice for the same bars costs little. */
  source(opened: Provider): Provider;
  /** Compares a report with it; says on stderr what could not be compared. */
  compare(report: ScanReport, asked: readonly string[], provider: Provider): Promise<Past>;
  /** Whether a symbol makes the scan exit 1; nothing where its level alone decides. */
  judge(past: Past): ((symbol: AnalysedSymbol) => boolean) | undefined;
  /** Writes the new baseline, where one is to be written. */
  accept(report: ScanReport): ExitCode;
}

type Options = HistoryOptions & StorePathOptions & { readonly failOn?: Level };

/**
 * Reads what there is to compare with before the scan, so that a wrong file is told of at once.
 *
 * @throws FrothError `usage`, naming file and key, for a file that is not what it should be
 */
export function openPast(options: Options): PastAsked {
  const { writeBaseline: target, failOn, failOnNew } = options;
  const entries = options.baseline === undefined ? null : readNamed(options.baseline, parseBaseline);
  const known = target !== undefined && existsSync(target) ? readNamed(target, parseBaseline) : [];
  const since = sinceOf(options);
  const given = since === undefined || since === "last" ? null : readNamed(since, parseReport);
  return {
    // Files and the store are read again as quickly as they would be remembered.
    source: (opened) => (opened.live && since !== undefined ? remembered(opened) : opened),
    async compare(report, asked, provider) {
      const baseline = entries === null ? null : matchBaseline(entries, report);
      if (baseline !== null) sayStale(baseline);
      // Of symbols that were not reached nothing has changed.
      const isWhole = !report.symbols.some(wasInterrupted);
      const earlier = since === "last" && isWhole ? await lastReport(report, asked, options) : given;
      if (earlier === null || !isWhole) return { changes: null, baseline };
      sayOtherSettings(earlier, report);
      return { changes: await changesSince(earlier, report, provider), baseline };
    },
    judge: (past) => (symbol) => {
      const level = levelWithout(symbol, past.baseline?.accepted ?? []);
      if (failOn !== undefined && reaches(level, failOn)) return true;
      return failOnNew !== undefined && hasNews(symbol, past, failOnNew === true ? null : failOnNew);
    },
    accept: (report) => (target === undefined ? ExitCode.ran : writeBaseline(report, target, known)),
  };
}

/** Something can only be new compared with something: without any, that is the session before. */
function sinceOf({ since, failOnNew, baseline, store }: Options): string | undefined {
  const asked = since ?? (failOnNew !== undefined && baseline === undefined ? "last" : undefined);
  if (asked !== "last" || store !== false) return asked;
  throw new FrothError("usage", "--since last looks into the store, which --no-store leaves out");
}

/** What changed, with the bars asked why each warning that is gone is so. */
export async function changesSince(
  earlier: EarlierReport,
  report: ScanReport | EarlierReport,
  provider: Provider,
): Promise<ReportChanges> {
  const changes = compareReports(earlier, report);
  // One that failed would only fail once more.
  const judged = new Set(report.symbols.filter(({ status }) => status !== "failed").map(({ symbol }) => symbol));
  const gone = changes.warnings.filter(({ kind, symbol }) => kind === "gone" && judged.has(symbol));
  const symbols = [...new Set(gone.map(({ symbol }) => symbol))];
  const since = earlier.asOf;
  if (symbols.length === 0 || since === null) return changes;
  const settings = { ...report.settings, asOf: report.asOf };
  return compareReports(earlier, report, await endedSignals({ provider, settings, symbols }, since));
}

async function lastReport(
  { asOf, settings: { source } }: ScanReport,
  asked: readonly string[],
  options: Options,
): Promise<EarlierReport | null> {
  if (asOf === null) return null;
  try {
    const found = await reportBefore(keptList(source, asked), asOf, options);
    if (found !== undefined) return parseReport(found.json, found.file);
    const hint = source === "demo" ? "; that on the demo is kept with --history only" : "";
    sayNothing(`no earlier report on this list from ${source} is kept${hint}`);
  } catch (error) {
    if (!(error instanceof FrothError)) throw error;
    sayNothing(error.message);
  }
  return null;
}

function sayNothing(why: string): void {
  process.stderr.write(`froth: nothing to compare with: ${why}\n`);
}

/** Another rule or another parameter looks like another market: the reader has to know. */
function sayOtherSettings(earlier: EarlierReport, { asOf, version, settings }: ScanReport): void {
  if (earlier.asOf !== null && asOf !== null && earlier.asOf >= asOf) {
    process.stderr.write(`froth: the report of --since is of ${earlier.asOf}, not earlier than this of ${asOf}\n`);
  }
  const differs = [
    ["version", earlier.version, version],
    ["source", placeOf(earlier.settings.source), placeOf(settings.source)],
    ["historyBars", String(earlier.settings.historyBars), String(settings.historyBars)],
    ["parameters", JSON.stringify(earlier.settings.parameters), JSON.stringify(settings.parameters)],
  ].filter(([, was, is]) => was !== is);
  if (differs.length === 0) return;
  const told = differs
    .map(([name, was, is]) => `${name} ${visibleText(was ?? "", 80)} → ${visibleText(is ?? "", 80)}`)
    .join(", ");
  process.stderr.write(`froth: the earlier report was made otherwise: ${told}\n`);
}

function sayStale({ stale }: BaselineMatch): void {
  const reasons = {
    gone: "is not in force any more",
    stronger: "is stronger than accepted",
    over: "was accepted until",
    "not-scanned": "could not be judged",
  };
  for (const { entry, why } of stale) {
    const until = why === "over" ? ` ${entry.until ?? ""}` : "";
    process.stderr.write(
      `froth: baseline: ${entry.symbol} ${entry.rule} of ${entry.knownAt} ${reasons[why]}${until}\n`,
    );
  }
}

/** Writes a baseline that accepts all warnings in force; what stood in the file keeps its reasons and dates. */
function writeBaseline(report: ScanReport, path: string, known: readonly AcceptedWarning[]): ExitCode {
  const entries = acceptAll(report, known);
  const code = tryToWrite(() => writeWhole(path, renderBaseline(entries)));
  if (code === ExitCode.ran) {
    process.stderr.write(
      `froth: ${entries.length} ${entries.length === 1 ? "signal" : "signals"} accepted in ${shownPath(path)}\n`,
    );
  }
  return code;
}
