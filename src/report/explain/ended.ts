import type { ExplainedSignal } from "../../analysis/explanation.ts";
import type { Style } from "../table/style.ts";
import { renderGrid, gridWidth, type GridColumn } from "../table/grid.ts";
import { flow, paintLine, plain, type Paint } from "../text/flow.ts";
import { displayWidth } from "../text/width.ts";
import { markOf, tierOf } from "../tier.ts";
import { shortWords } from "../warning.ts";

/** Ended signals that are told one by one. */
const SHOWN = 12;

/** What one ended signal says, in the order of its columns. */
interface EndedRow {
  readonly texts: readonly string[];
  readonly paint: Paint;
}

/** Signals of the recent past that are no longer in force, the newest first. */
export function endedLines(ended: readonly ExplainedSignal[], recentSessions: number, style: Style): string[] {
  const { locale, palette } = style;
  if (ended.length === 0) return [locale.explain.noneEnded(recentSessions)];
  const rows = ended.slice(0, SHOWN).map((explained) => endedRow(explained, style));
  const rest = ended.length - rows.length;
  const more = rest > 0 ? [palette.faint(locale.explain.moreEnded(rest))] : [];
  return [...setRows(rows, style), ...more];
}

function endedRow({ signal, since, afterAsOf }: ExplainedSignal, { locale, palette }: Style): EndedRow {
  const words = locale.explain;
  const tier = tierOf(signal.record);
  const followed = afterAsOf ?? since;
  return {
    texts: [
      locale.dates.span(signal.knownAt, signal.endedAt ?? ""),
      shortWords(signal, locale) + markOf(signal.record, locale),
      signal.endReason === null ? "" : words.endReasons[signal.endReason],
      followed === null ? "" : words.followUpShort(followed.changePercent, followed.lowestPercent),
    ],
    paint: tier === "beats-chance" ? plain : palette.faint,
  };
}

function setRows(rows: readonly EndedRow[], style: Style): string[] {
  const columns = [0, 1, 2, 3].map((column): GridColumn => {
    return { width: Math.max(0, ...rows.map(({ texts }) => displayWidth(texts[column] ?? ""))), align: "left" };
  });
  if (gridWidth(columns) > style.width) return rows.flatMap((row) => narrowRow(row, style));
  const cells = rows.map(({ texts, paint }) => texts.map((text) => ({ lines: [paintLine({ text, paint })] })));
  return renderGrid(columns, cells);
}

function narrowRow({ texts, paint }: EndedRow, { width }: Style): string[] {
  const spans = texts.filter((text) => text !== "").map((text) => ({ text, paint }));
  return flow(spans, width - 2, "  ").map((line, index) => (index === 0 ? line.text : `  ${line.text}`));
}
