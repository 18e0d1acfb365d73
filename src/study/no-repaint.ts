import { createContext } from "../detectors/context.ts";
import type { Detector, DetectorResult, RuleSignal } from "../detectors/contract.ts";
import { defaultValues, runDetector, type Wanted } from "../detectors/run.ts";
import type { OptionalColumn, Series } from "../series/series.ts";
import { revealer } from "./no-repaint-bars.ts";
import { compareSignals, inOrder } from "./no-repaint-compare.ts";
import { described, failure, type Difference } from "./no-repaint-difference.ts";
import { replayOf, seedOf, type Prefixes, type Replay } from "./no-repaint-prefixes.ts";

export interface VerifyOptions {
  /** Parameter values; the detector's defaults if not given. */
  readonly values?: Readonly<Record<string, number>> | undefined;
  /** `sample` if not given. */
  readonly prefixes?: Prefixes | undefined;
  /** What the sample is drawn with; 1 if not given. The same seed draws the same. */
  readonly seed?: number | undefined;
}

/** What was looked at of one rule on one series. */
export interface RuleCheck {
  readonly rule: string;
  /** Bars from `pivotAt` to `knownAt` of each of its signals on the whole history; 0 where they are the same bar. */
  readonly lags: readonly number[];
  /** How many of its signals were replayed on the bar on which they became known. */
  readonly atTheirBar: number;
}

/** What came of replaying one detector on one series. */
export type Verification = { readonly detector: string; readonly symbol: string } & (
  | {
      readonly status: "replayed";
      /** How many prefixes were replayed. */
      readonly prefixes: number;
      /** One entry for each rule of the detector. */
      readonly rules: readonly RuleCheck[];
      /** Empty for a detector that does not look ahead. Each kind of difference of a signal once. */
      readonly differences: readonly Difference[];
    }
  | { readonly status: "insufficient-history"; readonly needed: number; readonly had: number }
  | { readonly status: "not-applicable"; readonly missing: readonly OptionalColumn[] }
);

/** How far a replay is. */
export interface Step {
  readonly done: number;
  readonly total: number;
}

/**
 * Replays a detector on prefixes of a series, each from the first bar on and with a context of its own, and compares what
 * it said then with what it says of the same bars on the whole history. Never throws for what a detector does: one that
 * throws differs. What its `detect` keeps outside its arguments is beyond the reach of this.
 *
 * @param series at least one bar
 */
export function verifyDetector(detector: Detector, series: Series, options: VerifyOptions = {}): Verification {
  const steps = verificationSteps(detector, series, options);
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  return step.value;
}

/** The same, one prefix at a time, for a caller that shows progress or may be interrupted. */
export function* verificationSteps(
  detector: Detector,
  series: Series,
  { values = defaultValues(detector), prefixes = "sample", seed = 1 }: VerifyOptions = {},
): Generator<Step, Verification, undefined> {
  const bars = series.days.length;
  const run: Run = (shown, wanted) => runDetector(detector, createContext(shown), values, wanted);
  const subject = { detector: detector.id, symbol: series.symbol };
  const result = run(revealer(series)(bars), "all");
  if (result.status === "insufficient-history" || result.status === "not-applicable") return { ...result, ...subject };
  if (result.status === "failed") {
    return {
      ...subject,
      status: "replayed",
      prefixes: 0,
      rules: [],
      differences: [failure(series, bars, result.error)],
    };
  }
  const whole = inOrder(result.signals);
  const span = { shortest: Math.max(1, detector.warmup(values)), bars };
  const replay = replayOf(prefixes, whole, span, seedOf(seed, detector.id, series.symbol));
  const differences = yield* replayPrefixes(run, replay, whole, series);
  const rules = detector.rules.map(({ id }) => checkOf(id, whole, replay));
  return {
    ...subject,
    status: "replayed",
    prefixes: new Set(replay.prefixes.map(({ bars }) => bars)).size,
    rules,
    differences,
  };
}

type Run = (shown: Series, wanted: Wanted) => DetectorResult;

function* replayPrefixes(
  run: Run,
  { prefixes }: Replay,
  whole: readonly RuleSignal[],
  series: Series,
): Generator<Step, Difference[], undefined> {
  const reveal = revealer(series);
  const found = new Map<string, Difference>();
  const add = (difference: Difference): void => {
    const { kind, rule, knownAt } = difference;
    const key = JSON.stringify([kind, rule, knownAt, kind === "changed" ? difference.field : null]);
    if (!found.has(key)) found.set(key, difference);
  };
  for (const [index, { bars, wanted }] of prefixes.entries()) {
    const result = run(reveal(bars), wanted);
    if (result.status === "ran") {
      for (const difference of compareSignals(whole, inOrder(result.signals), bars, wanted))
        add(described(series, bars, difference));
    } else add(failure(series, bars, result.status === "failed" ? result.error : result.status));
    yield { done: index + 1, total: prefixes.length };
  }
  return [...found.values()];
}

function checkOf(rule: string, whole: readonly RuleSignal[], { atTheirBar }: Replay): RuleCheck {
  const isOwn = (signal: RuleSignal): boolean => signal.rule === rule;
  const lags = whole.filter(isOwn).map(({ knownAt, pivotAt = knownAt }) => knownAt - pivotAt);
  return { rule, lags, atTheirBar: atTheirBar.filter(isOwn).length };
}
