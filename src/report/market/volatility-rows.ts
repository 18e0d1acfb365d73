import type { Locale } from "../../locale/locale.ts";
import type { MarketReport } from "../../market/market-report.ts";
import { clean } from "../text/clean.ts";
import { figuresIn, unreadMembersText, unreadText, type MarketRow } from "./row.ts";

export function volatilityRows({ volatility }: MarketReport, locale: Locale): MarketRow[] {
  const { market: words } = locale;
  const figures = figuresIn(locale);
  if (volatility.status !== "ran")
    return [{ label: words.labels.implied, value: unreadText(volatility, locale), isShort: true }];
  const { symbol, level, rank, change5, change21, term, realised, premium } = volatility;
  return [
    {
      label: words.labels.implied,
      value: words.implied(clean(symbol), figures.number(level, 1), rank === null ? null : figures.percent(rank)),
      rules: ["volatility-awake"],
      isShort: true,
    },
    {
      label: words.labels.impliedChange,
      value: words.impliedChange(figures.points(change5), figures.points(change21)),
    },
    {
      label: words.labels.term,
      value: term === null ? words.unread.unknown : words.term(figures.number(term, 2), term > 1),
      rules: ["term-structure-inverted"],
    },
    {
      label: words.labels.premium,
      value:
        premium === null ? words.unread.unknown : words.premium(figures.points(premium), figures.number(realised, 1)),
      rules: ["implied-below-realised"],
    },
  ];
}

export function correlationRows(report: MarketReport, locale: Locale): MarketRow[] {
  const { correlation, leaders } = report;
  const { market: words } = locale;
  const figures = figuresIn(locale);
  const alike: MarketRow[] =
    correlation.status === "ran"
      ? [
          {
            label: words.labels.averageCorrelation,
            value: words.correlation(
              figures.number(correlation.averageCorrelation, 2),
              correlation.stocks,
              correlation.sessions,
            ),
            rules: ["low-correlation-at-high"],
            isShort: true,
          },
          { label: words.labels.firstComponent, value: figures.percent(correlation.firstComponent) },
        ]
      : [
          {
            label: words.labels.averageCorrelation,
            value: unreadMembersText(correlation, report, locale),
            isShort: true,
          },
        ];
  const together =
    leaders.status === "ran"
      ? words.leaders(
          leaders.together,
          leaders.sessions,
          figures.number(leaders.expected, 1),
          leaders.symbols.map(clean).join(", "),
          leaders.chosenBy === "profile",
        )
      : unreadText(leaders, locale);
  return [...alike, { label: words.labels.leaders, value: together }];
}
