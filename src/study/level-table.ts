import { levels, type Level, type LevelCutoffs } from "../evidence/levels.ts";
import { at } from "../series/series.ts";
import type { RallyDay } from "./rally-days.ts";

/** The largest share of rally days that may reach a level. */
export const largestShares = { watch: 0.25, elevated: 0.06, high: 0.02, extreme: 0.005 } as const;

/** Every level must be met with on at least this share of rally days: a rarer one could not be judged. */
const smallestShare = 0.001;

/** By so much the share of days that a fall followed must rise from each level to the next. */
const smallestRise = 0.01;

/** One line of the table that says what the levels are worth. */
export interface LevelRow {
  readonly level: Level;
  /** Rally days on exactly this level. */
  readonly days: number;
  /** Share of rally days on this level or a higher one. */
  readonly shareReached: number;
  /** Share of the days on this level that a close 10 % lower followed within 60 sessions. */
  readonly fellShare: number;
}

/** Days, and days that a fall followed, with at least so many points of severity. */
interface Tally {
  readonly days: Float64Array;
  readonly falls: Float64Array;
}

/**
 * The lowest cut-offs, in whole points of severity and `watch` first, at which no level is reached on more than its share of
 * days and falls become more frequent from each level to the next.
 *
 * @throws RangeError where no cut-offs do
 */
export function chooseCutoffs(days: readonly RallyDay[]): LevelCutoffs {
  const all = tallyByPoints(days);
  // Without a rule that beats chance a day reaches `watch` at most.
  const surviving = tallyByPoints(days.filter((day) => day.surviving));
  const lowest = (tally: Tally, share: number): number =>
    tally.days.findIndex((reached) => reached <= share * days.length);
  const from = {
    watch: Math.max(1, lowest(all, largestShares.watch)),
    elevated: lowest(surviving, largestShares.elevated),
    high: lowest(surviving, largestShares.high),
    extreme: lowest(surviving, largestShares.extreme),
  };
  for (const cutoffs of rising(from)) {
    if (smallestStep(all, surviving, cutoffs, smallestShare * days.length) >= smallestRise) return cutoffs;
  }
  throw new RangeError("no cut-offs make falls more frequent from level to level");
}

/** All cut-offs that rise from level to level and are nowhere below `from`, the lowest first. */
function* rising(from: LevelCutoffs): Generator<LevelCutoffs> {
  for (let { watch } = from; watch <= 97; watch++) {
    for (let elevated = Math.max(from.elevated, watch + 1); elevated <= 98; elevated++) {
      for (let high = Math.max(from.high, elevated + 1); high <= 99; high++) {
        for (let extreme = Math.max(from.extreme, high + 1); extreme <= 100; extreme++) {
          yield { watch, elevated, high, extreme };
        }
      }
    }
  }
}

/** Entry p: days with at least p points. */
function tallyByPoints(days: readonly RallyDay[]): Tally {
  const tally = { days: new Float64Array(102), falls: new Float64Array(102) };
  for (const { severity, fell } of days) {
    const points = Math.floor(severity);
    tally.days[points] = at(tally.days, points) + 1;
    if (fell) tally.falls[points] = at(tally.falls, points) + 1;
  }
  for (let p = 100; p >= 0; p--) {
    tally.days[p] = at(tally.days, p) + at(tally.days, p + 1);
    tally.falls[p] = at(tally.falls, p) + at(tally.falls, p + 1);
  }
  return tally;
}

/** The smallest rise of the share of falls from a level to the next; NaN where a level has too few days. */
function smallestStep(
  all: Tally,
  surviving: Tally,
  { watch, elevated, high, extreme }: LevelCutoffs,
  fewestDays: number,
): number {
  const calm = bandRate(all, 0, all, watch, fewestDays);
  const watched = bandRate(all, watch, surviving, elevated, fewestDays);
  const raised = bandRate(surviving, elevated, surviving, high, fewestDays);
  const highest = bandRate(surviving, high, surviving, extreme, fewestDays);
  const top = bandRate(surviving, extreme, surviving, 101, fewestDays);
  return Math.min(watched - calm, raised - watched, highest - raised, top - highest);
}

/** Share of falls among the days that reach `from` and not `to`; NaN where they are too few, which no step survives. */
function bandRate(tally: Tally, from: number, above: Tally, to: number, fewestDays: number): number {
  const days = at(tally.days, from) - at(above.days, to);
  return days < fewestDays ? Number.NaN : (at(tally.falls, from) - at(above.falls, to)) / days;
}

/** How often each level was reached and what followed. */
export function levelTable(days: readonly RallyDay[], levelOf: (day: RallyDay) => Level): LevelRow[] {
  const judged = days.map((day) => ({ rank: levels.indexOf(levelOf(day)), fell: day.fell }));
  return levels.map((level, rank) => {
    const own = judged.filter((day) => day.rank === rank);
    return {
      level,
      days: own.length,
      shareReached: judged.filter((day) => day.rank >= rank).length / days.length,
      fellShare: own.filter((day) => day.fell).length / own.length,
    };
  });
}

/** Entry k: the share of rally days on which at least k detectors have a warning in force. */
export function shareWithWarnings(days: readonly RallyDay[], most: number): number[] {
  return Array.from(
    { length: most + 1 },
    (_, k) => days.filter(({ detectors }) => detectors >= k).length / days.length,
  );
}
