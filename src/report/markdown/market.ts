import type { Locale } from "../../locale/locale.ts";
import type { MarketReport, MarketSettings } from "../../market/market-report.ts";
import type { ScanMarket } from "../../scan/scan-report.ts";
import { marketCommand } from "../market/command.ts";
import { fundTable } from "../market/fund-table.ts";
import { rowGroups } from "../market/groups.ts";
import { noteTexts } from "../market/notes.ts";
import { rowRecord } from "../market/record-text.ts";
import { ruleTexts } from "../market/state-text.ts";
import { codeSpan } from "./code-span.ts";
import { table } from "./tables.ts";

/**
 * The market beside the symbols: the rules in force and all readings, each with its record. Nothing where there is none to
 * show: the market line has said why.
 *
 * @param market with its texts from outside quoted, but for its settings
 */
export function marketBlocks(market: ScanMarket, locale: Locale): string[] {
  if (market.status === "failed") return [];
  const { report } = market;
  const { section, legend } = locale.market;
  const rules = ruleTexts(report, locale);
  const notes = [...report.notes.map((note) => locale.data.note(note)), ...noteTexts(report, locale)];
  return [
    `## ${section.heading}`,
    ...(rules.length === 0 ? [] : [list(rules)]),
    readingTable(report, locale),
    ...fundBlocks(report, locale),
    ...(notes.length === 0 ? [] : [list(notes)]),
    legend,
    more(report.settings, locale),
  ];
}

/** Panel by panel in one table, so that its columns are the same for all. */
function readingTable(report: MarketReport, locale: Locale): string {
  const { reading, value, record } = locale.market.heads;
  const rows = rowGroups(report, locale).flatMap(({ heading, rows: readings }) =>
    readings.map((row, index) => {
      const told = rowRecord(row, report.warnings, locale).text;
      return [index === 0 ? (heading ?? "") : "", row.label, row.value, told];
    }),
  );
  return table(["", reading, value, record], ["left", "left", "left", "left"], rows);
}

function fundBlocks({ rotation }: MarketReport, locale: Locale): string[] {
  if (rotation.status !== "ran") return [];
  const { heads, rows } = fundTable(rotation, locale);
  if (rows.length === 0) return [];
  return [`## ${locale.market.headings.funds}`, table(heads, ["left", "right", "right", "left"], rows)];
}

function more(settings: MarketSettings, { market: { section } }: Locale): string {
  return `${codeSpan(marketCommand(settings))} ${section.purpose}`;
}

function list(items: readonly string[]): string {
  return items.map((item) => `- ${item}`).join("\n");
}
