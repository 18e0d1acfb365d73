import type { Day } from "../series/dates.ts";
import type { Finding } from "../series/findings.ts";
import type { Instrument, Series } from "../series/series.ts";
import type { AlertMemory } from "./alert-memory.ts";
import type { KeptReports } from "./kept-reports.ts";

/** Where bars come from in the first place. The same symbol may be stored from each. */
export type StoreSource = "yahoo" | "csv";

export interface SeriesKey {
  readonly symbol: string;
  readonly source: StoreSource;
}

/** Final bars of one symbol, and how they were got. Plain data. */
export interface StoredBars {
  readonly source: StoreSource;
  readonly series: Series;
  /** What is wrong with these bars; nothing that was true only on the day of the fetch. */
  readonly findings: readonly Finding[];
  /** When the source was last asked, in milliseconds since 1970. */
  readonly fetchedAt: number;
  /** Up to this day the source has no session that is not stored; later than the last bar on a holiday. */
  readonly knownUntil: Day;
  /** The source was asked for everything from this day on. */
  readonly coveredFrom: Day;
  /** When the regular session ends, in minutes after midnight at the exchange, where the source says so. */
  readonly closesAt?: number | undefined;
}

/** What is known of stored bars without reading them. */
export interface StoreEntry extends SeriesKey {
  readonly instrument: Instrument;
  readonly currency: string | undefined;
  readonly bars: number;
  readonly firstDay: Day;
  readonly lastDay: Day;
  readonly fetchedAt: number;
}

/** The newest `newest` bars on or before `asOf` (or of all), and those after it. */
export interface StoreWindow {
  readonly newest: number;
  readonly asOf?: Day | undefined;
}

/** A fault in the file. */
export interface Damage {
  readonly symbol: string | undefined;
  readonly what: string;
}

/**
 * Bars on disk. What is written is there as a whole or not at all, whatever happens in between; several processes may read
 * and write at once. Every method throws a `FrothError` of code `store` where the file fails it.
 */
export interface Store {
  readonly path: string;
  /** What channels were told. */
  readonly alerts: AlertMemory;
  /** What scans have said before. */
  readonly reports: KeptReports;
  /** Touches only the chunks that the window needs. `undefined` where nothing is stored. */
  read(key: SeriesKey, window?: StoreWindow): StoredBars | undefined;
  /** Puts all of these in place of what was stored of them, in one transaction. */
  write(bars: readonly StoredBars[]): void;
  /**
   * Reads, changes and writes one series in one transaction, so that no other process can write in between.
   *
   * @param change gets all that is stored; nothing is written where it returns `undefined`
   */
  update(key: SeriesKey, change: (current: StoredBars | undefined) => StoredBars | undefined): void;
  /** By symbol, then source. */
  list(): StoreEntry[];
  remove(keys: readonly SeriesKey[]): void;
  /** Everything that is damaged, found by reading it all. */
  verify(onProgress?: (done: number, total: number) => void): Damage[];
  /** Gives the space of removed bars back to the disk. */
  compact(): void;
  close(): void;
}
