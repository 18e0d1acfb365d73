import type { Locale } from "../../locale/locale.ts";
import type { RotationPanel } from "../../market/market-panels.ts";
import type { MarketReport } from "../../market/market-report.ts";
import { gridWidth, renderGrid, type GridColumn } from "../table/grid.ts";
import type { Style } from "../table/style.ts";
import { clean } from "../text/clean.ts";
import { paintLine, plain, type Paint } from "../text/flow.ts";
import { indent } from "../text/layout.ts";
import { displayWidth } from "../text/width.ts";
import { figuresIn, unreadText, type MarketRow } from "./row.ts";

export function rotationRows({ rotation, warnings }: MarketReport, locale: Locale): MarketRow[] {
  const { market: words } = locale;
  if (rotation.status !== "ran") return [{ label: words.labels.behind, value: unreadText(rotation, locale) }];
  const weeks = (run: number | null, longest: number | null): string =>
    run === null ? words.unread.unknown : words.weeks(run, longest);
  const turned = warnings.find(({ rule }) => rule === "rotation-out-of-technology")?.inForce ?? null;
  return [
    {
      label: words.labels.behind,
      value: weeks(rotation.weeksBehind, rotation.longestBehind),
      rules: ["technology-behind-4-weeks"],
    },
    { label: words.labels.worst, value: weeks(rotation.weeksWorst, rotation.longestWorst) },
    {
      label: words.labels.rotatesOut,
      value: turned === null ? words.unread.unknown : turned ? words.yes : words.no,
      rules: ["rotation-out-of-technology"],
    },
  ];
}

const INDENT = 2;

/** Columns that are shown: where there is no room, growth is given up first, for it says nearly what technology does. */
const steps = [
  [0, 1, 2, 3],
  [0, 1, 3],
  [0, 3],
] as const;

/** The funds, the strongest against technology first, in columns. */
export function fundLines({ rows }: RotationPanel, { locale, palette, width }: Style): string[] {
  const { market: words } = locale;
  const figures = figuresIn(locale);
  const symbolOf = (kind: string): string => clean(rows.find((row) => row.kind === kind)?.symbol ?? "");
  const cells = rows
    .toSorted((a, b) => (b.againstTechnology ?? 0) - (a.againstTechnology ?? 0) || (a.symbol < b.symbol ? -1 : 1))
    .filter(
      ({ quadrant, againstTechnology, againstGrowth }) => (quadrant ?? againstTechnology ?? againstGrowth) !== null,
    )
    .map(({ kind, symbol, againstTechnology, againstGrowth, quadrant }) => [
      `${clean(symbol)} ${words.funds[kind]}`,
      figures.change(againstTechnology, 1),
      figures.change(againstGrowth, 1),
      quadrant === null ? words.unread.unknown : words.quadrants[quadrant],
    ]);
  if (cells.length === 0) return [];
  const heads = words.fundHeads(symbolOf("technology"), symbolOf("growth"));
  const columns = heads.map((head, column): GridColumn => {
    const widest = Math.max(displayWidth(head), ...cells.map((row) => displayWidth(row[column] ?? "")));
    return { width: widest, align: column === 1 || column === 2 ? "right" : "left" };
  });
  const kept = (shown: readonly number[]): GridColumn[] => shown.flatMap((column) => columns.slice(column, column + 1));
  const shown = steps.find((step) => gridWidth(kept(step)) <= width - INDENT) ?? [0];
  const line = (texts: readonly string[], paint: Paint) =>
    shown.map((column) => ({ lines: [paintLine({ text: texts[column] ?? "", paint })] }));
  return indent(renderGrid(kept(shown), [line(heads, palette.head), ...cells.map((row) => line(row, plain))]), INDENT);
}
