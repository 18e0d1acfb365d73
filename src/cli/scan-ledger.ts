import { FrothError } from "../errors.ts";
import { appendToLedger } from "../ledger/append.ts";
import { statementsOf } from "../ledger/statements.ts";
import type { ScanReport } from "../scan/scan-report.ts";
import { ExitCode } from "./exit-code.ts";
import { HISTORY_BARS } from "./options.ts";
import type { Session } from "./session.ts";

/**
 * Adds what a scan said to the ledger of `--ledger`. The report is out by then: a ledger that takes nothing is told of on
 * stderr, and in the exit code.
 */
export function recordScan(report: ScanReport, path: string, { now }: Session): ExitCode {
  try {
    const { tornLines } = appendToLedger(path, statementsOf(report, now, HISTORY_BARS));
    if (tornLines.length > 0) sayTorn(tornLines);
    return ExitCode.ran;
  } catch (error) {
    if (!(error instanceof FrothError)) throw error;
    process.stderr.write(`froth: not added to the ledger: ${error.message}\n`);
    return ExitCode.undelivered;
  }
}

function sayTorn(lines: readonly number[]): void {
  const some = `${lines.slice(0, 5).join(", ")}${lines.length > 5 ? ", …" : ""}`;
  const what = lines.length === 1 ? `line ${some} of the ledger was` : `lines ${some} of the ledger were`;
  process.stderr.write(`froth: ${what} cut short by an earlier run; kept as they are, and not counted\n`);
}
