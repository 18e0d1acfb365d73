import type { ScanSettings } from "../scan/scan-report.ts";

/** How many of the newest bars are analysed, about eight years: more changes no warning of the last bar. */
export const HISTORY_BARS = 2000;

/** The text of `--source` in help and errors. */
export const sourceForms = "demo | csv:PATH | yahoo";

/** The options that say which bars are read; the same on every command that reads bars. */
export interface BarOptions {
  readonly source: string;
  readonly asOf?: string;
  readonly historyBars: number;
  readonly includePartial: boolean;
  readonly color?: boolean;
}

export function settingsOf(options: BarOptions): ScanSettings {
  return {
    source: options.source,
    asOf: options.asOf ?? null,
    historyBars: options.historyBars,
    includePartial: options.includePartial,
    parameters: {},
  };
}
