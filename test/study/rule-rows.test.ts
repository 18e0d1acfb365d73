import { expect, it } from "vitest";
import { detectors } from "../../src/detectors/index.ts";
import { ruleRows } from "../../src/study/rule-rows.ts";

it("the map to the study names exactly the rules of the detectors", () => {
  const rules = detectors.flatMap((detector) => detector.rules.map(({ id }) => id));
  expect(ruleRows.map(({ rule }) => rule).toSorted()).toEqual(rules.toSorted());
});
