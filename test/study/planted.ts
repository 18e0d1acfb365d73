import type { DetectorContext } from "../../src/detectors/context.ts";
import { defineDetector, type Detector, type RuleSignal } from "../../src/detectors/contract.ts";
import { eventParameters, eventSignals, type Fire } from "../../src/detectors/endings.ts";
import { at } from "../../src/series/series.ts";

/** Changes what the honest detector says. */
export type Spoil = (signals: RuleSignal[], context: DetectorContext) => RuleSignal[];

/** Rises of 3 % in a session, each a warning for `lasts` sessions: an honest detector. */
function rises({ close, length, since }: DetectorContext, lasts: number): RuleSignal[] {
  const fires: Fire[] = [];
  for (let t = Math.max(1, since); t < length; t++) {
    if (!(at(close, t) > 1.03 * at(close, t - 1))) continue;
    fires.push({
      rule: "rise",
      knownAt: t,
      pivotAt: t - 1,
      severity: 0.5,
      invalidAbove: 1.2 * at(close, t),
      anchors: [{ role: "close", at: t, price: at(close, t) }],
      message: { id: "rise", data: { percent: 100 * (at(close, t) / at(close, t - 1) - 1) } },
    });
  }
  return eventSignals(close, fires, { lasts, invalidation: 0 });
}

/** The detector of rises with something planted into what it says. */
export function planted(spoil: Spoil): Detector {
  return defineDetector({
    id: "planted",
    title: "Planted",
    category: "price",
    docs: "",
    source: "",
    parameters: eventParameters,
    rules: [{ id: "rise", title: "Rise", lasts: "sessions", needs: [] }],
    warmup: () => 20,
    detect: (context, { lasts }) => spoil(rises(context, lasts), context),
  });
}

/** Events that last longer than a scan can know, since that is no parameter: it looks back too short. */
export const undeclared: Detector = { ...planted(() => []), parameters: {}, detect: (context) => rises(context, 60) };

/** Ways to look ahead, and the difference that gives each away on `length` 900. */
export const cheats: Readonly<Record<string, { readonly spoil: Spoil; readonly finds: object }>> = {
  "peeks at the last bar": {
    spoil: (signals, { close, length }) => signals.filter(({ knownAt }) => at(close, length - 1) < at(close, knownAt)),
    finds: { rule: "rise" },
  },
  "adds a signal in hindsight": {
    spoil: (signals, { length }) => signals.filter(({ knownAt }) => knownAt % 3 > 0 || length > knownAt + 30),
    finds: { kind: "missing", rule: "rise" },
  },
  "moves an anchor later": {
    spoil: (signals, { length }) =>
      signals.map((signal) => ({
        ...signal,
        anchors: signal.anchors.map((anchor) => ({ ...anchor, at: Math.min(anchor.at + 3, length - 1) })),
      })),
    finds: { kind: "changed", field: "anchors" },
  },
  "ends a signal by the bar after": {
    spoil: (signals, { close, length }) =>
      signals.map((signal): RuleSignal => {
        const { knownAt } = signal;
        for (let t = knownAt + 1; t < (signal.endedAt ?? length); t++) {
          const falls = t + 1 < length && at(close, t + 1) < 0.97 * at(close, t);
          if (falls) return { ...signal, endedAt: t, endReason: "invalidated" };
        }
        return signal;
      }),
    finds: { kind: "changed", field: "endedAt" },
  },
  "knows an ending before it comes": {
    spoil: (signals) => signals.map((signal) => ({ ...signal, endedAt: signal.knownAt + 10, endReason: "expired" })),
    finds: { kind: "changed", field: "endedAt" },
  },
  "changes a reason": {
    spoil: (signals, { length }) =>
      signals.map((signal) =>
        signal.endedAt !== undefined && length > signal.endedAt + 40 ? { ...signal, endReason: "invalidated" } : signal,
      ),
    finds: { kind: "changed", field: "endReason" },
  },
  "grows its severity": {
    spoil: (signals, { length }) =>
      signals.map((signal) => ({ ...signal, severity: Math.min(1, 0.5 + (length - signal.knownAt) / 2000) })),
    finds: { kind: "changed", field: "severity" },
  },
  "rewords its message": {
    spoil: (signals, { length }) =>
      signals.map((signal) => ({ ...signal, message: { id: "rise", data: { bars: length - signal.knownAt } } })),
    finds: { kind: "changed", field: "message" },
  },
  "moves its pivot": {
    spoil: (signals, { length }) =>
      signals.map((signal) => ({
        ...signal,
        pivotAt: length > signal.knownAt + 3 ? signal.knownAt : signal.knownAt - 1,
      })),
    finds: { kind: "changed", field: "pivotAt" },
  },
  "throws on some prefixes": {
    spoil: (signals, { length }) => {
      if (length < 900 && length % 5 === 0) throw new RangeError(`no idea of ${length} bars`);
      return signals;
    },
    finds: { kind: "failed", rule: null },
  },
};

export const honest = planted((signals) => signals);
