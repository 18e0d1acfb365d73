/** What the shell gets. Documented in the README; of several that apply, the first of `precedence` counts. */
export const ExitCode = {
  ran: 0,
  /** What was looked for is there: a symbol at the level of `--fail-on`, something new, a difference of `verify` or `replay`. */
  found: 1,
  /** The command line or the configuration is wrong. */
  usage: 2,
  /** A requested symbol has no usable data. */
  noData: 3,
  /** A report or an alert could not be delivered. */
  undelivered: 4,
  /** A bug of ours. */
  bug: 70,
  interrupted: 130,
} as const;

export type ExitCode = (typeof ExitCode)[keyof typeof ExitCode];

const precedence: readonly ExitCode[] = [
  ExitCode.interrupted,
  ExitCode.bug,
  ExitCode.usage,
  ExitCode.found,
  ExitCode.noData,
  ExitCode.undelivered,
];

/** The one code for all that happened. */
export function exitCodeOf(codes: readonly ExitCode[]): ExitCode {
  return precedence.find((code) => codes.includes(code)) ?? ExitCode.ran;
}
