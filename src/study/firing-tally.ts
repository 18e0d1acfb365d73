import type { Analysis } from "../analysis/analyze.ts";
import { trendsOf } from "../analysis/trend.ts";
import type { Signal } from "../detectors/contract.ts";
import type { DetectorContext } from "../detectors/context.ts";
import { detectors } from "../detectors/index.ts";
import { defaultValues } from "../detectors/run.ts";
import { barKind, barKinds, contextOfKind } from "../evidence/chance.ts";
import { levelOf, levels } from "../evidence/levels.ts";
import { beatsChance, severityOf } from "../evidence/weights.ts";
import { at } from "../series/series.ts";
import { inForceByBar } from "./in-force-by-bar.ts";
import { volatilities60 } from "./walk-traits.ts";

/** On how many bars of each kind something could have been in force, on how many it was, and how often it began. */
export interface Firings {
  readonly bars: Float64Array;
  readonly inForce: Float64Array;
  begun: number;
}

/** Firings of every rule, of every detector (any of its rules), and of every level (that one or a higher one). */
export interface FiringTally {
  readonly rules: ReadonlyMap<string, Firings>;
  readonly detectors: ReadonlyMap<string, Firings>;
  readonly levels: ReadonlyMap<string, Firings>;
}

const named = (names: readonly string[]): Map<string, Firings> =>
  new Map(
    names.map((name) => [name, { bars: new Float64Array(barKinds), inForce: new Float64Array(barKinds), begun: 0 }]),
  );

export function emptyTally(): FiringTally {
  return {
    rules: named(detectors.flatMap(({ rules }) => rules.map(({ id }) => id))),
    detectors: named(detectors.map(({ id }) => id)),
    levels: named(levels.slice(1)),
  };
}

/** Of a bar with too few before it. */
export const untold = 255;

/** What was in force on the bars of one symbol; all columns have its length. */
export interface FiringBars {
  /** Kind of each bar, `untold` where its trend cannot be told yet. */
  readonly kinds: Uint8Array;
  /** How many warnings were in force, one a detector. */
  readonly warnings: Uint8Array;
}

/** Counts the bars of one symbol into `tally`: a rule from the bar on which its detector can speak. */
export function tallyFirings(tally: FiringTally, { context, results, signals }: Analysis): FiringBars {
  const kinds = kindsOf(context);
  const warnings = new Uint8Array(context.length);
  for (const [index, detector] of detectors.entries()) {
    const result = results[index];
    if (result?.status !== "ran") continue;
    const from = firstBars[index] ?? 0;
    for (const { id } of detector.rules) {
      const own = result.signals.filter(({ rule }) => rule === id);
      count(tally.rules.get(id), maskOf(own, context.length), kinds, from);
    }
    const any = maskOf(result.signals, context.length);
    count(tally.detectors.get(detector.id), any, kinds, from);
    // A signal from before a detector can speak with all of its rules is never shown.
    for (let t = from; t < any.length; t++) warnings[t] = at(warnings, t) + at(any, t);
  }
  tallyLevels(tally, signals, kinds);
  return { kinds, warnings };
}

/** The bar on which each detector can speak first. */
export const firstBars: readonly number[] = detectors.map((detector) => detector.warmup(defaultValues(detector)) - 1);

function kindsOf(context: DetectorContext): Uint8Array {
  const [sigmas, trends] = [volatilities60(context.close), trendsOf(context)];
  return Uint8Array.from(trends, (trend, t) => (trend === undefined ? untold : barKind(trend, at(sigmas, t))));
}

function maskOf(signals: readonly Signal[], length: number): Uint8Array {
  const mask = new Uint8Array(length);
  for (const { knownAt, endedAt } of signals) mask.fill(1, knownAt, endedAt ?? length);
  return mask;
}

function count(firings: Firings | undefined, mask: Uint8Array, kinds: Uint8Array, from: number): void {
  if (firings === undefined) throw new RangeError("a tally without a place for what is counted");
  const { bars, inForce } = firings;
  for (let t = Math.max(1, from); t < mask.length; t++) {
    const kind = at(kinds, t);
    if (kind === untold) continue;
    bars[kind] = at(bars, kind) + 1;
    if (at(mask, t) === 0) continue;
    inForce[kind] = at(inForce, kind) + 1;
    if (at(mask, t - 1) === 0) firings.begun += 1;
  }
}

/** A level stands where severity has one: in a rally and its pullback. */
function tallyLevels(tally: FiringTally, signals: readonly Signal[], kinds: Uint8Array): void {
  const ranks = new Uint8Array(kinds.length);
  let t = 0;
  for (const current of inForceByBar(signals, kinds.length)) {
    if (current.length > 0 && hasLevel(at(kinds, t))) ranks[t] = rankOf(current);
    t += 1;
  }
  for (const [rank, level] of levels.entries()) {
    if (rank === 0) continue;
    count(
      tally.levels.get(level),
      ranks.map((reached) => (reached >= rank ? 1 : 0)),
      kinds,
      0,
    );
  }
}

function rankOf(current: readonly Signal[]): number {
  const surviving = current.some(({ rule }) => beatsChance(rule));
  return levels.indexOf(levelOf(severityOf(current), surviving));
}

function hasLevel(kind: number): boolean {
  if (kind === untold) return false;
  const context = contextOfKind(kind);
  return context === "rally" || context === "pullback";
}
