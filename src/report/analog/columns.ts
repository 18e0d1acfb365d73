import type { Locale } from "../../locale/locale.ts";
import type { AnalogWords } from "../../locale/analog-words.ts";
import { noNumber } from "../../locale/numbers.ts";
import type { AnalogReport, Fan, FanRow, MatchedTemplate, Ranked } from "../../market/analog/analog-report.ts";
import type { OptionalColumn } from "../table/aligned.ts";
import { templateName } from "./name.ts";

/** The least share that is written out. */
const LEAST = 0.001;

/** What followed the nearest rallies, the same of all rallies in brackets. */
export function fanColumns(fan: Fan, heads: AnalogWords["fanHeads"], { numbers }: Locale): OptionalColumn[] {
  const column = (head: string, leave: number, cellOf: (row: FanRow) => string): OptionalColumn => ({
    cells: [head, ...fan.rows.map((row, index) => `${cellOf(row)} (${cellOf(fan.all[index] ?? row)})`)],
    align: "right",
    leave,
  });
  const share = (key: "fell10" | "fell20" | "fell50", leave: number): OptionalColumn =>
    column(heads[key], leave, (row) => numbers.percent(row[key] * 100));
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

/** The templates that could be compared, the nearest in size first. */
export function templateColumns(
  { templates }: AnalogReport,
  heads: AnalogWords["heads"],
  { analog, numbers }: Locale,
): OptionalColumn[] {
  const matched = templates
    .filter((template) => template.status === "matched")
    .toSorted((a, b) => a.distance.value - b.distance.value);
  const column = (head: string, leave: number, cellOf: (template: MatchedTemplate) => string): OptionalColumn => {
    return { cells: [head, ...matched.map(cellOf)], align: "right", leave };
  };
  const signed = (percent: number | null): string => (percent === null ? noNumber : numbers.signedPercent(percent));
  return [
    { ...column(heads.template, 0, templateName), align: "left" },
    column(heads.correlation, 0, ({ correlation }) => numbers.number(correlation.value, 2)),
    column(heads.share, 0, ({ correlation }) => shareOf(correlation, numbers)),
    column(heads.distance, 0, ({ distance }) => numbers.number(distance.value, 2)),
    column(heads.share, 0, ({ distance }) => shareOf(distance, numbers)),
    column(heads.later, 1, ({ after }) => signed(after.laterPercent)),
    column(heads.lowest, 2, ({ after }) => signed(after.lowestPercent)),
    { ...column(heads.kind, 3, ({ kind }) => analog.kinds[kind]), align: "left" },
  ];
}

/** What is more than nothing is not written as `0.0 %`. */
function shareOf({ share }: Ranked, numbers: Locale["numbers"]): string {
  if (share === null) return noNumber;
  return share > 0 && share < LEAST ? `<${numbers.percent(LEAST * 100, 1)}` : numbers.percent(share * 100, 1);
}
