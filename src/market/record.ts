import type { MarketRuleId } from "./rules.ts";

/** What followed the days on which a rule held, in the bars it was measured on. Generated: see docs/market.md. */
export interface MarketRecord {
  readonly rule: MarketRuleId;
  /** Index whose falls were counted. */
  readonly index: string;
  /** First and last day that could hold it. */
  readonly from: string;
  readonly to: string;
  /** Rally days of the index on which the rule could be judged, and the share of them that a fall followed. */
  readonly judged: number;
  readonly base: number;
  /** Of those: on which it held, and the calendar quarters they lie in. */
  readonly cases: number;
  readonly quarters: number;
  /** Share of the cases followed by a close 10 % lower within 60 sessions; `null` without a case. */
  readonly hitRate: number | null;
  /** Observed over expected, given the volatility of the day; `null` where nothing is expected. */
  readonly lift: number | null;
  /** 95 % interval by bootstrap over calendar quarters; `null` with fewer than 30 cases or 8 quarters. */
  readonly low: number | null;
  readonly high: number | null;
  /** Whether the lift survives Benjamini-Hochberg at 5 % over all rules tried. */
  readonly survives: boolean;
  readonly tried: number;
}

/** The same words as of the records of symbols, and one for too few cases. */
export type MarketVerdict = "beats-chance" | "below-chance" | "no-better" | "cannot-tell" | "no-record";

export function verdictOfRecord(record: MarketRecord | null): MarketVerdict {
  if (record === null) return "no-record";
  if (record.lift === null || record.low === null) return "cannot-tell";
  if (!record.survives) return "no-better";
  return record.lift > 1 ? "beats-chance" : "below-chance";
}

/** Rule -> what it says of the demo's market, hashed, 8 hexadecimal digits. */
export type MarketFingerprints = Readonly<Record<string, string>>;
