import type { LedgerWords } from "../../locale/ledger-words.ts";
import type { LedgerReport } from "../../study/ledger-report.ts";
import type { CalibrationScore, LeftOutGroup, LedgerSection, LedgerSummary } from "../../study/ledger-summary.ts";
import { styleOf, type RenderOptions, type Style } from "../table/style.ts";
import { clean } from "../text/clean.ts";
import { wrap } from "../text/flow.ts";
import { joinBlocks, section } from "../text/layout.ts";
import { namedLines, nameOf, tallyLines } from "./tallies.ts";

/** Symbols shown of one reason. */
const SHOWN_SYMBOLS = 12;

/**
 * A ledger scored: what followed each rule and each level, the printed chance against what happened, and every entry that
 * could not be scored. Lines are not wider than `options.width`; the text ends with a line feed.
 */
export function renderLedger(report: LedgerReport, options: RenderOptions): string {
  const style = styleOf(options);
  const { summary, file } = report;
  const { headings } = style.locale.ledger;
  const titled = (heading: string, lines: readonly string[]): string[] => section(heading, lines, style.palette.head);
  return joinBlocks([
    titleLines(report, style),
    ...sectionBlocks(summary.inTime, style.locale.ledger.inTime, style),
    ...sectionBlocks(summary.afterwards, style.locale.ledger.afterwards, style),
    titled(headings.leftOut, leftOutLines(summary.leftOut, style)),
    titled(headings.splits, splitLines(summary, style)),
    titled(headings.file, fileLines(file, style)),
    hasScores(summary) ? legendLines(style) : [],
  ]);
}

function titleLines({ file, source, newestBar, asOf }: LedgerReport, { locale, palette, width }: Style): string[] {
  const words = locale.ledger;
  return [
    ...wrap(words.title(file.entries, file.firstAsOf, file.lastAsOf), width, palette.strong),
    ...(source === null ? wrap(words.empty, width) : wrap(words.bars(clean(source), newestBar, asOf), width)),
  ];
}

function hasScores({ inTime, afterwards }: LedgerSummary): boolean {
  return [inTime, afterwards].some(({ rules, levels }) => rules.length + levels.length > 0);
}

/** Nothing of a section without entries. */
function sectionBlocks(
  { warnings, standings, rules, levels, calibration }: LedgerSection,
  heading: LedgerWords["inTime"],
  style: Style,
): string[][] {
  if (warnings + standings === 0) return [];
  const { locale, palette, width } = style;
  const { headings } = locale.ledger;
  const ruleRows = rules.map((rule) => ({ name: nameOf(rule), horizons: rule.horizons }));
  const levelRows = levels.map(({ level, horizons }) => ({ name: locale.levels[level], horizons }));
  return [
    wrap(heading(warnings, standings), width, palette.strong),
    tallyLines("rule", ruleRows, style),
    section(headings.ends, endLines(rules, style), palette.head),
    tallyLines("level", levelRows, style),
    section(
      headings.calibration,
      calibration.flatMap((score) => calibrationLines(score, style)),
      palette.head,
    ),
  ];
}

function endLines(rules: LedgerSection["rules"], style: Style): string[] {
  const words = style.locale.ledger.ends;
  const kinds = ["no-longer-true", "expired", "invalidated", "in-force", "not-found"] as const;
  const entries = rules.map((rule) => {
    const told = kinds.filter((kind) => rule.ends[kind] > 0).map((kind) => words[kind](rule.ends[kind]));
    return { label: nameOf(rule), text: told.join(", ") };
  });
  return namedLines(entries, style);
}

function calibrationLines(score: CalibrationScore, { locale, width }: Style): string[] {
  const words = locale.ledger;
  const { sessions, entries, apart, rate, meanChance, brier, brierSameVolatility, skill } = score;
  if (rate === null || meanChance === null || brier === null || brierSameVolatility === null)
    return wrap(`${words.notCalibrated(sessions, entries, apart)}.`, width);
  const told = { sessions, entries, apart, rate, meanChance, brier, brierSameVolatility, skill };
  return wrap(`${words.calibration(told)}.`, width);
}

function leftOutLines(groups: readonly LeftOutGroup[], { locale, width }: Style): string[] {
  const words = locale.ledger;
  return groups.flatMap(({ reason, symbols }) => {
    const shown = symbols
      .slice(0, SHOWN_SYMBOLS)
      .map(({ symbol, entries, detail }) =>
        words.leftOutSymbol(symbol, entries, detail === null ? null : clean(detail)),
      );
    const rest = symbols.length - shown.length;
    const all = rest > 0 ? [...shown, locale.data.moreSymbols(rest)] : shown;
    return wrap(`${locale.phrases.of(words.leftOut[reason], all.join(", "))}.`, width);
  });
}

function splitLines({ splits }: LedgerSummary, { locale, width }: Style): string[] {
  return splits.flatMap(({ symbol, split, lastRecorded, entries }) =>
    wrap(`${locale.ledger.split(symbol, split, lastRecorded, entries)}.`, width),
  );
}

function fileLines({ tornLines, versions }: LedgerReport["file"], { locale, width }: Style): string[] {
  const words = locale.ledger;
  return [
    ...(versions.length === 0 ? [] : wrap(words.versions(versions.map(clean)), width)),
    ...(tornLines.length === 0 ? [] : wrap(words.torn(tornLines), width)),
  ];
}

function legendLines({ locale, palette, width }: Style): string[] {
  return locale.ledger.legend.flatMap((text) => wrap(text, width, palette.faint));
}
