import { FrothError } from "../../errors.ts";
import { readLedger, type Ledger } from "../../ledger/read.ts";
import { ledgerReport } from "../../ledger/report.ts";
import { reviewLedger, type Review } from "../../ledger/review.ts";
import { dayOfTime, parseIsoDate } from "../../series/dates.ts";
import { visibleText } from "../../series/visible-text.ts";
import type { LedgerReport } from "../../study/ledger-report.ts";
import { ExitCode } from "../exit-code.ts";
import { interruptible } from "../interruption.ts";
import { localeOf, type LanguageOptions } from "../language.ts";
import { HISTORY_BARS, sourceForms, type SourceOptions } from "../options.ts";
import { progressLine } from "../progress.ts";
import type { Session } from "../session.ts";
import { openSource, sayNotes } from "../source.ts";
import { describeTerminal } from "../terminal.ts";

export interface LedgerOptions extends Omit<SourceOptions, "source">, LanguageOptions {
  readonly source?: string;
  readonly asOf?: string;
  readonly format: "table" | "json";
  readonly allowPartial: boolean;
  readonly color?: boolean;
}

/** Scores what a ledger says against what happened, and prints it. */
export async function runLedger(path: string, options: LedgerOptions, session: Session): Promise<ExitCode> {
  const ledger = readNamed(path);
  const source = options.source ?? recordedSource(ledger);
  const review =
    source === null ? { scores: [], newestBar: undefined } : await gather(ledger, source, options, session);
  const run = { version: session.version, source, asOf: options.asOf ?? null };
  const report = ledgerReport(ledger, review, run);
  process.stdout.write(await render(report, options));
  const lacksBars = report.summary.leftOut.some(({ reason }) => reason === "no-bars");
  return lacksBars && !options.allowPartial ? ExitCode.noData : ExitCode.ran;
}

/** The path is a part of the command: what is wrong with its file is a fault of usage. */
function readNamed(path: string): Ledger {
  try {
    return readLedger(path);
  } catch (error) {
    if (!(error instanceof FrothError)) throw error;
    throw new FrothError("usage", error.message, { cause: error });
  }
}

/** The source that all entries come from, `null` without any; checked, for a file may say anything. */
function recordedSource({ entries }: Ledger): string | null {
  const [source, ...others] = new Set(entries.map((entry) => entry.source));
  if (source === undefined) return null;
  if (others.length === 0 && /^(?:demo|yahoo|store|csv:.+)$/.test(source)) return source;
  const named = [source, ...others].slice(0, 5).map((name) => visibleText(name, 80));
  throw new FrothError("usage", `the ledger was written from ${named.join(", ")}`, {
    remedy: `say with --source whose bars to score it with: ${sourceForms}`,
  });
}

async function gather(ledger: Ledger, source: string, options: LedgerOptions, session: Session): Promise<Review> {
  const { asOf } = options;
  const provider = await openSource({ ...options, source }, session.now, process.env);
  const progress = progressLine("scoring");
  try {
    return await interruptible((signal) =>
      reviewLedger({
        provider,
        entries: ledger.entries,
        asOf: asOf === undefined ? undefined : parseIsoDate(asOf),
        today: dayOfTime(session.now),
        historyBars: HISTORY_BARS,
        signal,
        onProgress: progress.update,
        onWait: progress.wait,
      }),
    );
  } finally {
    progress.end();
    sayNotes(provider.notes?.());
    provider.close?.();
  }
}

async function render(report: LedgerReport, options: LedgerOptions): Promise<string> {
  if (options.format === "json") {
    const { renderLedgerJson } = await import("../../report/ledger/json.ts");
    return renderLedgerJson(report);
  }
  const [{ renderLedger }, locale] = await Promise.all([
    import("../../report/ledger/table.ts"),
    localeOf(options, process.env),
  ]);
  return renderLedger(report, { ...describeTerminal(process.stdout, process.env, options.color), locale });
}
