import type { AnalogReport, MatchedTemplate, Ranked, UnreadTemplate } from "../../market/analog/analog-report.ts";
import type { Locale } from "../../locale/locale.ts";
import { noNumber } from "../../locale/numbers.ts";
import { alignedLines } from "../table/aligned.ts";
import { gridWidth } from "../table/grid.ts";
import type { Style } from "../table/style.ts";
import { clean } from "../text/clean.ts";
import { plain, wrap } from "../text/flow.ts";
import { displayWidth } from "../text/width.ts";
import { templateName } from "./name.ts";

interface Column {
  readonly head: (words: Locale["analog"]["heads"]) => string;
  readonly cell: (template: MatchedTemplate, locale: Locale) => string;
  readonly align: "left" | "right";
}

const columns: readonly Column[] = [
  { head: ({ template }) => template, cell: templateName, align: "left" },
  {
    head: ({ correlation }) => correlation,
    cell: ({ correlation }, locale) => valueOf(correlation, locale),
    align: "right",
  },
  { head: ({ share }) => share, cell: ({ correlation }, locale) => shareOf(correlation, locale), align: "right" },
  { head: ({ distance }) => distance, cell: ({ distance }, locale) => valueOf(distance, locale), align: "right" },
  { head: ({ share }) => share, cell: ({ distance }, locale) => shareOf(distance, locale), align: "right" },
  { head: ({ later }) => later, cell: ({ after }, { numbers }) => signed(after.laterPercent, numbers), align: "right" },
  {
    head: ({ lowest }) => lowest,
    cell: ({ after }, { numbers }) => signed(after.lowestPercent, numbers),
    align: "right",
  },
  { head: ({ kind }) => kind, cell: ({ kind }, { analog }) => analog.kinds[kind], align: "left" },
];

/** All templates, the nearest in size first; those that could not be compared after them. In a narrow terminal the last columns are left out. */
export function templateLines({ templates }: AnalogReport, { locale, palette, width }: Style): string[] {
  const matched = templates
    .filter((template) => template.status === "matched")
    .toSorted((a, b) => a.distance.value - b.distance.value);
  const unread = templates.filter((template) => template.status === "unread");
  let shown = columns;
  const rows = (): string[][] => [
    shown.map(({ head }) => head(locale.analog.heads)),
    ...matched.map((template) => shown.map(({ cell }) => cell(template, locale))),
  ];
  while (widthOf(rows()) > width && shown.length > 1) shown = shown.slice(0, -1);
  const aligned = shown.map(({ align }) => align);
  return [
    ...(matched.length === 0 ? [] : alignedLines(rows(), aligned, width, (row) => (row === 0 ? palette.head : plain))),
    ...unreadLines(unread, locale).flatMap((line) => wrap(line, width, palette.faint)),
  ];
}

function unreadLines(unread: readonly UnreadTemplate[], { analog, phrases }: Locale): string[] {
  return unread.map((template) => {
    const reason = template.code === "later" ? analog.later : clean(template.message);
    return phrases.of(templateName(template), analog.unread(reason));
  });
}

function widthOf(rows: readonly (readonly string[])[]): number {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => displayWidth(row[column] ?? ""))));
  return gridWidth(widths.map((width) => ({ width, align: "left" })));
}

function valueOf({ value }: Ranked, { numbers }: Locale): string {
  return numbers.number(value, 2);
}

function shareOf({ share }: Ranked, { numbers }: Locale): string {
  return share === null ? noNumber : numbers.percent(share * 100, 1);
}

function signed(percent: number | null, { signedPercent }: Locale["numbers"]): string {
  return percent === null ? noNumber : signedPercent(percent);
}
