type Words<Key extends string> = Readonly<Record<Key, string>>;

/** What followed the past signals of one symbol. Shares are 0..1, returns 0.01 for 1 %. */
export interface OwnRecordWords {
  readonly heading: string;
  readonly baseline: (days: number, first: string, last: string) => string;
  readonly baselineFigures: (
    fell20: number,
    fell60: number,
    roseFirst: number,
    medians: readonly (number | null)[],
  ) => string;
  readonly howToRead: (fewest: number) => string;
  /** Why there is no rally day to compare with. */
  readonly missing: (reason: string | null) => string;
  readonly noRule: string;
  /** A rule with its cases, how many of which are not over. */
  readonly rule: (rule: string, inForce: boolean) => string;
  readonly cases: (cases: number, open: number) => string;
  readonly says: Words<"as-base" | "more-falls" | "fewer-falls">;
  readonly cannotTell: (fewest: number) => string;
  readonly rows: Words<"fell20" | "fell60" | "roseFirst">;
  readonly hits: (hits: number, cases: number) => string;
  readonly allDays: (share: number) => string;
  readonly medians: (medians: readonly (number | null)[]) => string;
  readonly older: (cases: number) => string;
  readonly outsideRallies: (rules: readonly string[]) => string;
  readonly tried: (rules: number) => string;
}
