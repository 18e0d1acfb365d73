import type { AnalogReport } from "../../market/analog/analog-report.ts";
import { fittedLines } from "../table/aligned.ts";
import type { Style } from "../table/style.ts";
import { plain, wrap } from "../text/flow.ts";
import { templateColumns } from "./columns.ts";
import { templatesLeftOut } from "./sentences.ts";

/** All templates, the nearest in size first; those that could not be compared after them. */
export function templateLines(report: AnalogReport, { locale, palette, width }: Style): string[] {
  const { analog } = locale;
  const columns = templateColumns(report, analog.heads, locale);
  return [
    ...fittedLines(columns, width, (row) => (row === 0 ? palette.head : plain)),
    ...[analog.ofAll, ...templatesLeftOut(report, locale)].flatMap((line) => wrap(line, width, palette.faint)),
  ];
}
