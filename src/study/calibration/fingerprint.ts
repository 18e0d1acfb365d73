import { createContext } from "../../detectors/context.ts";
import type { Detector, Rule, Signal } from "../../detectors/contract.ts";
import { detectors } from "../../detectors/index.ts";
import { defaultValues, runDetector } from "../../detectors/run.ts";
import { seedFor } from "../../random.ts";
import { referenceSeries } from "./reference-series.ts";

/** Rule -> fingerprint, 8 hexadecimal digits. */
export type Fingerprints = Readonly<Record<string, string>>;

/**
 * What each rule does, in 8 digits: a hash of the parameters of its detector, of when its signals become known on the
 * reference series, and of when they end where it is a state. That is all of a rule that an event study counts; the
 * parameters are there because some are too fine for a few invented series to feel. A record goes with the fingerprint of
 * the rule that it was made of; where the rule's own is another one, the record is of a rule that is no more.
 *
 * Comments, names and the look of the code do not enter, nor does the severity of a signal, on which no record depends.
 *
 * @param values parameters of a detector; its defaults, with which records are made
 */
export function ruleFingerprints(
  tried: readonly Detector[] = detectors,
  values: (detector: Detector) => Readonly<Record<string, number>> = defaultValues,
): Fingerprints {
  const marks = new Map<string, string[]>();
  for (const detector of tried) for (const { id } of detector.rules) marks.set(id, [settingsOf(values(detector))]);
  for (const series of referenceSeries()) {
    const context = createContext(series);
    for (const detector of tried) {
      const result = runDetector(detector, context, values(detector));
      const signals = result.status === "ran" ? result.signals : [];
      for (const rule of detector.rules) marks.get(rule.id)?.push(marksOf(rule, signals));
    }
  }
  return Object.fromEntries([...marks].map(([rule, parts]) => [rule, hashOf(`${rule}: ${parts.join("; ")}`)]));
}

function settingsOf(values: Readonly<Record<string, number>>): string {
  return Object.entries(values)
    .map(([name, value]) => `${name}=${value}`)
    .toSorted()
    .join(" ");
}

/** The signals of a rule on one series, as text. */
function marksOf({ id, lasts }: Rule, signals: readonly Signal[]): string {
  const own = signals.filter(({ rule }) => rule === id).toSorted((a, b) => a.knownAt - b.knownAt);
  const spans = own.map(({ knownAt, endedAt }) =>
    lasts === "while-true" ? `${knownAt}-${endedAt ?? ""}` : String(knownAt),
  );
  return `${lasts} ${spans.join(",")}`;
}

function hashOf(text: string): string {
  return seedFor(0, text).toString(16).padStart(8, "0");
}
