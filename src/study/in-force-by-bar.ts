import type { Signal } from "../detectors/contract.ts";

/** For each of the first `length` bars, oldest first, the signals in force on it: known by then, and not ended by then. */
export function* inForceByBar(signals: readonly Signal[], length: number): Generator<readonly Signal[]> {
  const starting = byBar(signals);
  let current: readonly Signal[] = [];
  for (let t = 0; t < length; t++) {
    const begun = starting.get(t);
    if (begun !== undefined || current.some(({ endedAt }) => endedAt === t)) {
      current = current.filter(({ endedAt }) => endedAt === undefined || endedAt > t).concat(begun ?? []);
    }
    yield current;
  }
}

/** The signals by the bar on which they become known. */
function byBar(signals: readonly Signal[]): Map<number, Signal[]> {
  const bars = new Map<number, Signal[]>();
  for (const signal of signals) {
    const others = bars.get(signal.knownAt);
    if (others === undefined) bars.set(signal.knownAt, [signal]);
    else others.push(signal);
  }
  return bars;
}
