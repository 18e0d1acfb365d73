import type { OwnCase, OwnFigures, OwnRecord, OwnRule, OwnShare } from "../../analysis/own-record.ts";
import { noNumber } from "../../locale/numbers.ts";
import { alignedLines } from "../table/aligned.ts";
import type { Style } from "../table/style.ts";
import { clean } from "../text/clean.ts";
import { flow, plain, wrap } from "../text/flow.ts";
import { indent, spaced } from "../text/layout.ts";

/** Past signals that are told one by one, of a rule in force and of another. */
const SHOWN = { inForce: 10, other: 3 };

const INDENT = 3;

/** What followed the past signals of each rule that has spoken on this symbol, those in force first. */
export function ownRecordLines(record: OwnRecord | null, style: Style): string[] {
  if (record === null) return [];
  const { locale, width } = style;
  const words = locale.ownRecord;
  if (record.firstDay === null || record.lastDay === null) {
    return wrap(words.missing(record.missing === null ? null : clean(record.missing)), width);
  }
  const { rules } = record;
  return spaced([
    baselineLines(record, words.baseline(record.baseline.cases, record.firstDay, record.lastDay), style),
    ...(rules.length === 0 ? [wrap(words.noRule, width)] : rules.map((rule) => ruleBlock(rule, record, style))),
    noteLines(record, style),
  ]);
}

function baselineLines({ baseline, fewestCases }: OwnRecord, days: string, style: Style): string[] {
  const { locale, palette, width } = style;
  const words = locale.ownRecord;
  const shareOf = (name: keyof typeof words.rows): number => baseline[name].share ?? Number.NaN;
  const figures = words.baselineFigures(shareOf("fell20"), shareOf("fell60"), shareOf("roseFirst"), baseline.medians);
  return [...wrap(`${days} ${figures}`, width), ...wrap(words.howToRead(fewestCases), width, palette.faint)];
}

function noteLines({ rules, outsideRallies }: OwnRecord, { locale, palette, width }: Style): string[] {
  const words = locale.ownRecord;
  const telling = rules.filter(({ says }) => says !== "cannot-tell");
  const notes = [
    ...(outsideRallies.length === 0 ? [] : [words.outsideRallies(outsideRallies)]),
    ...(telling.length === 0 ? [] : [words.tried(telling.length)]),
  ];
  return notes.flatMap((note) => wrap(note, width, palette.faint));
}

function ruleBlock(rule: OwnRule, { baseline, fewestCases }: OwnRecord, style: Style): string[] {
  const { locale, palette, width } = style;
  const words = locale.ownRecord;
  const room = width - INDENT;
  const verdict = rule.says === "cannot-tell" ? words.cannotTell(fewestCases) : words.says[rule.says];
  const head = [
    { text: words.rule(rule.rule, rule.inForce), paint: rule.inForce ? palette.strong : plain },
    { text: words.cases(rule.cases, rule.open), paint: plain },
    { text: verdict, paint: rule.says === "cannot-tell" ? palette.faint : palette.strong },
  ];
  const figures =
    rule.cases === 0 ? [] : [...figureLines(rule, baseline, room, style), ...wrap(words.medians(rule.medians), room)];
  const onOne = flow(head, width, " · ");
  const [first = "", ...rest] = (onOne.length === 1 ? onOne : flow(head, room, " · ")).map(({ text }) => text);
  return [first, ...indent([...rest, ...figures, ...caseLines(rule, room, style)], INDENT)];
}

/** Each outcome with its share, and that of all days to compare with. */
function figureLines(rule: OwnFigures, baseline: OwnFigures, room: number, { locale }: Style): string[] {
  const words = locale.ownRecord;
  const row = (name: keyof typeof words.rows): string[] => {
    const own = rule[name];
    return [
      words.rows[name],
      words.hits(own.hits, rule.cases),
      intervalText(own, locale),
      words.allDays(baseline[name].share ?? Number.NaN),
    ];
  };
  return alignedLines(
    [row("fell20"), row("fell60"), row("roseFirst")],
    ["left", "right", "left", "left"],
    room,
    () => plain,
  );
}

function intervalText({ share, low, high }: OwnShare, { numbers, study }: Style["locale"]): string {
  if (share === null || low === null || high === null) return noNumber;
  return `${numbers.percent(share * 100)} ${study.share(low, high)}`;
}

/** The newest cases, the newest first. */
function caseLines({ past, inForce }: OwnRule, room: number, { locale, palette }: Style): string[] {
  if (past.length === 0) return [];
  const { heads } = locale.study;
  const newest = past.slice(-(inForce ? SHOWN.inForce : SHOWN.other)).toReversed();
  const head = [heads.date, heads.close, heads.after5, heads.after20, heads.after60, heads.fellAfter, heads.roseAfter];
  const rows = [head, ...newest.map((entry) => caseRow(entry, locale))];
  const aligned = head.map((_, column) => (column === 0 ? "left" : "right"));
  const older = past.length - newest.length;
  return [
    ...alignedLines(rows, aligned, room, (row) => (row === 0 ? palette.faint : plain)),
    ...(older > 0 ? [palette.faint(locale.ownRecord.older(older))] : []),
  ];
}

function caseRow(
  { date, close, returns, fellAfter, roseAfter, open }: OwnCase,
  { numbers, dates, study }: Style["locale"],
): string[] {
  const move = (sessions: number | null): string => {
    if (sessions !== null) return study.after(sessions);
    return open ? study.open : noNumber;
  };
  const after = returns.map((value) => (value === null ? noNumber : numbers.signedPercent(value * 100, 1)));
  return [dates.day(date), numbers.price(close), ...after, move(fellAfter), move(roseAfter)];
}
