import type { AnalogReport, MatchedTemplate, Ranked } from "../../market/analog/analog-report.ts";
import type { Locale } from "../../locale/locale.ts";
import { noNumber } from "../../locale/numbers.ts";
import { fittedLines, type OptionalColumn } from "../table/aligned.ts";
import type { Style } from "../table/style.ts";
import { clean } from "../text/clean.ts";
import { plain, wrap } from "../text/flow.ts";
import { templateName } from "./name.ts";

/** The least share that is written out. */
const LEAST = 0.001;

/** All templates, the nearest in size first; those that could not be compared after them. */
export function templateLines({ templates, against, asOf }: AnalogReport, { locale, palette, width }: Style): string[] {
  const matched = templates
    .filter((template) => template.status === "matched")
    .toSorted((a, b) => a.distance.value - b.distance.value);
  const unread = templates.filter((template) => template.status === "unread");
  const [later, lacking] = [true, false].map((isLater) => {
    return unread.filter(({ code }) => (code === "later") === isLater).map(templateName);
  });
  const { analog } = locale;
  return [
    ...fittedLines(columnsOf(matched, locale), width, (row) => (row === 0 ? palette.head : plain)),
    ...[
      analog.ofAll,
      ...(lacking === undefined || lacking.length === 0 ? [] : [analog.lacking(lacking, clean(against))]),
      ...(later === undefined || later.length === 0 ? [] : [analog.later(later, asOf)]),
    ].flatMap((line) => wrap(line, width, palette.faint)),
  ];
}

function columnsOf(matched: readonly MatchedTemplate[], locale: Locale): OptionalColumn[] {
  const { analog, numbers } = locale;
  const { heads } = analog;
  const column = (head: string, leave: number, cellOf: (template: MatchedTemplate) => string): OptionalColumn => {
    return { cells: [head, ...matched.map(cellOf)], align: "right", leave };
  };
  return [
    { ...column(heads.template, 0, templateName), align: "left" },
    column(heads.correlation, 0, ({ correlation }) => valueOf(correlation, locale)),
    column(heads.share, 0, ({ correlation }) => shareOf(correlation, locale)),
    column(heads.distance, 0, ({ distance }) => valueOf(distance, locale)),
    column(heads.share, 0, ({ distance }) => shareOf(distance, locale)),
    column(heads.later, 1, ({ after }) => signed(after.laterPercent, numbers)),
    column(heads.lowest, 2, ({ after }) => signed(after.lowestPercent, numbers)),
    { ...column(heads.kind, 3, ({ kind }) => analog.kinds[kind]), align: "left" },
  ];
}

function valueOf({ value }: Ranked, { numbers }: Locale): string {
  return numbers.number(value, 2);
}

/** What is more than nothing is not written as `0.0 %`. */
function shareOf({ share }: Ranked, { numbers }: Locale): string {
  if (share === null) return noNumber;
  return share > 0 && share < LEAST ? `<${numbers.percent(LEAST * 100, 1)}` : numbers.percent(share * 100, 1);
}

function signed(percent: number | null, numbers: Locale["numbers"]): string {
  return percent === null ? noNumber : numbers.signedPercent(percent);
}
