import type { Locale } from "../../locale/locale.ts";
import type { MarketReport } from "../../market/market-report.ts";
import { figuresIn, unreadMembersText, type MarketRow } from "./row.ts";

export function breadthRows(report: MarketReport, locale: Locale): MarketRow[] {
  const { market: words } = locale;
  const { breadth } = report;
  const figures = figuresIn(locale);
  if (breadth.status !== "ran")
    return [{ label: words.labels.above50, value: unreadMembersText(breadth, report, locale), isShort: true }];
  const { above50, above50Before, above200, newHighs, newLows, advances, declines } = breadth;
  const isFile = breadth.above50From === "file";
  const before = above50Before === null ? null : figures.percent(above50Before);
  const rows: readonly (MarketRow & { readonly known: number | null })[] = [
    {
      known: above50,
      label: words.labels.above50,
      value: words.shareNow(figures.percent(above50), before, isFile),
      rules: ["breadth-below-50-at-high", "breadth-below-40-at-high", "breadth-falling-at-high"],
      isShort: true,
    },
    { known: above200, label: words.labels.above200, value: figures.percent(above200) },
    {
      known: newHighs,
      label: words.labels.highsLows,
      value: words.highsLows(figures.count(newHighs), figures.count(newLows)),
      rules: ["lows-exceed-highs-at-high"],
      isShort: true,
    },
    {
      known: advances,
      label: words.labels.advances,
      value: words.highsLows(figures.count(advances), figures.count(declines)),
    },
    {
      known: breadth.lineChange,
      label: words.labels.line,
      value: words.line(figures.signed(breadth.lineChange), breadth.lineAtHigh),
    },
    {
      known: breadth.mcclellan,
      label: words.labels.mcclellan,
      value: figures.signed(breadth.mcclellan),
      rules: ["mcclellan-below-zero-at-high"],
    },
  ];
  return rows.map(({ known, value, ...row }) =>
    Object.assign(row, { value: known === null ? words.unread.unknown : value }),
  );
}
