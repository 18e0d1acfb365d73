import type { Day } from "../series/dates.ts";
import type { Finding } from "../series/findings.ts";
import type { Series } from "../series/series.ts";

export interface BarsRequest {
  readonly symbol: string;
  /** How many bars up to `asOf` (or the newest) the caller needs; a source may give more, before and after. */
  readonly historyBars: number;
  readonly asOf?: Day | undefined;
  /** Asks for all bars from this day on, however many those are: for a caller that has the older ones. */
  readonly since?: Day | undefined;
  readonly signal?: AbortSignal | undefined;
  /** Called when the source asked to wait, before waiting that many milliseconds. */
  readonly onWait?: ((milliseconds: number) => void) | undefined;
}

/**
 * The bar of a session that is not over: its close is the last price, its volume what was traded so far. To be shown apart
 * and as such; nothing may be judged by it, and nothing keep it.
 */
export interface ProvisionalBar {
  readonly day: Day;
  /** `null` where the source does not say. */
  readonly open: number | null;
  readonly high: number;
  readonly low: number;
  readonly close: number;
  /** `null` where the source does not say. */
  readonly volume: number | null;
}

/** Final bars of one symbol, and what is wrong with them. */
export interface Bars {
  readonly series: Series;
  readonly findings: readonly Finding[];
  /** When the regular session ends, in minutes after midnight at the exchange, where the source says so. */
  readonly closesAt?: number | undefined;
  /** The bar after the last one of `series`, where the source has begun it. */
  readonly provisional?: ProvisionalBar | undefined;
}

/** A source of bars. Throws a `FrothError` that names the symbol; never returns an empty series. */
export interface Provider {
  readonly id: "demo" | "csv" | "yahoo" | "store";
  /** What a reader is told, e.g. `csv:prices`. */
  readonly label: string;
  /** How many symbols may be asked for at once. */
  readonly concurrency: number;
  /** True where the newest bar can be judged by the clock. */
  readonly live: boolean;
  /** The symbols to scan when the user names none, or `undefined` where the source has no list of its own. */
  symbols(): Promise<readonly string[] | undefined>;
  fetch(request: BarsRequest): Promise<Bars>;
  /** What a reader should know of all that was fetched so far, beside the findings of each symbol. */
  notes?(): readonly string[];
  /** Lets go of files; nothing is fetched after it. */
  close?(): void;
}
