import type { IsoDate, TrendContext } from "../analysis/symbol-report.ts";
import type { ParameterOverrides } from "../analysis/parameters.ts";
import type { Level } from "../evidence/levels.ts";
import { dayOfTime, parseIsoDate } from "../series/dates.ts";

/** What was printed of the chance of a fall, as much of it as a score needs. */
export interface LedgerOutlook {
  readonly status: "measured" | "last-rally" | "not-measured";
  /** Why it was not measured; `null` where it was. */
  readonly reason: string | null;
  /** The bar that the rates speak of. */
  readonly asOf: IsoDate | null;
  readonly horizons: readonly {
    readonly sessions: 20 | 60;
    readonly chance: number;
    readonly sameVolatility: number;
  }[];
}

/** Settings of the scan that differ from their defaults. */
export interface LedgerSettings {
  readonly historyBars?: number;
  readonly parameters?: ParameterOverrides;
}

/** What every line of a ledger says. */
interface Statement {
  readonly symbol: string;
  /** The last bar that was known: what the line says was known on its close. */
  readonly asOf: IsoDate;
  /** The close of that bar, as it was then. */
  readonly close: number;
  readonly outlook: LedgerOutlook;
  readonly source: string;
  /** Whether the scan was asked to judge as of a date: then it was not said at the time. */
  readonly replayed: boolean;
  readonly settings: LedgerSettings;
  /** SHA-256 over the bars of the run. */
  readonly dataHash: string;
  /** Of froth. */
  readonly version: string;
  /** When it was written, by the clock: ISO, UTC. */
  readonly writtenAt: string;
}

/** A warning in force that was new to the file. */
export interface LedgerWarning extends Statement {
  readonly kind: "warning";
  readonly detector: string;
  readonly rule: string;
  readonly knownAt: IsoDate;
  readonly severity: number;
  readonly invalidAbove: number | null;
}

/** Where a symbol in a rally or a pullback stood. */
export interface LedgerStanding extends Statement {
  readonly kind: "standing";
  readonly context: TrendContext;
  readonly level: Level;
  readonly severity: number;
}

export type LedgerEntry = LedgerWarning | LedgerStanding;

/** No market is closed for so many days on end: bars that were older when the line was written were old news. */
const LATEST_DAYS = 5;

/** East of Greenwich a session of the next date can be over. */
const EARLIEST_DAYS = -1;

/** Whether the line was written before what followed could be known: no replay, and its last bar was the newest there was. */
export function saidAtTheTime({ replayed, asOf, writtenAt }: LedgerEntry): boolean {
  const lateBy = dayOfTime(new Date(writtenAt)) - (parseIsoDate(asOf) ?? Number.NaN);
  return !replayed && lateBy >= EARLIEST_DAYS && lateBy <= LATEST_DAYS;
}

/** What a line is about: two lines with one subject say the same thing, whatever scan they come from. */
export function subjectOf(entry: LedgerEntry): string {
  const parameters = entry.settings.parameters ?? {};
  const what = entry.kind === "warning" ? [entry.rule, entry.knownAt] : [entry.asOf];
  return JSON.stringify([entry.kind, entry.symbol, ...what, parameters]);
}
