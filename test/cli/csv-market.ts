import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { isoDate } from "../../src/series/dates.ts";
import { randomSeries } from "../random-series.ts";
import { folderOf } from "./run-froth.ts";

/** The dates of the market's last sessions, oldest first. */
export const lastDates: readonly string[] = Array.from(randomSeries(1, 600).days.slice(-5), isoDate);

/** Writes the first `bars` bars of a random series. */
export function writeSymbol(folder: string, symbol: string, seed: number, bars = 600): void {
  const { days, open, high, low, close, volume } = randomSeries(seed, 600);
  const rows = Array.from(days.subarray(0, bars), (day, bar) =>
    [isoDate(day), open?.[bar], high?.[bar], low?.[bar], close[bar], volume?.[bar]].join(","),
  );
  writeFileSync(join(folder, `${symbol}.csv`), `date,open,high,low,close,volume\n${rows.join("\n")}\n`);
}

/** A folder with the bars of three symbols of 600 weekdays. */
export function csvMarket(): string {
  const folder = folderOf({});
  for (const [index, symbol] of ["AAA", "BBB", "CCC"].entries()) writeSymbol(folder, symbol, index + 3);
  return folder;
}
