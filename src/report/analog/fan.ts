import type { AnalogReport, Fan, FanRow } from "../../market/analog/analog-report.ts";
import { alignedLines } from "../table/aligned.ts";
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
  const { fanHeads: heads } = analog;
  const rows = [
    [heads.sessions, heads.median, heads.range, heads.fell10, heads.fell20, heads.fell50],
    ...fan.rows.map((row, index) => cellsOf(row, fan.all[index] ?? row, style)),
  ];
  const symbols = new Set(fan.nearest.map(({ symbol }) => symbol)).size;
  const named = fan.nearest.slice(0, NAMED).map(({ symbol, date }) => `${clean(symbol)} ${locale.dates.day(date)}`);
  return [
    ...alignedLines(rows, ["right", "right", "right", "right", "right", "right"], width, (row) =>
      row === 0 ? palette.head : plain,
    ),
    ...wrap(analog.fan(fan.nearest.length, symbols, fan.quarters, fan.allWeeks), width, palette.faint),
    ...wrap(analog.neighbours(named), width, palette.faint),
  ];
}

function cellsOf(row: FanRow, all: Fan["all"][number], { locale }: Style): string[] {
  const { numbers } = locale;
  const beside = (own: string, ofAll: string): string => `${own} (${ofAll})`;
  const signed = (key: "median"): string => beside(numbers.signedPercent(row[key]), numbers.signedPercent(all[key]));
  const share = (key: "fell10" | "fell20" | "fell50"): string =>
    beside(numbers.percent(row[key] * 100), numbers.percent(all[key] * 100));
  const range = ({ p10, p90 }: FanRow): string => `${numbers.signedPercent(p10)} … ${numbers.signedPercent(p90)}`;
  return [
    numbers.number(row.sessions),
    signed("median"),
    beside(range(row), range(all)),
    share("fell10"),
    share("fell20"),
    share("fell50"),
  ];
}
