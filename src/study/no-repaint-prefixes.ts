import type { RuleSignal } from "../detectors/contract.ts";
import type { Wanted } from "../detectors/run.ts";
import { randomFrom, seedFor } from "../random.ts";

/**
 * Which prefixes are replayed: those at which looking ahead would show, and some by chance; every one; or those of the given
 * numbers of bars.
 */
export type Prefixes = "sample" | "all" | readonly number[];

/** For each series and detector: signals whose bars are looked at, and further prefixes, up to so many of them on an end. */
const SAMPLED_SIGNALS = 10;
const FURTHER_PREFIXES = 10;
const END_PREFIXES = 5;

/** One prefix to replay: its number of bars, and whether all signals are compared or those in force on its last bar. */
export interface Prefix {
  readonly bars: number;
  readonly wanted: Wanted;
}

/** The prefixes of one replay, the shortest first, and the signals that are replayed on their own bar. */
export interface Replay {
  readonly prefixes: readonly Prefix[];
  readonly atTheirBar: readonly RuleSignal[];
}

/** What a detector speaks on: it needs `shortest` bars, and there are `bars`. */
export interface Span {
  readonly shortest: number;
  readonly bars: number;
}

/**
 * The prefixes to replay.
 *
 * @param signals those of the whole history
 */
export function replayOf(prefixes: Prefixes, signals: readonly RuleSignal[], span: Span, seed: number): Replay {
  if (prefixes === "sample") return sampled(signals, span, seed);
  if (prefixes !== "all") return { prefixes: inSpan(prefixes.map(comparingAll), span), atTheirBar: [] };
  const lengths = Array.from({ length: span.bars + 1 - span.shortest }, (_, index) => span.shortest + index);
  // What a scan would have said, too: the sample must not find what this does not.
  const both = lengths.flatMap((bars): Prefix[] => [comparingAll(bars), { bars, wanted: "in-force" }]);
  return { prefixes: both, atTheirBar: signals };
}

function comparingAll(bars: number): Prefix {
  return { bars, wanted: "all" };
}

/** Those on which the detector speaks, in order. */
function inSpan(prefixes: readonly Prefix[], { shortest, bars: most }: Span): Prefix[] {
  return prefixes.filter(({ bars }) => bars >= shortest && bars <= most).toSorted((a, b) => a.bars - b.bars);
}

/**
 * The prefixes that end one bar before a sampled signal is known, on that bar, one and five after it: what a scan would have
 * said on those days, so the signals in force are compared. And further ones on which all signals are compared: on the bars
 * that end a signal, and by chance.
 *
 * Early bars are drawn more often. A short prefix costs less, and looking ahead shows on it as well as on a long one.
 */
function sampled(signals: readonly RuleSignal[], span: Span, seed: number): Replay {
  const random = randomFrom(seed);
  const early = (): number => random() ** 2;
  const atTheirBar = takeTurns(signals, SAMPLED_SIGNALS, early);
  const further = atTheirBar
    .flatMap(({ endedAt }) => (endedAt === undefined ? [] : [endedAt + 1]))
    .slice(0, END_PREFIXES);
  const room = span.bars + 1 - span.shortest;
  while (further.length < FURTHER_PREFIXES) further.push(span.shortest + Math.floor(early() * room));
  const wanted = new Map<number, Wanted>();
  for (const { knownAt } of atTheirBar) {
    for (const length of [knownAt, knownAt + 1, knownAt + 2, knownAt + 6]) wanted.set(length, "in-force");
  }
  for (const length of further) wanted.set(length, "all");
  const prefixes = Array.from(wanted, ([bars, wanted]): Prefix => ({ bars, wanted }));
  return { prefixes: inSpan(prefixes, span), atTheirBar };
}

/**
 * Up to `most` of the signals. Rules take turns, so that a rare one is sampled like a frequent one.
 *
 * @param draw numbers in [0, 1)
 */
function takeTurns(signals: readonly RuleSignal[], most: number, draw: () => number): RuleSignal[] {
  const byRule = new Map<string, RuleSignal[]>();
  for (const signal of signals) {
    const own = byRule.get(signal.rule);
    if (own === undefined) byRule.set(signal.rule, [signal]);
    else own.push(signal);
  }
  const taken: RuleSignal[] = [];
  for (let left = [...byRule.values()]; left.length > 0; left = left.filter((own) => own.length > 0)) {
    for (const own of left) {
      if (taken.length === most) return taken;
      taken.push(...own.splice(Math.floor(draw() * own.length), 1));
    }
  }
  return taken;
}

/** A seed of its own for every series and detector, so that what is drawn does not depend on the order of the work. */
export function seedOf(seed: number, ...names: readonly string[]): number {
  return seedFor(seed, names.join("\n"));
}
