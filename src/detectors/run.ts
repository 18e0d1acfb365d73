import type { OptionalColumn } from "../series/series.ts";
import type { DetectorContext } from "./context.ts";
import type { Detector, DetectorResult, MutedRule, Rule, RuleSignal, Signal } from "./contract.ts";

/** `all`: the signals of the whole history. `in-force`: at least those in force on the last bar, and only what that takes. */
export type Wanted = "all" | "in-force";

/** How many of the newest bars are looked at first for the signals in force. */
const FIRST_LOOK = 40;

/**
 * Runs one detector on one series. Checks what the detector declared (columns, warm-up) and catches what it throws, so
 * that one that cannot speak is told apart from one that has nothing to say.
 *
 * @param values one number for each of the detector's parameters
 */
export function runDetector(
  detector: Detector,
  context: DetectorContext,
  values: Readonly<Record<string, number>>,
  wanted: Wanted = "all",
): DetectorResult {
  const { id } = detector;
  const muted = detector.rules.flatMap((rule) => mutedRule(rule, context));
  if (muted.length === detector.rules.length) {
    return { detector: id, status: "not-applicable", missing: [...new Set(muted.flatMap((rule) => rule.missing))] };
  }
  try {
    const needed = detector.warmup(values);
    if (context.length < needed) return { detector: id, status: "insufficient-history", needed, had: context.length };
    const found = wanted === "all" ? detector.detect(context, values) : recentSignals(detector, context, values);
    return { detector: id, status: "ran", signals: named(found, id), muted };
  } catch (error) {
    return { detector: id, status: "failed", error: error instanceof Error ? error.message : String(error) };
  }
}

function named(found: readonly RuleSignal[], detector: string): Signal[] {
  const signals: Signal[] = [];
  for (const signal of found) signals.push({ ...signal, detector });
  return signals;
}

/**
 * The signals of the newest bars, as many bars as it takes to be sure of those in force on the last one: the whole history
 * gives the same, at many times the cost. A test holds both equal.
 */
function recentSignals(
  detector: Detector,
  context: DetectorContext,
  values: Readonly<Record<string, number>>,
): readonly RuleSignal[] {
  for (let look = FIRST_LOOK; look < context.length; look *= 4) {
    const since = context.length - look;
    const signals = detector.detect(context.from(since), values);
    if (detector.rules.every((rule) => isSettled(rule, signals, since, context.length, values["lasts"] ?? 0)))
      return signals;
  }
  return detector.detect(context, values);
}

/**
 * Whether the signals of a rule from bar `since` on are right up to the last bar. A state that still holds must not seem
 * to begin on `since`. An event's warning silences its rule while it is in force, and one from before `since` may have
 * done so: once no warning has been in force for as long as one lasts, the past no longer matters.
 */
function isSettled(rule: Rule, signals: readonly RuleSignal[], since: number, length: number, lasts: number): boolean {
  const own = signals.filter((signal) => signal.rule === rule.id && signal.knownAt >= since);
  if (rule.lasts === "while-true") return own.every(({ knownAt, endedAt }) => knownAt > since || endedAt !== undefined);
  let quietSince = since;
  for (const { knownAt, endedAt = length } of own) {
    if (knownAt - quietSince >= lasts) return true;
    quietSince = endedAt;
  }
  return length - quietSince >= lasts;
}

function mutedRule(rule: Rule, context: DetectorContext): MutedRule[] {
  const missing: OptionalColumn[] = rule.needs.filter((column) => !context.has(column));
  return missing.length === 0 ? [] : [{ rule: rule.id, missing }];
}

/** The default of every parameter. */
export function defaultValues(detector: Detector): Record<string, number> {
  return Object.fromEntries(Object.entries(detector.parameters).map(([name, { default: value }]) => [name, value]));
}
