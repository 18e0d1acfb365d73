import type { AnalogWords } from "./analog-words.ts";
import type { BubbleWords } from "./bubble-words.ts";
import type { Dates } from "./dates.ts";
import type { DetectorText } from "./detector-texts.ts";
import type { DetectorWords } from "./detector-words.ts";
import type { ChangesWords } from "./changes-words.ts";
import type { ExpectedByChance } from "./chance-words.ts";
import type { ExplainWords } from "./explain-words.ts";
import type { HistoryWords } from "./history-words.ts";
import type { GithubWords } from "./github-words.ts";
import type { LedgerWords } from "./ledger-words.ts";
import type { MarketWords } from "./market-words.ts";
import type { FragilityWords, NextSessionWords } from "./next-session-words.ts";
import type { Numbers } from "./numbers.ts";
import type { OwnRecordWords } from "./own-record-words.ts";
import type { StoreWords } from "./store-words.ts";
import type { SettingsWords } from "./settings-words.ts";
import type { StudyWords } from "./study-words.ts";
import type { UpsideWords } from "./upside-words.ts";
import type { VerifyWords } from "./verify-words.ts";
import type { Command, RuleWords, Words } from "./words.ts";

/** All words of one language. Renderers hold none of their own. Words take ISO dates and plain numbers, and write both. */
export interface Locale {
  /** BCP 47 tag. */
  readonly tag: string;
  readonly numbers: Numbers;
  readonly dates: Dates;
  readonly phrases: PhraseWords;
  /** Rule id -> its words. */
  readonly rules: Readonly<Record<string, RuleWords>>;
  readonly levels: Words<"calm" | "watch" | "elevated" | "high" | "extreme">;
  readonly contexts: Words<"rally" | "pullback" | "decline" | "none">;
  readonly data: DataWords;
  readonly table: TableWords;
  readonly changes: ChangesWords;
  readonly history: HistoryWords;
  readonly record: RecordWords;
  readonly explain: ExplainWords;
  readonly nextSession: NextSessionWords;
  readonly fragility: FragilityWords;
  readonly outlook: OutlookWords;
  readonly upside: UpsideWords;
  readonly ownRecord: OwnRecordWords;
  readonly detectors: DetectorWords;
  /** Detector id -> its texts. Without an entry those of the detector's own file stand, which are English. */
  readonly detectorTexts: Readonly<Record<string, DetectorText>>;
  readonly study: StudyWords;
  readonly ledger: LedgerWords;
  readonly market: MarketWords;
  readonly verify: VerifyWords;
  readonly analog: AnalogWords;
  readonly github: GithubWords;
  readonly settings: SettingsWords;
  readonly bubble: BubbleWords;
  readonly store: StoreWords;
}

/** How a language joins what is said. */
interface PhraseWords {
  /** Something with what is said of it: `NVDA: no data`. */
  readonly of: (subject: string, said: string) => string;
  /** Parts that could be sentences of their own. */
  readonly joined: (parts: readonly string[]) => string;
}

/** A count in words, with the noun in the right number. */
type Count = (count: number) => string;

export type FindingKind =
  | "null-row"
  | "missing-open"
  | "duplicate-date"
  | "unsorted-dates"
  | "inconsistent-bar"
  | "zero-volume"
  | "suspect-volume"
  | "jump"
  | "missing-session"
  | "stale"
  | "partial-bar"
  | "not-refreshed";

/** What is wrong with the bars, and what could therefore not be judged. */
export interface DataWords {
  /** A sentence without its full stop; dates are added in brackets. */
  readonly findings: Readonly<Record<FindingKind, Count>>;
  /** The same in two or three words, for a table cell. */
  readonly notes: Words<FindingKind | "insufficient-history" | "not-applicable" | "failed">;
  readonly more: Count;
  readonly moreSymbols: Count;
  readonly columns: Words<"open" | "high" | "low" | "volume">;
  /** One detector that lacks history. */
  readonly insufficientHistory: (detector: string, needed: number, had: number) => string;
  /** Several that do, folded. */
  readonly shortHistories: (detectors: string, had: number) => string;
  readonly missingColumns: (columns: string, detectors: string) => string;
  readonly detectorFailed: (detector: string, error: string) => string;
  readonly noData: (reason: string) => string;
  readonly noDataHere: string;
  readonly incomplete: (incomplete: number, all: number) => string;
  /** What happened to the report as a whole, such as a store that could not be used. */
  readonly note: (text: string) => string;
  /** The bar of a session that is not over. */
  readonly provisional: (symbol: string, date: string, price: number, changePercent: number) => string;
}

interface LegendEntry {
  readonly mark: string;
  readonly meaning: string;
}

export interface TableWords {
  readonly title: (symbols: number, lastBar: string | null, source: string) => string;
  readonly heads: Words<
    | "symbol"
    | "close"
    | "fromHigh"
    | "above200"
    | "context"
    | "warnings"
    | "severity"
    | "level"
    | "outlook"
    | "outlookNarrow"
    | "notes"
  >;
  /** Age of a warning in sessions. */
  readonly age: Count;
  readonly outlook: (chance: number, sameVolatility: number) => string;
  readonly outlookNarrow: (chance: number, sameVolatility: number) => string;
  /** The day of the rally that an outlook speaks of. */
  readonly outlookOn: (date: string) => string;
  readonly notMeasured: string;
  readonly inForce: (warnings: number, carriers: number, symbols: number) => string;
  /** Warnings expected by chance, with the range of nine in ten lists. */
  readonly expected: (chance: ExpectedByChance) => string;
  readonly most: (symbol: string, warnings: number, rallyDayShare: number | null) => string;
  readonly none: string;
  readonly empty: string;
  /** Where no symbol has usable data: that is not the same as none that warns. */
  readonly notJudged: string;
  readonly source: (source: string, lastBar: string) => string;
  readonly legend: readonly LegendEntry[];
  /** Added where the outlook is shown in its narrow form. */
  readonly legendNarrow: LegendEntry;
  /** Reads the same bars again: from the source and as of the date of the report. */
  readonly next: (symbol: string, source: string, asOf: string | null) => Command;
}

/** What a rule's measured record says. */
export interface RecordWords {
  /** Marks of a rule that cannot be told from chance, and of one that was not measured. */
  readonly nullMark: string;
  readonly unmeasuredMark: string;
  readonly figures: (lift: number, low: number, high: number, cases: number, counted: "events" | "bars") => string;
  readonly beatsChance: (figures: string) => string;
  readonly noBetter: (figures: string, tried: number) => string;
  readonly unmeasured: string;
  /** What the study that figures come from was made of. */
  readonly study: (facts: {
    readonly tickers: number;
    readonly firstYear: number;
    readonly lastYear: number;
  }) => string;
  /** How often a 10 % drop followed, and over how many quarters the events lie. */
  readonly hitRate: (share: number, quarters: number) => string;
}

export interface OutlookWords {
  readonly horizon: (sessions: number, chance: number, sameVolatility: number, cases: number) => string;
  readonly measured: string;
  readonly pullback: string;
  readonly lastRally: (date: string) => string;
  readonly caveat: (firstYear: number, lastYear: number) => string;
  readonly notMeasured: Words<"instrument" | "no-rally" | "insufficient-history">;
}
