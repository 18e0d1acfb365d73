import { createContext } from "../detectors/context.ts";
import type { DetectorResult, Rule, Signal } from "../detectors/contract.ts";
import { detectors } from "../detectors/index.ts";
import { runDetector } from "../detectors/run.ts";
import { at, type Series } from "../series/series.ts";
import type { Analysis } from "./analyze.ts";
import { closeRanges, closesAsked, turnBetween, WITHIN_PERCENT, type TickRange } from "./close-ranges.ts";
import { ticksPerUnit, usualVolume, withNextBar } from "./next-bar.ts";
import { parameterValues, type ParameterOverrides } from "./parameters.ts";
import { stillInForce } from "./reported.ts";
import type { NextSession, Trigger } from "./trigger.ts";

/** What a detector says is in force after a next session with this close, in ticks, and volume, in shares. */
type Ask = (ticks: number, shares: number) => readonly Signal[];

/** Where the next session starts from. */
interface LastBar {
  readonly said: Pick<NextSession, "open" | "volume" | "withinPercent">;
  readonly ticks: number;
  readonly perUnit: number;
  readonly bars: number;
  /** Shares of an average session, 0 without volume; and the most that is tried, in hundredths of it. */
  readonly usual: number;
  readonly mostVolume: number;
}

/** The most volume that is tried, in average sessions; more where the last session had more. */
const MOST_VOLUME = 5;

/**
 * The closes of the next session at which each rule would fire, and each signal in force would clear, found by asking the
 * detectors. The session opens at the last close, has no wick beyond open and close, and average volume; for a rule about
 * volume the least is looked for with which it fires.
 */
export function nextSession(
  { context, results }: Analysis,
  overrides: ParameterOverrides,
): { readonly next: NextSession; readonly clearing: ReadonlyMap<Signal, Trigger> } {
  const last = lastBarOf(context.series);
  const asked = askable(results, withNextBar(context.series), overrides, last);
  const clearing = new Map<Signal, Trigger>();
  const judged: Trigger[] = [];
  for (const { detector, result, ask } of asked) {
    const muted = new Set(result.muted.map(({ rule }) => rule));
    for (const signal of stillInForce(result)) clearing.set(signal, clearingOf(signal, ask, last));
    for (const rule of detector.rules) if (!muted.has(rule.id)) judged.push(firingOf(rule, detector.id, ask, last));
  }
  return { next: { ...last.said, ...sorted(judged, clearing, last.said.open) }, clearing };
}

/** The detectors that ran, each with what it answers. */
function askable(
  results: readonly DetectorResult[],
  append: ReturnType<typeof withNextBar>,
  overrides: ParameterOverrides,
  last: LastBar,
) {
  const contextOf = rememberingLast((ticks, shares) => createContext(append(ticks / last.perUnit, shares)));
  const asked = detectors.flatMap((detector) => {
    const result = results.find((entry) => entry.detector === detector.id);
    if (result?.status !== "ran") return [];
    const values = parameterValues(detector, overrides);
    const ask = remembering((ticks, shares) =>
      stillInForce(runDetector(detector, contextOf(ticks, shares), values, "in-force")),
    );
    return [{ detector, result, ask, isAboutVolume: detector.rules.some(isAboutVolume) }];
  });
  // Beforehand and bar by bar, so that the detectors share the indicators of a bar.
  for (const ticks of closesAsked(last.ticks)) for (const { ask } of asked) ask(ticks, last.usual);
  const ofVolume = asked.filter((entry) => entry.isAboutVolume && last.usual > 0);
  const most = sharesOf(last.mostVolume, last);
  for (const ticks of closesAsked(last.ticks)) for (const { ask } of ofVolume) ask(ticks, most);
  return asked;
}

function isAboutVolume({ needs }: Rule): boolean {
  return needs.includes("volume");
}

function lastBarOf(series: Series): LastBar {
  const open = at(series.close, series.close.length - 1);
  const volume = usualVolume(series);
  const usual = volume ?? 0;
  const before = series.volume?.at(-1) ?? 0;
  const perUnit = ticksPerUnit(open);
  return {
    said: { open, volume, withinPercent: WITHIN_PERCENT },
    ticks: Math.round(open * perUnit),
    perUnit,
    bars: series.close.length,
    usual,
    mostVolume: usual === 0 ? 0 : Math.ceil(100 * Math.max(MOST_VOLUME, (1.01 * before) / usual)),
  };
}

