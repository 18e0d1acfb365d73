import { english } from "../../locale/en/index.ts";
import type { Provider } from "../../providers/provider.ts";
import type { VerifyReport } from "../../scan/verify-report.ts";
import { verify } from "../../scan/verify.ts";
import { ExitCode, exitCodeOf } from "../exit-code.ts";
import { interruptible } from "../interruption.ts";
import { watchList, type BarOptions } from "../options.ts";
import { progressLine } from "../progress.ts";
import type { Session } from "../session.ts";
import { openSource } from "../source.ts";
import { describeTerminal } from "../terminal.ts";

export interface VerifyOptions extends BarOptions {
  readonly format: "table" | "json";
  readonly full: boolean;
  readonly seed: number;
}

/**
 * Replays every detector on the symbols and prints what differed.
 *
 * @param named the symbols as the user wrote them; none means those of the source, or the watch list
 */
export async function runVerify(named: readonly string[], options: VerifyOptions, session: Session): Promise<ExitCode> {
  const provider = await openSource(options.source, session.now, process.env);
  const symbols = named.length > 0 ? named : ((await provider.symbols()) ?? watchList);
  const report = await replayAll(provider, symbols, options, session);
  process.stdout.write(await render(report, options));
  return verifyExitCode(report);
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

async function render(report: VerifyReport, { format, color }: VerifyOptions): Promise<string> {
  // Plain data already, in a fixed order.
  if (format === "json") return `${JSON.stringify(report, null, 2)}\n`;
  const { renderVerify } = await import("../../report/verify.ts");
  return renderVerify(report, { ...describeTerminal(process.stdout, process.env, color), locale: english });
}
