import type { Locale } from "../../locale/locale.ts";
import type { ContributionPanel, WeightPanel } from "../../market/market-panels.ts";
import type { MarketReport } from "../../market/market-report.ts";
import { clean } from "../text/clean.ts";
import { figuresIn, unreadText, type MarketRow } from "./row.ts";

/** Names told in a row. */
const TOLD = 4;

export function concentrationRows(report: MarketReport, locale: Locale): MarketRow[] {
  const { contribution, weight, size } = report;
  const words = locale.market;
  const figures = figuresIn(locale);
  return [
    ...(contribution.status === "ran"
      ? contributionRows(contribution, locale)
      : [{ label: words.labels.return, value: unreadText(contribution, locale) }]),
    ...(weight.status === "ran"
      ? weightRows(weight, report.weights?.listed ?? 0, report.weights?.total ?? 1, locale)
      : []),
    ...size.map(({ cap, equal, change, rank }, index): MarketRow => {
      const label = words.labelSize(cap, equal);
      if (change === null) return { label, value: words.unread.unknown };
      const value = words.sizeChange(figures.change(change, 1), rank === null ? null : figures.percent(rank));
      // The rule, and so its record, is of the first pair.
      return index === 0 ? { label, value, rules: ["large-names-carry"] } : { label, value };
    }),
  ];
}

function contributionRows(panel: ContributionPanel, locale: Locale): MarketRow[] {
  const { market: words, dates } = locale;
  const figures = figuresIn(locale);
  const names = panel.top.map((top) => figures.count(top.names)).join(", ");
  const made = panel.made.map(({ share, names: count }) =>
    words.rate(figures.percent(share), count === null ? words.moreThanCounted : figures.count(count)),
  );
  const largest = panel.largest.slice(0, TOLD);
  return [
    {
      label: words.labels.return,
      value: words.returnSince(figures.change(panel.indexReturn, 1), dates.day(panel.from), panel.sessions),
    },
    {
      label: words.labelTop(names),
      value: words.ofIt(panel.top.map(({ share }) => figures.percent(share)).join(", ")),
    },
    {
      label: words.labels.made,
      value: made.join(", "),
    },
    {
      label: words.labels.largest,
      value: largest
        .map(({ symbol, contribution }) => `${clean(symbol)} ${figures.points(contribution * 100)}`)
        .join(", "),
    },
    {
      label: words.labels.residual,
      value: words.residual(
        figures.points(panel.residual * 100),
        figures.percent(panel.coverage),
        panel.counted,
        panel.uncounted.length,
      ),
    },
  ];
}

/** Weights that add up to less than this leave the number of names open. */
const NEARLY_ALL = 0.99;

function weightRows(
  { hhi, effectiveNames, shocks }: WeightPanel,
  listed: number,
  total: number,
  locale: Locale,
): MarketRow[] {
  const { market: words } = locale;
  const figures = figuresIn(locale);
  return [
    {
      label: words.labels.effective,
      value: words.effective(
        figures.number(effectiveNames, 1),
        figures.count(listed),
        figures.number(hhi, 3),
        total < NEARLY_ALL,
      ),
    },
    {
      label: words.labelShock(figures.change(-0.1)),
      value: shocks
        .slice(0, TOLD)
        .map(({ symbol, indexMove }) => `${clean(symbol)} ${figures.change(indexMove, 1)}`)
        .join(", "),
    },
  ];
}
