/** Steps from the last close at which an answer is asked for, in percent of it; between two that differ it is bisected. */
const STEPS = [0.25, 0.5, 1, 1.5, 2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 14, 16, 18, 20];

/** How far from the last close is looked, in percent. */
export const WITHIN_PERCENT = 20;

/** Closes, in ticks, that give the same answer; `null` where they reach as far as was looked. Both ends belong to it. */
export interface TickRange {
  readonly low: number | null;
  readonly high: number | null;
}

/**
 * The closes for which `happens` is true: the range around the last close, or else the nearest one below and above it. A range
 * narrower than the step at which it lies may be missed.
 *
 * @param last the last close in ticks
 */
export function closeRanges(happens: (ticks: number) => boolean, last: number): TickRange[] {
  const below = turns(happens, ladder(last, -1));
  const above = turns(happens, ladder(last, 1));
  if (happens(last)) return [{ low: below[0]?.before ?? null, high: above[0]?.before ?? null }];
  const [lower, upper] = [rangeOf(below), rangeOf(above)];
  return [
    ...(lower === undefined ? [] : [{ low: lower.far, high: lower.near }]),
    ...(upper === undefined ? [] : [{ low: upper.near, high: upper.far }]),
  ];
}

/** The nearest range on one side of the last close, which is in none. */
function rangeOf([first, second]: readonly Turn[]): { near: number; far: number | null } | undefined {
  return first === undefined ? undefined : { near: first.after, far: second?.before ?? null };
}

/** The closes, in ticks, that are asked about in any case. */
export function closesAsked(last: number): number[] {
  return [...new Set([...ladder(last, -1), ...ladder(last, 1)])];
}

/** The last close and the steps away from it, in ticks, each once. */
function ladder(last: number, direction: number): number[] {
  const ticks = STEPS.map((percent) => Math.round(last * (1 + (direction * percent) / 100)));
  return [...new Set([last, ...ticks.filter((tick) => tick > 0)])];
}

/** Neighbouring ticks between which the answer turns. */
interface Turn {
  readonly before: number;
  readonly after: number;
}

/** The first two turns along a ladder. */
function turns(happens: (ticks: number) => boolean, steps: readonly number[]): Turn[] {
  const found: Turn[] = [];
  let [before] = steps;
  for (const step of steps.slice(1)) {
    if (before === undefined || found.length === 2) break;
    if (happens(step) !== happens(before)) found.push(turnBetween(happens, before, step));
    before = step;
  }
  return found;
}

/** Two neighbours between which the answer turns, where the two ends differ. */
export function turnBetween(happens: (ticks: number) => boolean, from: number, to: number): Turn {
  let [before, after] = [from, to];
  const answer = happens(from);
  while (Math.abs(after - before) > 1) {
    const middle = Math.trunc((before + after) / 2);
    if (happens(middle) === answer) before = middle;
    else after = middle;
  }
  return { before, after };
}
