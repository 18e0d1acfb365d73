import type { AnalogReport } from "../../market/analog/analog-report.ts";
import { fittedLines } from "../table/aligned.ts";
import type { Style } from "../table/style.ts";
import { plain, wrap } from "../text/flow.ts";
import { fanColumns } from "./columns.ts";
import { nearestNamed, symbolsOf, whyNoFan } from "./sentences.ts";

/** What followed the nearest rallies, the same of all rallies in brackets. */
export function fanLines(report: AnalogReport, { locale, palette, width }: Style): string[] {
  const { fan, rallies } = report;
  if (fan === null || !rallies.enough) return wrap(whyNoFan(report, locale), width);
  const { analog } = locale;
  return [
    ...fittedLines(fanColumns(fan, analog.fanHeads, locale), width, (row) => (row === 0 ? palette.head : plain)),
    ...wrap(analog.fan(fan.nearest.length, symbolsOf(fan), fan.quarters, fan.allWeeks), width, palette.faint),
    ...wrap(nearestNamed(fan, locale), width, palette.faint),
  ];
}
