import { at } from "../series/series.ts";
import { finishedWeeks, type Weeks } from "../series/weeks.ts";
import type { DetectorContext } from "./context.ts";
import { defineDetector, type RuleSignal } from "./contract.ts";
import { criticalValuesFor, fewestWeeks } from "./critical-values.ts";
import { thresholdSignals } from "./endings.ts";
import { explosiveWeeks, mayHoldRun, weeklyLogCloses, type ExplosiveWeeks } from "./explosive-weeks.ts";

/** A week of a market that never rests has seven bars. */
const MOST_BARS_A_WEEK = 7;

const warnings = [
  { rule: "explosive-price-95", grade: 1, severity: 0.35 },
  { rule: "explosive-price-99", grade: 2, severity: 0.65 },
  { rule: "explosive-price-99", grade: 3, severity: 1 },
] as const;

type Warning = (typeof warnings)[number];

export const explosivePrice = defineDetector({
  id: "explosive-price",
  title: "Explosive price",
  category: "price",
  docs:
    "The econometricians' test for a bubble: in force while the weekly log price has grown, for at least six weeks in a row, " +
    "faster the further it had come, by a Dickey-Fuller statistic that 5 % of random walks reach (a second rule: 1 %; a third " +
    "warning from 2.5 on). For each week the strongest window of the last 260 weeks is taken (BSADF), the shortest has 31. Only " +
    "weeks that are over are judged, and only rises: a crash is as explosive. With less than five years of history the critical " +
    "values of that history hold; under two years it is silent. It dates exuberance, not its end: on NVDA it was in force " +
    "from June 2016 to June 2018, while the price rose fivefold. Volatility that comes in clusters sets it off more often than the random " +
    "walks of its critical values say; `froth bubble SYMBOL` judges by the symbol's own returns instead. Whether it finds bubbles " +
    "in the technology shares of the 2020s is contested. Severity is 0.35, 0.65 and 1.",
  source:
    "P. Phillips, S. Shi and J. Yu, Testing for Multiple Bubbles, International Economic Review 56 (2015); the least duration is " +
    "their log T. Critical values by simulation (npm run critical-values)",
  parameters: {
    weeks: { default: 6, min: 1, max: 26, unit: "weeks", description: "weeks in a row above the 5 % critical value" },
  },
  rules: [
    { id: "explosive-price-95", title: "Weekly log price explosive at 5 %", lasts: "while-true", needs: [] },
    { id: "explosive-price-99", title: "Weekly log price explosive at 1 %", lasts: "while-true", needs: [] },
  ],
  warmup: () => MOST_BARS_A_WEEK * fewestWeeks,
  detect(context, { weeks: least }) {
    const { close, series, since } = context;
    const weeks = context.once("finished weeks", () => finishedWeeks(series.days));
    const logCloses = context.once("weekly log closes", () => weeklyLogCloses(close, weeks));
    const newest = newestWeek(weeks, context.length, since);
    const first = Math.max(0, at(newest, since) - least + 1);
    if (!mayHoldRun(logCloses, first, least)) return [];
    const judged = explosiveWeeks(logCloses, first);
    const grades = gradesOfBars(judged, newest, least, since);
    return warnings.flatMap((warning) =>
      thresholdSignals(grades, { from: warning.grade, since }, (t) =>
        describe(warning, { judged, weeks, week: at(newest, t), context, least }),
      ),
    );
  },
});

/** For each bar from `since` on the newest week that is known to be over on its close, -1 before there is one. */
function newestWeek({ knownAt }: Weeks, length: number, since: number): Int32Array {
  const newest = new Int32Array(length).fill(-1);
  for (let week = knownAt.length - 1, end = length; week >= 0 && end > since; week--) {
    newest.fill(week, at(knownAt, week), end);
    end = at(knownAt, week);
  }
  return newest;
}

/** The grade of each bar's newest week, NaN where the weeks up to it were not explosive for long enough. */
function gradesOfBars({ grade }: ExplosiveWeeks, newest: Int32Array, least: number, since: number): Float64Array {
  const grades = new Float64Array(newest.length).fill(Number.NaN);
  for (let t = since; t < newest.length; t++) {
    const week = at(newest, t);
    const run = grade.subarray(Math.max(0, week + 1 - least), week + 1);
    if (run.length >= least && run.every((own) => own > 0)) grades[t] = at(grade, week);
  }
  return grades;
}

interface Found {
  readonly judged: ExplosiveWeeks;
  readonly weeks: Weeks;
  readonly week: number;
  readonly context: DetectorContext;
  readonly least: number;
}

function describe(
  { rule, grade, severity }: Warning,
  { judged, weeks, week, context: { close }, least }: Found,
): Omit<RuleSignal, "knownAt"> {
  const first = at(judged.start, week);
  const [startBar, bar] = [at(weeks.lastBar, first), at(weeks.lastBar, week)];
  const [before, price] = [at(close, startBar), at(close, bar)];
  const critical = criticalValuesFor(at(judged.history, week));
  return {
    rule,
    severity,
    anchors: [
      { role: "start", at: startBar, price: before },
      { role: "close", at: bar, price },
    ],
    message: {
      id: rule,
      data: {
        statistic: at(judged.statistic, week),
        critical: (grade === 1 ? critical?.p95 : critical?.p99) ?? Number.NaN,
        weeks: least,
        windowWeeks: week - first,
        changePercent: (price / before - 1) * 100,
      },
    },
  };
}
