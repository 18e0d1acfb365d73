import type { Analysis } from "../analysis/analyze.ts";
import { detectors } from "../detectors/index.ts";
import { levelOf, levels, type Level } from "../evidence/levels.ts";
import { isoDate, type Day } from "../series/dates.ts";
import { at, type Series } from "../series/series.ts";
import { baseRateGrid } from "./base-rate-grid.ts";
import { drawQuarters } from "./bootstrap.ts";
import { createRunCount } from "./detector-runs.ts";
import { compareWith, FEWEST_CASES, FEWEST_QUARTERS, figuresOf, type Comparison } from "./figures.ts";
import { againstBase, judge } from "./judge.ts";
import { pastCases } from "./past-cases.ts";
import { rallyDays } from "./rally-days.ts";
import { countPlacebo, countRule, type RuleCount } from "./rule-count.ts";
import { sampleOf, type Sample, type SampleSettings } from "./sample.ts";
import type { LevelFigures, PastCase, RuleFigures, StudyResult } from "./study-result.ts";
import { createTally, total, type Tally } from "./tally.ts";

export interface EventStudySettings extends SampleSettings {
  /** Of the placebo and of the draws of quarters: the same seed and bars give the same result. */
  readonly seed: number;
  /** How often quarters are drawn. */
  readonly draws: number;
}

/**
 * What followed the signals of every rule, and the days on every level, compared with all rally days. Symbols are given to
 * it one after the other; it keeps sums, not bars.
 */
export interface EventStudy {
  /** Counts what one symbol shows, from its analysis with all signals. Returns how many of its days count. */
  add(analysis: Analysis): number;
  /** What the symbols given so far show. */
  result(): StudyResult;
}

/** Sessions of a year, in which firings are told. */
const YEAR = 252;

export function createEventStudy(settings: EventStudySettings): EventStudy {
  const counts = createCounts(settings.seed);
  let [given, past]: [number, PastCase[]] = [0, []];
  return {
    add(analysis) {
      const sample = sampleOf(analysis.context, settings);
      const found = counts.add(analysis, sample);
      given += 1;
      past = given === 1 ? found : [];
      return sample.days;
    },
    result() {
      const comparison = compareWith(counts.base, (quarters) => drawQuarters(quarters, settings.draws, settings.seed));
      const rules = ruleFigures(counts.rules, comparison);
      return {
        given,
        symbols: counts.base.symbols(),
        ...counts.span(),
        base: figuresOf(counts.base, comparison),
        rules,
        levels: levelFigures(counts.levels, comparison),
        tried: rules.length,
        fewestCases: FEWEST_CASES,
        fewestQuarters: FEWEST_QUARTERS,
        survive: rules.filter(({ verdict }) => verdict === "beats-chance" || verdict === "below-chance").length,
        grid: baseRateGrid(counts.base),
        detectors: counts.runs.result(),
        past,
      };
    },
  };
}

/** Everything that is counted, symbol after symbol. */
function createCounts(seed: number) {
  const base = createTally();
  const rules = [...detectors.flatMap(({ id, rules }) => rules.map((rule) => countRule(id, rule))), countPlacebo(seed)];
  const levelTallies = new Map<Level, Tally>(levels.map((level) => [level, createTally()]));
  const runs = createRunCount();
  const span = createSpan();
  return {
    base,
    rules,
    levels: levelTallies,
    runs,
    span: span.result,
    add(analysis: Analysis, sample: Sample): PastCase[] {
      runs.add(analysis.results);
      for (const { at: t, severity, surviving } of rallyDays(analysis)) {
        if (at(sample.cells, t) < 0) continue;
        base.add(sample, t);
        levelTallies.get(levelOf(severity, surviving))?.add(sample, t);
        span.add(analysis.context.series, t);
      }
      const past = rules.flatMap((rule) => pastCases(rule, rule.add(analysis, sample), sample, analysis.context));
      return past.toSorted((a, b) => (a.date < b.date ? -1 : Number(a.date > b.date)));
    },
  };
}

/** The first and the last day counted. */
function createSpan() {
  let [first, last]: [Day, Day] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  return {
    add({ days }: Series, t: number): void {
      first = Math.min(first, at(days, t));
      last = Math.max(last, at(days, t));
    },
    result: () =>
      first > last ? { firstDay: null, lastDay: null } : { firstDay: isoDate(first), lastDay: isoDate(last) },
  };
}

function ruleFigures(rules: readonly RuleCount[], comparison: Comparison): RuleFigures[] {
  const days = total(comparison.base, "cases");
  const tried = rules.map((count) => ({ count, figures: figuresOf(count.tally, comparison) }));
  const judged = judge(tried.map(({ count, figures }) => ({ figures, ran: count.ran > 0, spoke: count.spoke })));
  return tried.flatMap(({ count: { rule, detector, counted, open }, figures }, index) => {
    const verdict = judged[index];
    if (verdict === undefined) return [];
    const perYear = days === 0 ? null : (figures.cases * YEAR) / days;
    return [{ rule, detector, counted, ...verdict, perYear, open, againstBase: againstBase(figures), ...figures }];
  });
}

function levelFigures(tallies: ReadonlyMap<Level, Tally>, comparison: Comparison): LevelFigures[] {
  const days = total(comparison.base, "cases");
  const tried = [...tallies].map(([level, tally]) => ({ level, figures: figuresOf(tally, comparison) }));
  const judged = judge(tried.map(({ figures }) => ({ figures, ran: true, spoke: figures.cases > 0 })));
  return tried.flatMap(({ level, figures }, index) => {
    const verdict = judged[index];
    if (verdict === undefined) return [];
    return [{ level, ...verdict, shareOfDays: days === 0 ? null : figures.cases / days, ...figures }];
  });
}
