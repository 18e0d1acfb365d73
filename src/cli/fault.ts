import { FrothError } from "../errors.ts";
import { ExitCode } from "./exit-code.ts";

/**
 * Says what went wrong on stderr. A fault of ours shows its stack, any other only what the user can act on.
 *
 * @param configFile the configuration that took part: a setting may be at fault that nobody wrote on the command line
 * @returns the exit code
 */
export function reportFault(error: unknown, configFile?: string): ExitCode {
  if (error instanceof FrothError) {
    process.stderr.write(`froth: ${error.message}\n`);
    if (error.code === "usage" && configFile !== undefined) {
      process.stderr.write(`froth: some settings are from ${configFile}; froth config shows them\n`);
    }
    if (error.code === "aborted") return ExitCode.interrupted;
    if (error.code === "unwritable") return ExitCode.undelivered;
    return error.code === "usage" ? ExitCode.usage : ExitCode.noData;
  }
  const details = error instanceof Error ? (error.stack ?? error.message) : String(error);
  process.stderr.write(`froth: this is a bug of froth, please report it.\n${details}\n`);
  return ExitCode.bug;
}
