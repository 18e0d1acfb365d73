import type { IsoDate, ReportedFinding } from "../../analysis/symbol-report.ts";
import type { ErrorCode } from "../../errors.ts";

/** How an analogue was made. */
export interface AnalogSettings {
  /** Bars of every path. */
  readonly sessions: number;
  /** Sessions before the template's date on which the symbol's last bar lies; the same for all rallies that are compared. */
  readonly before: number;
  /** How many of the nearest rallies are followed. */
  readonly neighbours: number;
  /** Rallies apart from each other below which no share is told. */
  readonly fewestApart: number;
}

/** A stretch of bars that is laid upon another. */
export interface Stretch {
  readonly first: IsoDate;
  readonly last: IsoDate;
  /** From its first close to its last. */
  readonly changePercent: number;
}

/** `top`: a famous high, known for what followed. `rally`: found by a rule that looks at nothing after its date. `asked`: neither. */
export type TemplateKind = "top" | "rally" | "asked";

/** A figure, and the share of all rally weeks that are at least as near; `null` where there are too few of them. */
export interface Ranked {
  readonly value: number;
  readonly share: number | null;
}

/** What came after a template's date, up to the date of the report; `null` where that is too short. */
export interface Aftermath {
  readonly close: number;
  /** Whether no close of the 250 sessions before and after was higher. */
  readonly isHighest: boolean | null;
  /** The close one calendar year later, against that of the date. */
  readonly yearLaterPercent: number | null;
  /** The close 250 sessions later, and the lowest of them. */
  readonly laterPercent: number | null;
  readonly lowestPercent: number | null;
  /** The lowest close before the close of the date was passed; `null` where the next one already was higher. */
  readonly trough: { readonly date: IsoDate; readonly percent: number } | null;
  /** The first session that closed higher; `null` where none did. */
  readonly passed: IsoDate | null;
  /** The last bar that was looked at. */
  readonly until: IsoDate;
}

export interface MatchedTemplate {
  readonly status: "matched";
  readonly symbol: string;
  /** The date as it was named, and the session on or before it. */
  readonly date: IsoDate;
  readonly session: IsoDate;
  readonly kind: TemplateKind;
  readonly stretch: Stretch;
  readonly correlation: Ranked;
  readonly distance: Ranked;
  /** Rally weeks that it was compared with. */
  readonly weeks: number;
  readonly after: Aftermath;
}

/** A template that could not be compared, and why. */
export interface UnreadTemplate {
  readonly status: "unread";
  readonly symbol: string;
  readonly date: IsoDate;
  readonly kind: TemplateKind;
  /** `own`: its bars are some of those that are compared with it. */
  readonly code: ErrorCode | "later" | "own";
  readonly message: string;
}

/** What all rallies are. */
export interface RallyFacts {
  /** What a reader is told of their source. */
  readonly from: string;
  readonly weeks: number;
  /** As many of them as do not overlap with another of the same symbol. */
  readonly apart: number;
  readonly symbols: number;
  readonly first: IsoDate | null;
  readonly last: IsoDate | null;
  /** Whether there are enough to tell shares. */
  readonly enough: boolean;
  /** Symbols without usable bars. */
  readonly missing: readonly string[];
}

/** What followed some rallies within a horizon. Shares 0..1. */
export interface FanRow {
  readonly sessions: number;
  /** Close at its end against the close before it: quantiles, in per cent. */
  readonly p10: number;
  readonly p25: number;
  readonly median: number;
  readonly p75: number;
  readonly p90: number;
  /** Share with a close 10, 20, 50 % lower within it. */
  readonly fell10: number;
  readonly fell20: number;
  readonly fell50: number;
}

/** A rally that looked most like the symbol does now. */
export interface Neighbour {
  readonly symbol: string;
  readonly date: IsoDate;
  readonly correlation: number;
  readonly distance: number;
  readonly laterPercent: number;
  readonly lowestPercent: number;
}

/** What followed the nearest, beside the same of all rallies whose following 250 sessions were over. */
export interface Fan {
  readonly nearest: readonly Neighbour[];
  readonly quarters: number;
  readonly rows: readonly FanRow[];
  readonly all: readonly FanRow[];
  readonly allWeeks: number;
  /** For each session from 1 on, quantiles of the nearest: closes, where the last one before is 100. */
  readonly paths: {
    readonly p10: readonly number[];
    readonly median: readonly number[];
    readonly p90: readonly number[];
  };
}

/** Closes for a picture, both 100 where they are laid upon each other. */
export interface Picture {
  readonly symbol: readonly number[];
  readonly template: readonly number[];
  /** The template's closes after that point, to the date of the report at most. */
  readonly followed: readonly number[];
}

/** What `froth analog` says of one symbol. Plain data. */
export interface AnalogReport {
  readonly schemaVersion: 1;
  readonly version: string;
  readonly symbol: string;
  readonly source: string;
  readonly against: string;
  readonly asOf: IsoDate;
  readonly settings: AnalogSettings;
  /** SHA-256 over the bars that were read. */
  readonly dataHash: string;
  readonly stretch: Stretch;
  readonly rallies: RallyFacts;
  readonly templates: readonly (MatchedTemplate | UnreadTemplate)[];
  /** The best of several templates, and the share of rally weeks whose best is at least as near. */
  readonly best: { readonly correlation: Ranked; readonly distance: Ranked } | null;
  /** `null` where there are too few rallies. */
  readonly fan: Fan | null;
  /** `null` where several templates were compared. */
  readonly picture: Picture | null;
  /** What is wrong with the bars of the symbol. */
  readonly findings: readonly ReportedFinding[];
}
