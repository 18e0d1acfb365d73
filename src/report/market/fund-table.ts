import type { Locale } from "../../locale/locale.ts";
import type { RotationPanel } from "../../market/market-panels.ts";
import { clean } from "../text/clean.ts";
import { figuresIn } from "./row.ts";

/** The funds in columns: name, against technology, against growth, quadrant. The second and the third are numbers. */
export interface FundTable {
  readonly heads: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** The strongest against technology first; those of which nothing can be told are left out. */
export function fundTable({ rows }: RotationPanel, locale: Locale): FundTable {
  const { market: words } = locale;
  const figures = figuresIn(locale);
  const symbolOf = (kind: string): string => clean(rows.find((row) => row.kind === kind)?.symbol ?? "");
  return {
    heads: words.fundHeads(symbolOf("technology"), symbolOf("growth")),
    rows: rows
      .toSorted((a, b) => (b.againstTechnology ?? 0) - (a.againstTechnology ?? 0) || (a.symbol < b.symbol ? -1 : 1))
      .filter(
        ({ quadrant, againstTechnology, againstGrowth }) => (quadrant ?? againstTechnology ?? againstGrowth) !== null,
      )
      .map(({ kind, symbol, againstTechnology, againstGrowth, quadrant }) => [
        `${clean(symbol)} ${words.funds[kind]}`,
        figures.change(againstTechnology, 1),
        figures.change(againstGrowth, 1),
        quadrant === null ? words.unread.unknown : words.quadrants[quadrant],
      ]),
  };
}
