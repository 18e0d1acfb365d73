import type { Words } from "./words.ts";

export type TemplateWord = "top" | "rally" | "asked";

/** What `froth analog` says. Shares are 0..1; `symbol@date` is a template as it is typed. */
export interface AnalogWords {
  readonly title: (symbol: string, sessions: number, asOf: string, source: string) => string;
  readonly headings: Words<"likeness" | "template" | "templates" | "nearest" | "method" | "limits" | "list">;
  /** Left and right of the point where the paths are laid upon each other. */
  readonly legend: {
    readonly symbol: (symbol: string) => string;
    readonly template: (template: string) => string;
    readonly followed: (template: string) => string;
    readonly nearest: (amount: number) => string;
    readonly scale: string;
  };
  /** Shape, with the share of all rally weeks at least as much alike; `null` where there are too few. */
  readonly shape: (correlation: number, template: string, share: number | null) => string;
  readonly size: (distance: number, template: string, share: number | null) => string;
  readonly bestShape: (correlation: number, templates: number, share: number | null) => string;
  readonly bestSize: (distance: number, templates: number, share: number | null) => string;
  readonly picture: string;
  readonly kinds: Words<TemplateWord>;
  readonly kindNotes: Words<TemplateWord>;
  /** The close of the template's date, and whether it is the highest of 250 sessions before and after. */
  readonly close: (symbol: string, date: string, close: number, isHighest: boolean | null) => string;
  /** Said where the date that was named had no bar. */
  readonly earlier: (named: string, date: string) => string;
  readonly yearLater: (percent: number) => string;
  /** The lowest close since, or until the close of the template's date was passed. */
  readonly trough: (percent: number, on: string, isPassed: boolean) => string;
  readonly passed: (on: string) => string;
  readonly notPassed: (until: string) => string;
  readonly changes: (symbol: string, changePercent: number, template: string, templatePercent: number) => string;
  readonly heads: Words<"template" | "kind" | "correlation" | "distance" | "share" | "later" | "lowest">;
  readonly fanHeads: Words<"sessions" | "median" | "range" | "fell10" | "fell20" | "fell50">;
  readonly fan: (neighbours: number, symbols: number, quarters: number, weeks: number) => string;
  readonly neighbours: (some: readonly string[]) => string;
  readonly tooFew: (apart: number, fewest: number) => string;
  readonly tooFewFollowed: (fewest: number) => string;
  /** What a share in the table is. */
  readonly ofAll: string;
  readonly lacking: (templates: readonly string[], source: string) => string;
  readonly later: (templates: readonly string[], asOf: string) => string;
  readonly own: (templates: readonly string[]) => string;
  readonly rallies: (weeks: number, symbols: number, apart: number, source: string) => string;
  readonly span: (first: string, last: string) => string;
  readonly missing: (symbols: number) => string;
  readonly aligned: (before: number) => string;
  readonly method: string;
  readonly limits: readonly string[];
  readonly list: Words<TemplateWord>;
}
