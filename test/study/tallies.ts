import { outlookGrid } from "../../src/evidence/data/outlook-grid.ts";
import { cellCount, counts, type Count } from "../../src/study/tally.ts";

/** Counts of one quarter in one cell. */
export interface CellOfQuarter extends Partial<Readonly<Record<Count, number>>> {
  readonly quarter: number;
  readonly cell: number;
}

/** The sums of a tally, from some counts. */
export function sumsOf(cells: readonly CellOfQuarter[]): { readonly quarters: Map<number, Int32Array> } {
  const quarters = new Map<number, Int32Array>();
  for (const entry of cells) {
    const sums = quarters.get(entry.quarter) ?? new Int32Array(cellCount * counts.length);
    quarters.set(entry.quarter, sums);
    for (const [offset, count] of counts.entries()) {
      const slot = entry.cell * counts.length + offset;
      sums[slot] = (sums[slot] ?? 0) + (entry[count] ?? 0);
    }
  }
  return { quarters };
}

/** The study's base-rate grid of 601,757 cases as a tally of one quarter, or only one of its columns of extension. */
export function gridTally(column?: number): { readonly quarters: Map<number, Int32Array> } {
  return sumsOf(
    outlookGrid.cases.flatMap((row, i) =>
      row.flatMap((cases, j) => {
        if (column !== undefined && column !== j) return [];
        const [p20, p60] = [outlookGrid.hitRate20[i]?.[j] ?? 0, outlookGrid.hitRate60[i]?.[j] ?? 0];
        const hits = { fall20: Math.round(p20 * cases), fall60: Math.round(p60 * cases) };
        return [{ quarter: 8000, cell: i * row.length + j, cases, ...hits }];
      }),
    ),
  );
}
