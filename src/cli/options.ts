import type { DetectorParameters } from "./arguments.ts";
import type { LanguageOptions } from "./language.ts";
import type { ScanSettings } from "../scan/scan-report.ts";

/** How many of the newest bars are analysed, about eight years: more changes no warning of the last bar. */
export const HISTORY_BARS = 2000;

/** Which days a study counts unless it is told otherwise, and the seed of its placebo. */
export const studyDefaults = { seed: 1, minDollarVolume: 5_000_000, minHistory: 252 } as const;

/** The text of `--source` in help and errors. */
export const sourceForms = "demo | csv:PATH | yahoo | store";

export interface StorePathOptions {
  /** The file of the store; `false` for `--no-store`. */
  readonly store?: string | false;
}

/** The options of a command that is about the store, and says something. */
export interface StoreCommandOptions extends StorePathOptions, LanguageOptions {}

/** Where bars come from, and how old stored ones may be. */
export interface SourceOptions extends StorePathOptions {
  readonly source: string;
  readonly offline?: boolean;
  readonly refresh?: boolean;
  /** In milliseconds. */
  readonly maxAge?: number;
  /** Whether the bar of an unfinished session is to be shown. */
  readonly includePartial?: boolean;
}

/** The options that say which bars are read; the same on every command that reads bars. */
export interface BarOptions extends SourceOptions, LanguageOptions {
  readonly asOf?: string;
  readonly historyBars: number;
  readonly includePartial: boolean;
  readonly color?: boolean;
  /** Detector parameters that differ from their defaults. */
  readonly detectors?: DetectorParameters;
}

export function settingsOf(options: BarOptions): ScanSettings {
  return {
    source: options.source,
    asOf: options.asOf ?? null,
    historyBars: options.historyBars,
    includePartial: options.includePartial,
    parameters: options.detectors ?? {},
  };
}
