type Words<Key extends string> = Readonly<Record<Key, string>>;

export type LedgerHead =
  | "rule"
  | "level"
  | "sessions"
  | "fell"
  | "apart"
  | "rate"
  | "chance"
  | "sameVolatility"
  | "median"
  | "open";

/** Everything that is said of a ledger. Shares are 0..1. */
export interface LedgerWords {
  readonly title: (entries: number, first: string | null, last: string | null) => string;
  /** Whose bars it was scored with, and up to which date. */
  readonly bars: (source: string, newest: string | null, asOf: string | null) => string;
  readonly empty: string;
  /** How much of a section there is. */
  readonly inTime: (warnings: number, standings: number) => string;
  readonly afterwards: (warnings: number, standings: number) => string;
  readonly heads: Words<LedgerHead>;
  readonly headings: Words<"calibration" | "ends" | "leftOut" | "splits" | "file">;
  readonly cannotTell: string;
  readonly fell: (hits: number, entries: number) => string;
  /** A rate with its interval. */
  readonly rate: (rate: number, low: number, high: number) => string;
  /** A mean of printed rates; `of`: how many entries have one, where not all do. */
  readonly printed: (share: number, of: number | null) => string;
  readonly median: (percent: number) => string;
  readonly open: (open: number, nextInSessions: number | null) => string;
  /** Entries none of which can be scored yet, and the sessions until the next can be, by horizon. */
  readonly onlyOpen: (open: number, nextInSessions: readonly number[]) => string;
  /** A row in words, for a narrow terminal: its cells with their heads. */
  readonly cell: (head: string, value: string) => string;
  readonly calibration: (score: {
    readonly sessions: number;
    readonly entries: number;
    readonly apart: number;
    readonly rate: number;
    readonly meanChance: number;
    readonly brier: number;
    readonly brierSameVolatility: number;
    readonly skill: number | null;
  }) => string;
  readonly notCalibrated: (sessions: number, entries: number, apart: number) => string;
  readonly ends: Readonly<
    Record<"no-longer-true" | "expired" | "invalidated" | "in-force" | "not-found", (count: number) => string>
  >;
  /** A reason with the symbols it holds for. */
  readonly leftOut: Words<
    "no-bars" | "no-bar-on-date" | "bars-end-before" | "bars-begin-after" | "close-differs" | "repeated" | "after-as-of"
  >;
  /** One symbol among those of a reason. */
  readonly leftOutSymbol: (symbol: string, entries: number, detail: string | null) => string;
  readonly split: (symbol: string, split: number, lastRecorded: string, entries: number) => string;
  readonly torn: (lines: readonly number[]) => string;
  readonly versions: (versions: readonly string[]) => string;
  readonly legend: readonly string[];
}
