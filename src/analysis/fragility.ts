import type { Detector, DetectorResult, Signal } from "../detectors/contract.ts";
import { detectors } from "../detectors/index.ts";
import { neighboursOf } from "../detectors/neighbours.ts";
import { runDetector } from "../detectors/run.ts";
import type { Analysis } from "./analyze.ts";
import { parameterValues, type ParameterOverrides } from "./parameters.ts";
import { stillInForce } from "./reported.ts";

/** How much of a warning hangs on the exact values of its detector's parameters. Plain data. */
export interface Fragility {
  /** Settings with one parameter a step lower or higher that change what its rule has said at any time. */
  readonly neighbours: number;
  /** Those of them with which it is not in force. */
  readonly lost: readonly { readonly parameter: string; readonly value: number }[];
}

/**
 * Judges every signal in force by the neighbouring settings. Neighbours that change nothing of its rule, because the parameter
 * belongs to another one, say nothing and do not count.
 */
export function fragilities(analysis: Analysis, overrides: ParameterOverrides): ReadonlyMap<Signal, Fragility> {
  const found = new Map<Signal, Fragility>();
  for (const detector of detectors) {
    const result = analysis.results.find((entry) => entry.detector === detector.id);
    for (const [signal, fragility] of result === undefined ? [] : ofDetector(detector, result, analysis, overrides)) {
      found.set(signal, fragility);
    }
  }
  return found;
}

function ofDetector(
  detector: Detector,
  result: DetectorResult,
  { context }: Analysis,
  overrides: ParameterOverrides,
): [Signal, Fragility][] {
  const current = stillInForce(result);
  if (current.length === 0) return [];
  const others = neighboursOf(detector, parameterValues(detector, overrides)).map(({ parameter, value, values }) => {
    return { parameter, value, result: runDetector(detector, context, values) };
  });
  // One that cannot run, as its history is too short for it, says nothing.
  const ran = others.filter((other) => other.result.status === "ran");
  return current.map((signal) => {
    const { rule } = signal;
    const isOwn = (other: Signal): boolean => other.rule === rule;
    const before = historyOf(result, isOwn);
    const telling = ran.filter((other) => historyOf(other.result, isOwn) !== before);
    // Of nested warnings of one rule the stronger needs as many in force as it takes now.
    const needed = current.filter((other) => isOwn(other) && other.severity <= signal.severity).length;
    const lost = telling.filter((other) => stillInForce(other.result).filter(isOwn).length < needed);
    return [signal, { neighbours: telling.length, lost: lost.map(({ parameter, value }) => ({ parameter, value })) }];
  });
}

/** When the signals of a rule were in force, as text to compare. */
function historyOf(result: DetectorResult, isWanted: (signal: Signal) => boolean): string {
  if (result.status !== "ran") return "";
  return result.signals
    .filter(isWanted)
    .map(({ knownAt, endedAt = "" }) => `${knownAt}-${endedAt}`)
    .join(" ");
}
