import { resolve } from "node:path";
import { FrothError } from "../errors.ts";
import type { Locale } from "../locale/locale.ts";
import type { Gate } from "../report/verdict.ts";
import type { ReportView, RunFacts } from "../report/view.ts";
import { shownPath } from "../providers/readable-file.ts";
import { ExitCode, exitCodeOf } from "./exit-code.ts";
import { render, type Format } from "./formats.ts";
import { localeOf, type LanguageOptions } from "./language.ts";
import type { Output } from "./output-option.ts";
import { describeTerminal, PIPE_WIDTH } from "./terminal.ts";
import { isFolder, writeWhole, type Content } from "./write-whole.ts";

interface DeliveryOptions extends LanguageOptions {
  readonly format: Format;
  readonly output?: readonly Output[];
  readonly color?: boolean;
  readonly interactive?: boolean;
}

/**
 * Refuses outputs that cannot all be written, before anything is read for them.
 *
 * @throws FrothError `usage`
 */
export function checkOutputs(outputs: readonly Output<string>[] = []): void {
  const paths = new Set<string>();
  for (const { format, path } of outputs) {
    const [file, shown] = [resolve(path), shownPath(path)];
    if (isFolder(path)) {
      const remedy = `name a file in it, as in ${format}=${shown.replace(/[/\\]+$/, "")}/report.${format}`;
      throw new FrothError("usage", "is a folder, and a report needs a file", { file: shown, remedy });
    }
    if (paths.has(file)) throw new FrothError("usage", "two outputs would go to this file", { file: shown });
    paths.add(file);
  }
}

/**
 * Prints a report, and writes it to the files of `--output`. A file that cannot be written keeps no other from being so.
 *
 * @param gate what the run is judged by
 * @param now the clock
 */
export async function deliver(view: ReportView, options: DeliveryOptions, gate: Gate, now: Date): Promise<ExitCode> {
  const locale = await localeOf(options, process.env);
  const { interactive = false } = options;
  const terminal = describeTerminal(process.stdout, process.env, options.color);
  const run: RunFacts = { ...gate, now };
  process.stdout.write(await render(options.format, view, { ...terminal, locale, interactive }, run));
  const outputs = options.output ?? [];
  const inFile = { width: PIPE_WIDTH, color: 0, locale, interactive } as const;
  const codes = [await writeOutputs(outputs, (format) => render(format, view, inFile, run))];
  const isForGithub = [options.format, ...outputs.map(({ format }) => format)].includes("github");
  if (isForGithub) codes.push(await summarize(view, locale, process.env["GITHUB_STEP_SUMMARY"]));
  return exitCodeOf(codes);
}

/**
 * Writes what was asked for by `--output`, each file whole or not at all, and says on stderr which could not be written.
 *
 * @param make the content in a format
 */
export async function writeOutputs<F extends string>(
  outputs: readonly Output<F>[],
  make: (format: F) => Promise<Content>,
): Promise<ExitCode> {
  const codes: ExitCode[] = [];
  for (const { format, path } of outputs) {
    const content = await make(format);
    codes.push(tryToWrite(() => writeWhole(path, content)));
  }
  return exitCodeOf(codes);
}

/** @param path the file that a workflow of GitHub shows under the step; absent elsewhere */
async function summarize(view: ReportView, locale: Locale, path: string | undefined): Promise<ExitCode> {
  if (path === undefined || path === "") return ExitCode.ran;
  const { appendStepSummary } = await import("./step-summary.ts");
  return tryToWrite(() => appendStepSummary(path, view, locale));
}

/** Writes a file that is one of several things to do: a fault is said on stderr and in the exit code. */
export function tryToWrite(write: () => void): ExitCode {
  try {
    write();
    return ExitCode.ran;
  } catch (error) {
    if (!(error instanceof FrothError)) throw error;
    process.stderr.write(`froth: ${error.message}\n`);
    return ExitCode.undelivered;
  }
}
