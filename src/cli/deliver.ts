import { FrothError } from "../errors.ts";
import type { ReportView } from "../report/view.ts";
import { ExitCode, exitCodeOf } from "./exit-code.ts";
import { render, type Format } from "./formats.ts";
import { localeOf, type LanguageOptions } from "./language.ts";
import type { Output } from "./output-option.ts";
import { describeTerminal, PIPE_WIDTH } from "./terminal.ts";
import { writeWhole } from "./write-whole.ts";

interface DeliveryOptions extends LanguageOptions {
  readonly format: Format;
  readonly output?: readonly Output[];
  readonly color?: boolean;
  readonly interactive?: boolean;
}

/** Prints a report, and writes it to the files of `--output`. A file that cannot be written keeps no other from being so. */
export async function deliver(view: ReportView, options: DeliveryOptions): Promise<ExitCode> {
  const locale = await localeOf(options, process.env);
  const { interactive = false } = options;
  const terminal = describeTerminal(process.stdout, process.env, options.color);
  process.stdout.write(await render(options.format, view, { ...terminal, locale, interactive }));
  const codes: ExitCode[] = [];
  for (const { format, path } of options.output ?? []) {
    const content = await render(format, view, { width: PIPE_WIDTH, color: 0, locale, interactive });
    codes.push(tryToWrite(path, content));
  }
  return exitCodeOf(codes);
}

function tryToWrite(...[path, content]: Parameters<typeof writeWhole>): ExitCode {
  try {
    writeWhole(path, content);
    return ExitCode.ran;
  } catch (error) {
    if (!(error instanceof FrothError)) throw error;
    process.stderr.write(`froth: ${error.message}\n`);
    return ExitCode.undelivered;
  }
}
