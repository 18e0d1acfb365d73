import type { Provider } from "../../providers/provider.ts";
import type { VerifyReport } from "../../scan/verify-report.ts";
import { verify } from "../../scan/verify.ts";
import { ExitCode, exitCodeOf } from "../exit-code.ts";
import { interruptible } from "../interruption.ts";
import { localeOf, type LanguageOptions } from "../language.ts";
import type { SourceOptions } from "../options.ts";
import { progressLine } from "../progress.ts";
import type { Session } from "../session.ts";
import { openSource, sayNotes } from "../source.ts";
import type { SymbolOptions } from "../symbol-options.ts";
import { readSymbols, symbolsFrom } from "../symbols.ts";
import { describeTerminal } from "../terminal.ts";

export interface VerifyOptions extends SourceOptions, SymbolOptions, LanguageOptions {
  readonly asOf?: string;
  readonly historyBars: number;
  readonly color?: boolean;
  readonly format: "table" | "json";
  readonly full: boolean;
  readonly seed: number;
}

/**
 * Replays every detector on the symbols and prints what differed.
 *
 * @param named the arguments; without any symbol in them or the options, those of the source or the watch list are read
 */
export async function runVerify(named: readonly string[], options: VerifyOptions, session: Session): Promise<ExitCode> {
  const asked = await readSymbols(named, options, () => process.stdin);
  const provider = await openSource(options, session.now, process.env);
  try {
    const report = await replayAll(provider, await symbolsFrom(asked, provider), options, session);
    sayNotes(provider.notes?.());
    process.stdout.write(await render(report, options));
    return verifyExitCode(report);
  } finally {
    provider.close?.();
  }
}

/** A difference counts before a symbol without bars. */
export function verifyExitCode({ detectors, failed }: VerifyReport): ExitCode {
  const differs = detectors.some(({ differences }) => differences.length > 0);
  return exitCodeOf([differs ? ExitCode.found : ExitCode.ran, failed.length > 0 ? ExitCode.noData : ExitCode.ran]);
}

async function replayAll(
  provider: Provider,
  symbols: readonly string[],
  { source, asOf, historyBars, full, seed }: VerifyOptions,
  { version }: Session,
): Promise<VerifyReport> {
  const progress = progressLine("replaying");
  const prefixes = full ? "all" : "sample";
  const settings = { source, asOf: asOf ?? null, historyBars, prefixes, seed } as const;
  try {
    return await interruptible((signal) =>
      verify({ provider, symbols, settings, version, signal, onProgress: progress.update }),
    );
  } finally {
    progress.end();
  }
}

async function render(report: VerifyReport, options: VerifyOptions): Promise<string> {
  // Plain data already, in a fixed order.
  if (options.format === "json") return `${JSON.stringify(report, null, 2)}\n`;
  const { renderVerify } = await import("../../report/verify.ts");
  const locale = await localeOf(options, process.env);
  return renderVerify(report, { ...describeTerminal(process.stdout, process.env, options.color), locale });
}
