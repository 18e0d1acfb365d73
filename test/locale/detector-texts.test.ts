import { describe, expect, it } from "vitest";
import { detectors } from "../../src/detectors/index.ts";
import { indicators } from "../../src/indicators/catalogue-table.ts";
import { french } from "../../src/locale/fr/index.ts";
import { inLanguage } from "../../src/report/detector-text.ts";
import { hasEnglish, isBadlySet, numbersOfEnglish, numbersOfFrench } from "./french-texts.ts";

/** Units that are signs or names. */
const signs = new Set(["%", "×", "ATR", "t"]);

describe.each(detectors.map((detector) => [detector.id, detector] as const))("the French of %s", (id, detector) => {
  const text = french.detectorTexts[id];

  it("has a text for each rule and each parameter, and for no other", () => {
    expect(Object.keys(text?.rules ?? {}).toSorted()).toEqual(detector.rules.map((rule) => rule.id).toSorted());
    expect(Object.keys(text?.parameters ?? {}).toSorted()).toEqual(Object.keys(detector.parameters).toSorted());
  });

  it("says the same numbers in French words", () => {
    const told = inLanguage(detector, french);
    const pairs = [
      [detector.title, told.title],
      [detector.docs, told.docs],
      ...detector.rules.map((rule, index) => [rule.title, told.rules[index]?.title ?? ""] as const),
      ...Object.entries(detector.parameters).map(
        ([name, parameter]) => [parameter.description, told.parameters[name]?.description ?? ""] as const,
      ),
    ] as const;
    expect(pairs.filter(([en, fr]) => numbersOfEnglish(en) !== numbersOfFrench(fr))).toEqual([]);
    expect(pairs.filter(([en, fr]) => en === fr && en !== "Extension")).toEqual([]);
    expect(pairs.map(([, fr]) => fr).filter((fr) => hasEnglish(fr) || isBadlySet(fr))).toEqual([]);
    expect(numbersOfFrench(told.source)).toBe(numbersOfEnglish(detector.source));
  });

  it("has a word for every unit", () => {
    const units = Object.values(detector.parameters).map(({ unit }) => unit);
    const { units: words } = french.detectors;
    expect(units.filter((unit) => !signs.has(unit) && !Object.hasOwn(words, unit))).toEqual([]);
  });
});

it("has a French name for every indicator that is not a proper one", () => {
  const names = indicators.flatMap(({ name, outputs }) => [name].concat(outputs.map((output) => output.name)));
  const unnamed = names.filter((name) => !Object.hasOwn(french.explain.indicators, name));
  expect(unnamed.filter((name) => /\p{Ll}/u.test(name)).toSorted()).toEqual(["%b", "Williams %R"]);
});