/** The detectors ask about the same bar one after the other. */
function rememberingLast<T>(make: (ticks: number, shares: number) => T): (ticks: number, shares: number) => T {
  let latest: { readonly ticks: number; readonly shares: number; readonly made: T } | undefined;
  return (ticks, shares) => {
    if (latest?.ticks !== ticks || latest.shares !== shares) latest = { ticks, shares, made: make(ticks, shares) };
    return latest.made;
  };
}

/** Rules share the answers of their detector, and so do the steps of a search. */
function remembering(ask: Ask): Ask {
  const answers = new Map<string, readonly Signal[]>();
  return (ticks, shares) => {
    const key = `${ticks} ${shares}`;
    const known = answers.get(key);
    if (known !== undefined) return known;
    const answer = ask(ticks, shares);
    answers.set(key, answer);
    return answer;
  };
}

function clearingOf(signal: Signal, ask: Ask, last: LastBar): Trigger {
  const isSame = ({ rule, knownAt, pivotAt, severity }: Signal): boolean =>
    rule === signal.rule && knownAt === signal.knownAt && pivotAt === signal.pivotAt && severity === signal.severity;
  const clears = (ticks: number): boolean => !ask(ticks, last.usual).some(isSame);
  return triggerOf(signal.detector, signal.rule, closeRanges(clears, last.ticks), null, last);
}

function firingOf(rule: Rule, detector: string, ask: Ask, last: LastBar): Trigger {
  const fires = (ticks: number, shares: number): boolean =>
    ask(ticks, shares).some((signal) => signal.rule === rule.id && signal.knownAt === last.bars);
  const rangesWith = (shares: number): TickRange[] => closeRanges((ticks) => fires(ticks, shares), last.ticks);
  const usual = rangesWith(last.usual);
  if (last.usual === 0 || !isAboutVolume(rule)) return triggerOf(detector, rule.id, usual, null, last);
  const most = usual.length > 0 ? 100 : last.mostVolume;
  const ticks = nearestOf(usual.length > 0 ? usual : rangesWith(sharesOf(most, last)), last.ticks);
  if (ticks === undefined) return triggerOf(detector, rule.id, [], null, last);
  const firesAt = (hundredths: number): boolean => fires(ticks, sharesOf(hundredths, last));
  if (firesAt(1)) return triggerOf(detector, rule.id, rangesWith(last.usual), null, last);
  const least = sharesOf(turnBetween(firesAt, 1, most).after, last);
  return triggerOf(detector, rule.id, rangesWith(least), least, last);
}

function sharesOf(hundredths: number, { usual }: LastBar): number {
  return Math.round((usual * hundredths) / 100);
}

/** The close nearest to the last one in any of the ranges. */
function nearestOf(ranges: readonly TickRange[], last: number): number | undefined {
  const nearest = ranges.map(({ low, high }) => Math.min(Math.max(last, low ?? last), high ?? last));
  return nearest.toSorted((a, b) => Math.abs(a - last) - Math.abs(b - last))[0];
}

function triggerOf(
  detector: string,
  rule: string,
  ranges: readonly TickRange[],
  volume: number | null,
  { perUnit }: LastBar,
): Trigger {
  const price = (ticks: number | null): number | null => (ticks === null ? null : ticks / perUnit);
  return { detector, rule, ranges: ranges.map(({ low, high }) => ({ low: price(low), high: price(high) })), volume };
}

/** Rules that fire, the nearest close first, and those that nothing fires and nothing holds. */
function sorted(
  judged: readonly Trigger[],
  clearing: ReadonlyMap<Signal, Trigger>,
  open: number,
): Pick<NextSession, "fires" | "silent"> {
  const held = new Set(Array.from(clearing.keys(), ({ rule }) => rule));
  const silent = judged.filter(({ rule, ranges }) => ranges.length === 0 && !held.has(rule));
  const byDetector = detectors.map(({ id }) => {
    return { detector: id, rules: silent.filter(({ detector }) => detector === id).map(({ rule }) => rule) };
  });
  const fires = judged.filter(({ ranges }) => ranges.length > 0);
  return {
    fires: fires.toSorted((a, b) => distanceOf(a, open) - distanceOf(b, open)),
    silent: byDetector.filter(({ rules }) => rules.length > 0),
  };
}

/** How far the nearest close that does it is from the last one. */
function distanceOf({ ranges }: Trigger, open: number): number {
  return Math.min(...ranges.map(({ low, high }) => Math.max((low ?? 0) - open, open - (high ?? open), 0)));
}
