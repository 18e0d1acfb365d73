import type { DetectorContext } from "../detectors/context.ts";
import { outlookShape, type CellTable } from "../evidence/outlook.ts";
import type { UpsideGrid } from "../evidence/upside.ts";
import { isoDate, type Day } from "../series/dates.ts";
import { at } from "../series/series.ts";
import { createReturnTally, type ReturnTally } from "./return-tally.ts";
import { sampleOf, type Sample, type SampleSettings } from "./sample.ts";
import { byCell, cellCount, createTally, type Count } from "./tally.ts";

/** Which rally days are counted: as in the study of the shipped record, but for younger stocks, which are rallies too. */
export const upsideSample: SampleSettings = { from: undefined, minDollarVolume: 5_000_000, minHistory: 252 };

/** One of so many rally days of a symbol is a case, as in the grid of the outlook. */
const EVERY = 5;

/** Counts what rallies had to gain, one symbol after the other. */
export interface UpsideCount {
  add(context: DetectorContext): void;
  /** @throws RangeError where a row has no case, for its cells would have nothing to lean on */
  result(): UpsideGrid;
}

export function createUpsideCount(): UpsideCount {
  const tally = createTally();
  const [after20, after60] = [createMedians(20), createMedians(60)];
  let [first, last]: [Day, Day] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  return {
    add(context) {
      const sample = sampleOf(context, upsideSample);
      for (const t of everyFifth(sample)) {
        const day = at(context.series.days, t);
        [first, last] = [Math.min(first, day), Math.max(last, day)];
        tally.add(sample, t);
        after20.add(sample, t);
        after60.add(sample, t);
      }
    },
    result() {
      const cases = byCell(tally, "cases");
      const [rowMedian20, rowMedian60] = [after20.rows(), after60.rows()];
      const shares = (count: Count): CellTable<number | null> => {
        const hits = byCell(tally, count);
        return asTable((cell) => (at(cases, cell) === 0 ? null : rounded(at(hits, cell) / at(cases, cell))));
      };
      return {
        stocks: tally.symbols(),
        firstDay: isoDate(first),
        lastDay: isoDate(last),
        cases: asTable((cell) => at(cases, cell)),
        rise20: shares("rise20"),
        rise60: shares("rise60"),
        riseFirst: shares("riseFirst"),
        fallFirst: shares("fallFirst"),
        median20: after20.cells(),
        median60: after60.cells(),
        rowMedian20,
        rowMedian60,
      };
    },
  };
}

/** Every fifth day of the sample whose sessions are over. */
export function everyFifth({ cells, openFrom }: Sample): number[] {
  const days: number[] = [];
  let seen = 0;
  for (let t = 0; t < openFrom; t++) {
    if (at(cells, t) < 0) continue;
    if (seen % EVERY === 0) days.push(t);
    seen += 1;
  }
  return days;
}

/** Medians of the return after so many sessions, by cell and by row. */
function createMedians(sessions: number) {
  const cellTallies = Array.from({ length: cellCount }, createReturnTally);
  const rowTallies = Array.from({ length: outlookShape.rows }, createReturnTally);
  return {
    add({ close, cells }: Sample, t: number): void {
      const ratio = at(close, t + sessions) / at(close, t);
      const cell = at(cells, t);
      cellTallies[cell]?.add(ratio);
      rowTallies[Math.floor(cell / outlookShape.columns)]?.add(ratio);
    },
    cells: () => asTable((cell) => medianOf(cellTallies[cell])),
    rows: () =>
      rowTallies.map((tally, row) => {
        const median = medianOf(tally);
        if (median === null) throw new RangeError(`no case in row ${row} of the volatility`);
        return median;
      }),
  };
}

function medianOf(tally: ReturnTally | undefined): number | null {
  const median = tally?.median() ?? null;
  // The histogram that it comes from has bins of 0.1 %.
  return median === null ? null : Number(median.toFixed(3));
}

/** Four digits: more than the cases can carry. */
function rounded(value: number): number {
  return Number(value.toFixed(4));
}

function asTable<Value extends number | null>(valueOf: (cell: number) => Value): Value[][] {
  const { rows, columns } = outlookShape;
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (_, column) => valueOf(row * columns + column)),
  );
}
