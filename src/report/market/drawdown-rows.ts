import type { Locale } from "../../locale/locale.ts";
import { noNumber } from "../../locale/numbers.ts";
import { endConditions } from "../../market/cycle.ts";
import type { DrawdownPanel } from "../../market/market-panels.ts";
import type { MarketReport } from "../../market/market-report.ts";
import { figuresIn, type MarketRow } from "./row.ts";

export function drawdownRows({ drawdown }: MarketReport, locale: Locale): MarketRow[] {
  const { market: words, dates, numbers } = locale;
  const { high, highOn, sessionsSinceHigh, fromHigh, peak } = drawdown;
  return [
    {
      label: words.labels.high,
      value: words.high(
        figuresIn(locale).change(fromHigh, 1),
        numbers.price(high),
        dates.day(highOn),
        sessionsSinceHigh,
      ),
    },
    {
      label: words.labels.peak,
      value: words.peak(dates.day(peak.on), peak.confirmedOn === null ? null : dates.day(peak.confirmedOn)),
    },
    ...rateRows(drawdown, locale),
    ...cycleRows(drawdown, locale),
  ];
}

function rateRows({ fromHigh, withinYear, beforeNewHigh }: DrawdownPanel, locale: Locale): MarketRow[] {
  const { market: words } = locale;
  const figures = figuresIn(locale);
  const days = withinYear[0]?.days ?? 0;
  const cases = beforeNewHigh[0]?.cases ?? 0;
  const rates = (list: readonly { readonly fall: number; readonly reached: number }[], of: number): string =>
    list.map(({ fall, reached }) => words.rate(figures.change(-fall), figures.percent(reached / of))).join(", ");
  const withinYearRow: MarketRow = {
    label: words.labelWithinYear,
    value: days === 0 ? words.unread.unknown : words.dayRates(rates(withinYear, days), figures.count(days)),
  };
  if (cases === 0) return [withinYearRow];
  const label = words.labelBeforeNewHigh(figures.percent(-fromHigh, 1));
  return [withinYearRow, { label, value: words.caseRates(rates(beforeNewHigh, cases), cases) }];
}

function cycleRows({ verdict, conditions }: DrawdownPanel, { market: words }: Locale): MarketRow[] {
  const conditionsThat = (met: boolean | null): string => {
    const found = endConditions.filter((condition) => conditions[condition] === met);
    return found.length === 0 ? noNumber : found.map((condition) => words.conditions[condition]).join(", ");
  };
  const unknown = conditionsThat(null);
  return [
    { label: words.labels.verdict, value: words.verdicts[verdict] },
    { label: words.labels.met, value: conditionsThat(true) },
    { label: words.labels.notMet, value: conditionsThat(false) },
    ...(unknown === noNumber ? [] : [{ label: words.labels.unknown, value: unknown }]),
  ];
}
