import type { ScanMarket } from "../../scan/scan-report.ts";
import { marketCommand } from "../market/command.ts";
import { shortRows } from "../market/groups.ts";
import { ruleLines, stateLine } from "../market/index.ts";
import { noteLines } from "../market/notes.ts";
import { panelLines } from "../market/panel-lines.ts";
import { marketLine } from "../market/state-text.ts";
import { clean } from "../text/clean.ts";
import { flow, wrap } from "../text/flow.ts";
import { spaced } from "../text/layout.ts";
import { styleOf, type RenderOptions } from "./style.ts";

/** The market line, to stand under the title of the table. */
export function marketHead(market: ScanMarket, options: RenderOptions): string[] {
  const style = styleOf(options);
  const text = marketLine(market, style.locale);
  return market.status === "ran"
    ? stateLine(text, market.report, style)
    : wrap(text, style.width, style.palette.strong);
}

/** The rules in force, the few readings that say most, and what shows the rest; nothing where the line has said why. */
export function marketSection(market: ScanMarket, options: RenderOptions): string[] {
  if (market.status === "failed") return [];
  const { report } = market;
  const style = styleOf(options);
  const { locale, palette, width } = style;
  const { section, legend } = locale.market;
  const more = [
    { text: marketCommand(report.settings), paint: palette.command },
    { text: section.purpose, paint: palette.faint },
  ];
  return spaced([
    [
      ...wrap(section.heading, width, palette.strong),
      ...ruleLines(report, style),
      ...panelLines([{ heading: null, rows: shortRows(report, locale) }], report, style).flat(),
    ],
    report.notes.flatMap((note) => wrap(`${locale.data.note(clean(note))}.`, width)),
    [...noteLines(report, style), ...wrap(legend, width, palette.faint)],
    flow(more, width, "  ").map(({ text }) => text),
  ]);
}
