import type { Anchor, Message, RuleSignal } from "../detectors/contract.ts";
import type { Wanted } from "../detectors/run.ts";

/** How the signals of a prefix differ from what the whole history says of those bars. */
export type SignalDifference = { readonly signal: RuleSignal } & (
  | { readonly kind: "missing" } // the whole history says that it was known by then
  | { readonly kind: "extra" } // the whole history does not have it
  | { readonly kind: "changed"; readonly field: SignalField; readonly before: RuleSignal }
);

export type SignalField = Exclude<keyof RuleSignal, "rule" | "knownAt">;

/** An order in which the same signals always stand at the same places. */
export function inOrder(signals: readonly RuleSignal[]): RuleSignal[] {
  return signals.toSorted((a, b) => byBarAndRule(a, b) || a.severity - b.severity || byRest(a, b));
}

function byBarAndRule(a: RuleSignal, b: RuleSignal): number {
  return a.knownAt - b.knownAt || byText(a.rule, b.rule);
}

function byText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** Asked for twins only, so it may be slow. */
function byRest(a: RuleSignal, b: RuleSignal): number {
  return byText(restOf(a), restOf(b));
}

function restOf({ pivotAt, anchors, message }: RuleSignal): string {
  return JSON.stringify([pivotAt, anchors, message]);
}

/**
 * Compares what a detector said of the first `bars` bars with what it says of them now that it knows more: the signals known
 * on those bars must be the same, and so must their ends; an end that came later must not be known.
 *
 * @param whole the signals of the whole history, `inOrder`
 * @param before those of the prefix, `inOrder`
 * @param wanted `in-force` compares only the signals in force on the last bar of the prefix
 */
export function compareSignals(
  whole: readonly RuleSignal[],
  before: readonly RuleSignal[],
  bars: number,
  wanted: Wanted,
): SignalDifference[] {
  if (wanted === "all") return inStep(whole, before, bars);
  const isInForce = ({ endedAt }: RuleSignal): boolean => endedAt === undefined || endedAt >= bars;
  return inStep(whole.filter(isInForce), before.filter(isInForce), bars).map((difference) => {
    const { signal, kind } = difference;
    const ended = whole.find((other) => byBarAndRule(signal, other) === 0 && signal.severity === other.severity);
    return kind === "extra" && ended !== undefined
      ? { signal: ended, kind: "changed", field: "endedAt", before: signal }
      : difference;
  });
}

/** Walks along both lists, the two of a pair beside each other. */
function inStep(whole: readonly RuleSignal[], before: readonly RuleSignal[], bars: number): SignalDifference[] {
  const differences: SignalDifference[] = [];
  let [w, b] = [0, 0];
  for (;;) {
    const now = knownWithin(whole[w], bars);
    const then = before[b];
    if (now === undefined && then === undefined) return differences;
    const order = orderOf(now, then);
    if (order <= 0) w++;
    if (order >= 0) b++;
    const difference = differenceOf(order < 0 ? undefined : then, order > 0 ? undefined : now, bars);
    if (difference !== undefined) differences.push(difference);
  }
}

function knownWithin(signal: RuleSignal | undefined, bars: number): RuleSignal | undefined {
  return signal !== undefined && signal.knownAt < bars ? signal : undefined;
}

function orderOf(now: RuleSignal | undefined, then: RuleSignal | undefined): number {
  if (now === undefined) return 1;
  return then === undefined ? -1 : byBarAndRule(now, then);
}

function differenceOf(
  then: RuleSignal | undefined,
  now: RuleSignal | undefined,
  bars: number,
): SignalDifference | undefined {
  if (now === undefined) return then === undefined ? undefined : { signal: then, kind: "extra" };
  if (then === undefined) return { signal: now, kind: "missing" };
  const field = changedField(then, now, bars);
  return field === undefined ? undefined : { signal: now, kind: "changed", field, before: then };
}

/** The first field in which a signal of a prefix is not as the whole history has it; nothing where it is the same. */
function changedField(then: RuleSignal, now: RuleSignal, bars: number): SignalField | undefined {
  const hasEnded = now.endedAt !== undefined && now.endedAt < bars;
  if (then.endedAt !== (hasEnded ? now.endedAt : undefined)) return "endedAt";
  if (then.endReason !== (hasEnded ? now.endReason : undefined)) return "endReason";
  const plain = plainFields.find((field) => !Object.is(then[field], now[field]));
  if (plain !== undefined) return plain;
  if (!sameAnchors(then.anchors, now.anchors)) return "anchors";
  return sameMessage(then.message, now.message) ? undefined : "message";
}

const plainFields = ["pivotAt", "severity", "invalidAbove"] as const;

function sameAnchors(a: readonly Anchor[], b: readonly Anchor[]): boolean {
  return a.length === b.length && a.every((anchor, index) => sameAnchor(anchor, b[index]));
}

function sameAnchor(a: Anchor, b: Anchor | undefined): boolean {
  return a.at === b?.at && a.role === b.role && Object.is(a.price, b.price);
}

function sameMessage(a: Message, b: Message): boolean {
  if (a.id !== b.id) return false;
  const names = Object.keys(a.data);
  if (names.length !== Object.keys(b.data).length) return false;
  return names.every((name) => Object.hasOwn(b.data, name) && Object.is(a.data[name], b.data[name]));
}
