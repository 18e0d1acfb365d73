import { describe, expect, it } from "vitest";
import type { Detector, Parameter, RuleSignal } from "../../../src/detectors/contract.ts";
import { detectors } from "../../../src/detectors/index.ts";
import { defaultValues, runDetector } from "../../../src/detectors/run.ts";
import { createContext } from "../../../src/detectors/context.ts";
import { rsiOverheated } from "../../../src/detectors/rsi-overheated.ts";
import { runUp } from "../../../src/detectors/run-up.ts";
import { publishedFingerprints } from "../../../src/evidence/data/published-fingerprints.ts";
import { secondFingerprints } from "../../../src/evidence/data/second-fingerprints.ts";
import { recordsOf } from "../../../src/evidence/record.ts";
import { ruleFingerprints } from "../../../src/study/calibration/fingerprint.ts";
import { referenceSeries } from "../../../src/study/calibration/reference-series.ts";
import { remedies, staleRecords } from "../../../src/study/calibration/stale-records.ts";

const now = ruleFingerprints();

describe("the records", () => {
  it("are of the rules as they are", () => {
    expect(staleRecords(publishedFingerprints, now, remedies.published)).toEqual([]);
    expect(staleRecords(secondFingerprints, now, remedies.second)).toEqual([]);
  });

  it("each go with a fingerprint", () => {
    const fingerprints = { published: publishedFingerprints, second: secondFingerprints };
    for (const study of ["published", "second"] as const) {
      const rows = recordsOf[study].map(({ rule, row }) => [rule, row]);
      expect(fingerprints[study].map(([rule, row]) => [rule, row])).toEqual(rows);
    }
  });
});

describe("a fingerprint", () => {
  it("is made of signals that every rule has on the reference series", () => {
    const spoke = new Set<string>();
    for (const series of referenceSeries()) {
      const context = createContext(series);
      for (const detector of detectors) {
        const result = runDetector(detector, context, defaultValues(detector));
        for (const { rule } of result.status === "ran" ? result.signals : []) spoke.add(rule);
      }
    }
    const rules = detectors.flatMap((detector) => detector.rules.map(({ id }) => id));
    expect(rules.filter((rule) => !spoke.has(rule))).toEqual([]);
  });

  it("changes with any parameter", () => {
    const detector: Detector = rsiOverheated;
    for (const [name, parameter] of Object.entries(detector.parameters)) {
      const changed = ruleFingerprints([detector], () => ({ ...defaultValues(detector), [name]: nudged(parameter) }));
      expect(changed["rsi-above-80"], name).not.toBe(now["rsi-above-80"]);
    }
  });

  it("changes with what a rule does, though its parameters stay", () => {
    const later = changedRunUp((signal) => Object.assign({}, signal, { knownAt: signal.knownAt + 1 }));
    const stale = staleRecords(publishedFingerprints, { ...now, ...ruleFingerprints([later]) }, "Run it");
    expect(stale).toEqual([
      expect.stringMatching(
        /^the record of run-up-50 \(Run \+50% in 15d\) is older .* was \w{8} and is \w{8}\. Run it$/,
      ),
    ]);
  });

  it("does not change with words and severity", () => {
    const reworded = changedRunUp((signal) => Object.assign({}, signal, { severity: 0.5 }));
    expect(ruleFingerprints([{ ...reworded, title: "Another title", docs: "Other words." }])["run-up-50"]).toBe(
      now["run-up-50"],
    );
  });

  it("is missed where the rule is no more", () => {
    expect(staleRecords([["a-rule", "A rule", "00000000"]], now, "Run it")).toEqual([
      "the record of a-rule (A rule) is older than the rule: the rule is no more. Run it",
    ]);
  });
});

function changedRunUp(change: (signal: RuleSignal) => RuleSignal): Detector {
  const original: Detector = runUp;
  return { ...original, detect: (context, values) => original.detect(context, values).map(change) };
}

function nudged({ default: value, max }: Parameter): number {
  return value < max ? value + 1 : value - 1;
}
