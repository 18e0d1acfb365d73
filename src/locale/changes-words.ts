import type { Words } from "./words.ts";

/** How many changes of each kind there are between two reports. */
export interface ChangeCounts {
  readonly new: number;
  readonly confirmed: number;
  readonly stronger: number;
  readonly weaker: number;
  readonly gone: number;
  readonly levels: number;
  readonly symbols: number;
}

/**
 * What changed from one report to the next. Fragments without the symbol that they are about and without a final stop: a list
 * puts the symbol before them, a table beside them. Dates, prices and severities come in as they are to be read.
 */
export interface ChangesWords {
  /** Over all that follows. `since`: the last session of the earlier report, `null` where it had none. */
  readonly heading: (since: string | null) => string;
  readonly nothing: string;
  /** One line; kinds without any are left out. Not asked for where there are none at all: `nothing` stands there then. */
  readonly counts: (counts: ChangeCounts) => string;
  /** What happened to a warning, in a word. */
  readonly kinds: Words<"new" | "confirmed" | "stronger" | "weaker" | "gone">;
  /** Puts what happened before the warning that it happened to. */
  readonly told: (kind: string, warning: string) => string;
  /** Why a warning counts as confirmed. */
  readonly confirmed: string;
  /** Why one is weaker whose severity is the same. */
  readonly unconfirmed: string;
  /** The severity of a symbol, of 100, then and now. */
  readonly severity: (before: string, after: string) => string;
  /** How strong the pattern of a warning is, of 100, then and now: not the severity of its symbol. */
  readonly strength: (before: string, after: string) => string;
  /** A close above a price took it back. */
  readonly invalidated: (date: string, close: string, above: string) => string;
  /** The same where the prices are not known. */
  readonly takenBack: (date: string | null) => string;
  readonly noLongerTrue: (date: string | null) => string;
  readonly expired: (date: string | null) => string;
  /** The later report cannot tell why it is gone. */
  readonly untold: string;
  /** The level then and now; `null`: there was or is none. */
  readonly level: (before: string | null, after: string | null) => string;
  /** Before the level of the market line. */
  readonly market: string;
  readonly symbols: Words<"added" | "removed" | "recovered" | "failed">;
}
