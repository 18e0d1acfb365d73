/** The words of `froth data`. */
export interface StoreWords {
  readonly heads: Readonly<Record<"symbol" | "source" | "bars" | "first" | "last" | "currency" | "fetched", string>>;
  readonly empty: string;
  readonly listed: (series: number, bars: number) => string;
  readonly pulled: (symbols: number, failed: number, last: string | null) => string;
  readonly imported: (symbols: number, failed: number, bars: number) => string;
  /** Sessions that are over and have no bar. */
  readonly lacking: (symbol: string, dates: readonly string[]) => string;
  /** Stored bars that were damaged. */
  readonly healed: (symbol: string, what: string) => string;
  readonly exported: (symbols: number, path: string) => string;
  readonly intact: (series: number, bars: number) => string;
  readonly damaged: (faults: number) => string;
  /** Of a fault that belongs to no symbol. */
  readonly file: string;
  readonly doubtful: (symbols: number, all: number) => string;
  readonly removed: (series: number, isDryRun: boolean) => string;
  readonly shortened: (series: number, bars: number, isDryRun: boolean) => string;
  readonly nothingToPrune: string;
}
