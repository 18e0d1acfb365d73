import type { Locale } from "../../locale/locale.ts";
import { noNumber, type Numbers } from "../../locale/numbers.ts";
import type { StudyHead, StudyWords } from "../../locale/study-words.ts";
import type {
  Figures,
  Judged,
  LevelFigures,
  Lift,
  MoveFigures,
  PastCase,
  RuleFigures,
} from "../../study/study-result.ts";

/** One column of a table of the study: a head, and what stands in it. */
export interface StudyColumn<Row> {
  readonly id: StudyHead;
  readonly align: "left" | "right";
  readonly cell: (row: Row) => string;
  /** Columns with a higher number are given up first where there is no room; those without stay. */
  readonly giveUp?: number;
}

export function ruleColumns(locale: Locale): StudyColumn<RuleFigures>[] {
  return [
    { id: "rule", align: "left", cell: ({ rule }) => rule },
    { id: "cases", align: "right", cell: ({ cases }) => locale.numbers.number(cases) },
    ...comparedColumns(locale),
  ];
}

export function levelColumns(locale: Locale): StudyColumn<LevelFigures>[] {
  return [
    { id: "level", align: "left", cell: ({ level }) => locale.levels[level] },
    { id: "days", align: "right", cell: ({ cases }) => locale.numbers.number(cases) },
    ...comparedColumns(locale),
  ];
}

/** What rules and levels are told with alike. */
function comparedColumns(locale: Locale): StudyColumn<Figures & Judged>[] {
  const { numbers, study } = locale;
  const lift = (figures: Figures, which: keyof MoveFigures["lifts"]): string =>
    liftText(fallOf(figures).lifts[which], study);
  return [
    { id: "quarters", align: "right", giveUp: 6, cell: ({ quarters }) => numbers.number(quarters) },
    { id: "fell", align: "right", giveUp: 1, cell: (row) => shareOfMany(row, fallOf(row), numbers) },
    { id: "raw", align: "right", giveUp: 4, cell: (row) => plainLift(fallOf(row).lifts.raw, numbers) },
    { id: "sameVolatility", align: "right", cell: (row) => lift(row, "volatility") },
    { id: "sameExtension", align: "right", giveUp: 2, cell: (row) => lift(row, "volatilityAndExtension") },
    { id: "sameQuarter", align: "right", giveUp: 3, cell: (row) => lift(row, "volatilityAndQuarter") },
    { id: "q", align: "right", giveUp: 5, cell: ({ q }) => (q === null ? noNumber : numbers.number(q, 3)) },
    { id: "rose", align: "right", giveUp: 8, cell: (row) => shareOfMany(row, riseOf(row), numbers) },
    { id: "median60", align: "right", giveUp: 7, cell: (row) => medianOfMany(row, numbers) },
    { id: "verdict", align: "left", cell: (row) => verdictText(row, locale) },
  ];
}

/**
 * The rules of a study of one symbol: shares and their intervals, for lifts would say more than one symbol can.
 *
 * @param fewestCases fewer are not judged
 */
export function ownColumns(locale: Locale, fewestCases: number): StudyColumn<RuleFigures>[] {
  const { numbers, study } = locale;
  return [
    { id: "rule", align: "left", cell: ({ rule }) => rule },
    { id: "cases", align: "right", cell: ({ cases }) => numbers.number(cases) },
    { id: "hits", align: "right", cell: (row) => numbers.number(fallOf(row).hits) },
    { id: "wilson", align: "right", cell: (row) => wilsonText(fallOf(row), locale) },
    { id: "allDays", align: "right", giveUp: 1, cell: (row) => share(fallOf(row).base, numbers) },
    { id: "rose", align: "right", giveUp: 2, cell: (row) => share(riseOf(row).share, numbers) },
    { id: "median60", align: "right", giveUp: 3, cell: (row) => returnText(medianOf(row), numbers) },
    {
      id: "verdict",
      align: "left",
      cell: ({ againstBase }) =>
        againstBase === "cannot-tell" ? study.fewCases(fewestCases) : study.againstBase[againstBase],
    },
  ];
}

export function pastColumns({ numbers, dates, study }: Locale): StudyColumn<PastCase>[] {
  const after = (index: number) => (row: PastCase) => returnText(row.returns[index] ?? null, numbers);
  const move = (sessions: number | null, open: boolean): string => {
    if (sessions !== null) return study.after(sessions);
    return open ? study.open : noNumber;
  };
  return [
    { id: "date", align: "left", cell: ({ date }) => dates.day(date) },
    { id: "rule", align: "left", cell: ({ rule }) => rule },
    { id: "close", align: "right", giveUp: 2, cell: ({ close }) => numbers.price(close) },
    { id: "after5", align: "right", giveUp: 3, cell: after(0) },
    { id: "after20", align: "right", cell: after(1) },
    { id: "after60", align: "right", cell: after(2) },
    { id: "fellAfter", align: "right", giveUp: 4, cell: ({ fellAfter, open }) => move(fellAfter, open) },
    { id: "roseAfter", align: "right", giveUp: 5, cell: ({ roseAfter, open }) => move(roseAfter, open) },
  ];
}

/** A fall within 60 sessions, which every verdict is about. */
export function fallOf({ falls }: Figures): MoveFigures {
  return of60(falls);
}

export function riseOf({ rises }: Figures): MoveFigures {
  return of60(rises);
}

function of60(moves: readonly MoveFigures[]): MoveFigures {
  const found = moves.find(({ sessions }) => sessions === 60);
  if (found === undefined) throw new RangeError("the study has no figures for 60 sessions");
  return found;
}

export function medianOf({ returns }: Figures): number | null {
  return returns.find(({ sessions }) => sessions === 60)?.median ?? null;
}

function verdictText({ verdict, reason }: Judged, { study }: Locale): string {
  if (verdict !== "cannot-tell") return study.verdicts[verdict];
  return reason === null ? noNumber : study.reasons[reason];
}

/** A lift without an interval is of too few cases to be told. */
function liftText(lift: Lift | null, words: StudyWords): string {
  const { value, low, high } = lift ?? untold;
  return value === null || low === null || high === null ? noNumber : words.interval(value, low, high);
}

function plainLift(lift: Lift | null, numbers: Numbers): string {
  const { value, low } = lift ?? untold;
  return value === null || low === null ? noNumber : numbers.number(value, 2);
}

const untold = { value: null, low: null, high: null };

function share(value: number | null, numbers: Numbers): string {
  return value === null ? noNumber : numbers.percent(value * 100, 1);
}

/** Nothing where the cases are too few for a share to mean something. */
function shareOfMany({ verdict }: Judged, { share: value }: MoveFigures, numbers: Numbers): string {
  return verdict === "cannot-tell" ? noNumber : share(value, numbers);
}

function medianOfMany(row: Figures & Judged, numbers: Numbers): string {
  return row.verdict === "cannot-tell" ? noNumber : returnText(medianOf(row), numbers);
}

function returnText(value: number | null, numbers: Numbers): string {
  return value === null ? noNumber : numbers.signedPercent(value * 100, 1);
}

function wilsonText({ share, wilson }: MoveFigures, { numbers, study }: Locale): string {
  if (share === null || wilson === null) return noNumber;
  return `${numbers.percent(share * 100)} ${study.share(wilson.low, wilson.high)}`;
}
