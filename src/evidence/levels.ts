import { levelCutoffs } from "./data/level-cutoffs.ts";

/** How loudly froth speaks, weakest first. */
export const levels = ["calm", "watch", "elevated", "high", "extreme"] as const;

export type Level = (typeof levels)[number];

/** The severity, 0..100, from which on a level is reached. */
export type LevelCutoffs = Readonly<Record<Exclude<Level, "calm">, number>>;

/**
 * The level of a severity. Without a rule in force that beats chance it is never above `watch`, however many rules
 * there are.
 *
 * @param severity 0..100, as `severityOf` gives it; anything else is a RangeError, for NaN would read as calm
 */
export function levelOf(severity: number, hasSurvivingRule: boolean, cutoffs: LevelCutoffs = levelCutoffs): Level {
  if (!(severity >= 0 && severity <= 100)) throw new RangeError(`severity ${severity} outside 0..100`);
  const reached = levels.findLast((level) => level === "calm" || severity >= cutoffs[level]) ?? "calm";
  return reached === "calm" || hasSurvivingRule ? reached : "watch";
}

/** 0 for calm, 4 for extreme; -1 where there is no level. */
export function rankOf(level: Level | null): number {
  return level === null ? -1 : levels.indexOf(level);
}

/** Whether a level is at least another. None reaches nothing. */
export function reaches(level: Level | null, least: Level): boolean {
  return rankOf(level) >= rankOf(least);
}
