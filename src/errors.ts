/**
 * Stable codes of everything that can go wrong for a reason outside froth. A caller branches on the code,
 * a person reads the message.
 */
export type ErrorCode =
  | "usage" // the command line or a setting is wrong
  | "unknown-symbol" // the source does not know the symbol
  | "invalid-symbol" // not a symbol at all: a path, a URL, control characters
  | "unreadable" // a file or folder cannot be read
  | "malformed" // a file or an answer was read and is not what it should be
  | "schema" // an answer of the right kind whose fields are not what they must be
  | "no-bars" // the source knows the symbol and has no bars for it
  | "rate-limited" // the source asks to come back later
  | "bad-request" // the source does not accept what it was asked
  | "auth" // the source refuses us
  | "upstream" // the source fails
  | "network" // the source cannot be reached
  | "timeout" // the source did not answer in time
  | "unwritable" // a file cannot be written
  | "store" // the bar store cannot be opened, read or written, or is damaged
  | "aborted"; // the user stopped it

/** Where a fault lies and what to do about it; every field appears in the message. */
export interface ErrorDetails {
  readonly symbol?: string;
  readonly file?: string;
  /** 1-based line in `file`. */
  readonly line?: number;
  readonly remedy?: string;
  readonly cause?: unknown;
}

/** A fault that the user can understand and mend. Anything else that is thrown is a bug of ours. */
export class FrothError extends Error {
  override readonly name = "FrothError";
  readonly code: ErrorCode;
  /** What happened, without place and remedy. */
  readonly what: string;
  readonly details: ErrorDetails;

  /**
   * @param code stable kind of the fault
   * @param what what happened, without a final stop
   * @param details symbol, file, line and remedy, joined to the message
   */
  constructor(code: ErrorCode, what: string, details: ErrorDetails = {}) {
    const where = location(details);
    const remedy = details.remedy === undefined ? "" : ` – ${details.remedy}`;
    super(`${where}${what}${remedy}`, details.cause === undefined ? undefined : { cause: details.cause });
    this.code = code;
    this.what = what;
    this.details = details;
  }
}

function location({ symbol, file, line }: ErrorDetails): string {
  const place = file === undefined ? undefined : line === undefined ? file : `${file}:${line}`;
  return [symbol, place]
    .filter((part) => part !== undefined)
    .map((part) => `${part}: `)
    .join("");
}

/** What the system or Node calls an error, such as `ENOENT`; `undefined` of one without such a code. */
export function systemCode(error: unknown): string | undefined {
  return error instanceof Error && "code" in error ? String(error.code) : undefined;
}
