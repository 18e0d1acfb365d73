import type { ExitCode } from "./exit-code.ts";

/** What every command works with: the outside world, entered once. */
export interface Session {
  readonly version: string;
  /** The clock. */
  readonly now: Date;
  /** Reports how the command ended; a command that says nothing ran. */
  readonly end: (code: ExitCode) => void;
}
