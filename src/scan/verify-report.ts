import type { IsoDate } from "../analysis/symbol-report.ts";
import type { Difference } from "../study/no-repaint-difference.ts";

/** The choices that a verification depends on. */
export interface VerifySettings {
  readonly source: string;
  readonly asOf: IsoDate | null;
  readonly historyBars: number;
  readonly prefixes: "sample" | "all";
  readonly seed: number;
}

/** What was looked at of one rule, over all series. */
export interface VerifiedRule {
  readonly rule: string;
  /** Series with at least one signal of it. */
  readonly series: number;
  readonly signals: number;
  /** Signals that were replayed on the very bar on which they became known. */
  readonly atTheirBar: number;
  /** Bars from the bar that a signal speaks of to the one on which it is known; `null` without signals. */
  readonly lag: { readonly median: number; readonly max: number } | null;
  readonly differences: number;
}

export interface VerifiedDetector {
  readonly detector: string;
  /** Series on which it was replayed, and those on which it could not speak. */
  readonly series: number;
  readonly tooShort: number;
  readonly notApplicable: number;
  readonly prefixes: number;
  readonly rules: readonly VerifiedRule[];
  readonly differences: readonly SymbolDifference[];
}

export type SymbolDifference = { readonly symbol: string } & Difference;

/** The result of replaying the detectors on some symbols: plain data, the same bytes for the same bars, settings and seed. */
export interface VerifyReport {
  readonly schemaVersion: 1;
  readonly version: string;
  readonly settings: VerifySettings;
  /** SHA-256 over the bars of all symbols replayed. */
  readonly dataHash: string;
  /** Symbols replayed. */
  readonly symbols: number;
  readonly failed: readonly {
    readonly symbol: string;
    readonly error: { readonly code: string; readonly message: string };
  }[];
  readonly detectors: readonly VerifiedDetector[];
}
