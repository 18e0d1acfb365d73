/** Words of `froth verify`. */
export interface VerifyWords {
  readonly title: (symbols: number, detectors: number, source: string) => string;
  readonly heads: Readonly<Record<"rule" | "series" | "signals" | "atTheirBar" | "lag" | "differences", string>>;
  /** One detector: series and prefixes that it was replayed on. */
  readonly replayed: (series: number, prefixes: number) => string;
  readonly lag: (median: number, max: number) => string;
  readonly sample: (seed: number) => string;
  readonly all: string;
  readonly legend: readonly string[];
  readonly nothing: string;
  readonly same: string;
  readonly differing: (differences: number) => string;
  readonly notReplayed: (detector: string, tooShort: number, notApplicable: number) => string;
  readonly failed: (message: string) => string;
  /** The place of a difference. */
  readonly place: (symbol: string, subject: string, knownAt: string | null) => string;
  readonly missing: (lastBar: string) => string;
  readonly extra: (lastBar: string) => string;
  readonly changed: (field: string, onPrefix: string, onWhole: string, lastBar: string) => string;
  readonly threw: (bars: number, lastBar: string, error: string) => string;
  readonly more: (count: number) => string;
}
