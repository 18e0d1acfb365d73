import { upsideGrid } from "./data/upside-grid.ts";
import { casesAt, readSurface, surfaceOf, type CellTable } from "./outlook.ts";

/** What rallies have to gain: measured on other bars than the risk, so the two are not to be added up. */
export interface Upside {
  /** Single US stocks that the cases come from, all of which were still listed at the end. */
  readonly stocks: number;
  /** First and last rally day among the cases, ISO dates. */
  readonly firstDay: string;
  readonly lastDay: string;
  /** Which came first within 60 sessions, a close 10 % higher or one 10 % lower: shares, 0..1, that add up to 1. */
  readonly first: { readonly rise: number; readonly fall: number; readonly neither: number };
  readonly horizons: readonly HorizonUpside[];
}

/** The chance of a close 10 % higher within a horizon, and the return at its end. */
export interface HorizonUpside {
  readonly sessions: 20 | 60;
  /** 0..1, from rallies with the same volatility and the same distance above the 200-day average. */
  readonly chance: number;
  /** 0..1, from all rallies with the same volatility. */
  readonly sameVolatility: number;
  /** Median return from the close of the day to the close that ends the horizon, 0.01 = 1 %. */
  readonly medianReturn: number;
  /** The same of all rallies with the same volatility. */
  readonly medianSameVolatility: number;
  /** Stock-days in the cell the symbol falls in, before it is shrunk to its row. */
  readonly cases: number;
}

/** Measured in the cells of `OutlookGrid`; `null` where a cell has no case. */
export interface UpsideGrid extends Pick<Upside, "stocks" | "firstDay" | "lastDay"> {
  readonly cases: CellTable;
  /** Share of cases with a close 10 % higher within 20 and 60 sessions. */
  readonly rise20: CellTable<number | null>;
  readonly rise60: CellTable<number | null>;
  /** Share of cases in which it came before a close 10 % lower, and after one, within 60 sessions. */
  readonly riseFirst: CellTable<number | null>;
  readonly fallFirst: CellTable<number | null>;
  /** Median return after 20 and 60 sessions. */
  readonly median20: CellTable<number | null>;
  readonly median60: CellTable<number | null>;
  /** The medians of the rows: no mean of those of their cells. */
  readonly rowMedian20: readonly number[];
  readonly rowMedian60: readonly number[];
}

const { cases } = upsideGrid;
const [riseFirst, fallFirst] = [surfaceOf(upsideGrid.riseFirst, cases), surfaceOf(upsideGrid.fallFirst, cases)];
const horizons = [
  {
    sessions: 20,
    rise: surfaceOf(upsideGrid.rise20, cases),
    median: surfaceOf(upsideGrid.median20, cases, upsideGrid.rowMedian20),
  },
  {
    sessions: 60,
    rise: surfaceOf(upsideGrid.rise60, cases),
    median: surfaceOf(upsideGrid.median60, cases, upsideGrid.rowMedian60),
  },
] as const;

/**
 * What rallies like this one had to gain, interpolated and shrunk as `outlookAt` is.
 *
 * @param sigma60 daily volatility, as `volatility60` gives it
 * @param extension close / SMA(200) - 1
 * @throws RangeError where either is not a finite number
 */
export function upsideAt(sigma60: number, extension: number): Upside {
  const { stocks, firstDay, lastDay } = upsideGrid;
  const rise = readSurface(riseFirst, sigma60, extension).value;
  const fall = readSurface(fallFirst, sigma60, extension).value;
  return {
    stocks,
    firstDay,
    lastDay,
    first: { rise, fall, neither: Math.max(0, 1 - rise - fall) },
    horizons: horizons.map((horizon) => {
      const chance = readSurface(horizon.rise, sigma60, extension);
      const median = readSurface(horizon.median, sigma60, extension);
      return {
        sessions: horizon.sessions,
        chance: chance.value,
        sameVolatility: chance.sameVolatility,
        medianReturn: median.value,
        medianSameVolatility: median.sameVolatility,
        cases: casesAt(cases, sigma60, extension),
      };
    }),
  };
}
