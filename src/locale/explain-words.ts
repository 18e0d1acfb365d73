import type { Command, Words } from "./words.ts";

/** Everything that `froth explain` says. */
export interface ExplainWords {
  readonly headings: Words<
    | "inForce"
    | "ended"
    | "silent"
    | "indicators"
    | "outlook"
    | "data"
    | "anchors"
    | "rule"
    | "record"
    | "ends"
    | "since"
    | "later"
  >;
  readonly title: (symbol: string, close: number, date: string, source: string) => string;
  readonly standing: (
    context: "rally" | "pullback" | "decline" | "none",
    fromHighPercent: number | null,
    above200Percent: number | null,
  ) => string;
  readonly level: (level: "calm" | "watch" | "elevated" | "high" | "extreme" | null, severity: number) => string;
  readonly known: (date: string, age: number) => string;
  /** A bar and a price that a signal stands on. `outside`: older than the chart. */
  readonly anchor: (date: string, price: number, outside: boolean) => string;
  readonly endsWhileTrue: string;
  readonly endsAfter: (sessions: number, closeAbove: number | null) => string;
  readonly endReasons: Words<"no-longer-true" | "expired" | "invalidated">;
  readonly followUp: (sessions: number, until: string, change: number, lowest: number, lowestOn: string) => string;
  readonly followUpShort: (change: number, lowest: number) => string;
  readonly noneInForce: string;
  readonly noneEnded: (sessions: number) => string;
  readonly moreEnded: (count: number) => string;
  readonly nothingSilent: string;
  readonly noFindings: string;
  readonly asOf: string;
  readonly chartLegend: Words<"close" | "sma50" | "sma200" | "after">;
  readonly readings: Words<
    "overbought" | "oversold" | "neutral" | "rising" | "falling" | "above" | "below" | "inside" | "trending" | "ranging"
  >;
  /** Names of indicators and of their outputs that are called otherwise than in the catalogue, which is English. */
  readonly indicators: Readonly<Record<string, string>>;
  readonly next: (detector: string) => Command;
}
