import { study } from "../../scan/study.ts";
import type { StudyReport, StudySettings } from "../../scan/study-report.ts";
import { ExitCode } from "../exit-code.ts";
import { interruptible } from "../interruption.ts";
import { localeOf, type LanguageOptions } from "../language.ts";
import type { SourceOptions } from "../options.ts";
import { progressLine } from "../progress.ts";
import type { Session } from "../session.ts";
import { openSource, sayNotes } from "../source.ts";
import type { SymbolOptions } from "../symbol-options.ts";
import { readSymbols, symbolsFrom } from "../symbols.ts";
import { describeTerminal } from "../terminal.ts";

export interface StudyOptions extends SourceOptions, SymbolOptions, LanguageOptions {
  readonly from?: string;
  readonly to?: string;
  readonly seed: number;
  readonly rule?: string;
  readonly minDollarVolume: number;
  readonly minHistory: number;
  readonly format: "table" | "json" | "markdown";
  readonly allowPartial: boolean;
  readonly color?: boolean;
}

/** How often quarters are drawn: enough for the ends of a 95 % interval, and for p values down to 0.001. */
const DRAWS = 2000;

/**
 * Prints a study of some symbols.
 *
 * @param named the arguments; without any symbol in them or the options, the stocks of the source or of the watch list
 */
export async function runStudy(named: readonly string[], options: StudyOptions, session: Session): Promise<ExitCode> {
  const asked = await readSymbols(named, options, () => process.stdin);
  const provider = await openSource(options, session.now, process.env);
  try {
    const symbols = await symbolsFrom(asked, provider);
    const request = { provider, symbols, settings: settingsOf(options), stocksOnly: asked.length === 0 };
    const report = await interruptible((signal) => gather({ ...request, version: session.version, signal }));
    sayNotes(provider.notes?.());
    process.stdout.write(await render(report, options));
    const isShort = report.symbols === 0 || report.leftOut.some(({ failed }) => failed);
    return isShort && !options.allowPartial ? ExitCode.noData : ExitCode.ran;
  } finally {
    provider.close?.();
  }
}

function settingsOf({ source, from, to, seed, rule, minDollarVolume, minHistory }: StudyOptions): StudySettings {
  const dates = { from: from ?? null, to: to ?? null };
  return { source, ...dates, seed, draws: DRAWS, rule: rule ?? null, minDollarVolume, minHistory };
}

async function gather(request: Omit<Parameters<typeof study>[0], "onProgress">): Promise<StudyReport> {
  const progress = progressLine("studying");
  try {
    return await study({ ...request, onProgress: progress.update });
  } finally {
    progress.end();
  }
}

async function render(report: StudyReport, options: StudyOptions): Promise<string> {
  const { format, color } = options;
  if (format === "json") {
    const { renderStudyJson } = await import("../../report/study/json.ts");
    return renderStudyJson(report);
  }
  const locale = await localeOf(options, process.env);
  if (format === "markdown") {
    const { renderStudyMarkdown } = await import("../../report/study/markdown.ts");
    return renderStudyMarkdown(report, locale);
  }
  const { renderStudyTable } = await import("../../report/study/table.ts");
  return renderStudyTable(report, { ...describeTerminal(process.stdout, process.env, color), locale });
}
