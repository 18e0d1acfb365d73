import type { AnalogReport, Fan, FanRow } from "../../market/analog/analog-report.ts";
import { fittedLines, type OptionalColumn } from "../table/aligned.ts";
import type { Style } from "../table/style.ts";
import { clean } from "../text/clean.ts";
import { plain, wrap } from "../text/flow.ts";

/** How many of the nearest are named. */
const NAMED = 5;

/** What followed the nearest rallies, the same of all rallies in brackets. */
export function fanLines({ fan, rallies, settings }: AnalogReport, style: Style): string[] {
  const { locale, palette, width } = style;
  const { analog } = locale;
  if (!rallies.enough) return wrap(analog.tooFew(rallies.apart, settings.fewestApart), width);
  if (fan === null) return wrap(analog.tooFewFollowed(settings.fewestApart), width);
  const symbols = new Set(fan.nearest.map(({ symbol }) => symbol)).size;
  const named = fan.nearest.slice(0, NAMED).map(({ symbol, date }) => `${clean(symbol)} ${locale.dates.day(date)}`);
  return [
    ...fittedLines(columnsOf(fan, style), width, (row) => (row === 0 ? palette.head : plain)),
    ...wrap(analog.fan(fan.nearest.length, symbols, fan.quarters, fan.allWeeks), width, palette.faint),
    ...wrap(analog.neighbours(named), width, palette.faint),
  ];
}

function columnsOf(fan: Fan, { locale }: Style): OptionalColumn[] {
  const { numbers, analog } = locale;
  const column = (head: string, leave: number, cellOf: (row: FanRow) => string): OptionalColumn => ({
    cells: [head, ...fan.rows.map((row, index) => `${cellOf(row)} (${cellOf(fan.all[index] ?? row)})`)],
    align: "right",
    leave,
  });
  const share = (key: "fell10" | "fell20" | "fell50", leave: number): OptionalColumn =>
    column(analog.fanHeads[key], leave, (row) => numbers.percent(row[key] * 100));
  const { fanHeads: heads } = analog;
  const sessions = fan.rows.map((row) => numbers.number(row.sessions));
  return [
    { cells: [heads.sessions, ...sessions], align: "right", leave: 0 },
    column(heads.median, 0, ({ median }) => numbers.signedPercent(median)),
    column(heads.range, 3, ({ p10, p90 }) => `${numbers.signedPercent(p10)} … ${numbers.signedPercent(p90)}`),
    share("fell10", 2),
    share("fell20", 0),
    share("fell50", 1),
  ];
}
