import { expect, it } from "vitest";
import { analyze } from "../../src/analysis/analyze.ts";
import { detectors } from "../../src/detectors/index.ts";
import { english } from "../../src/locale/en/index.ts";
import { french } from "../../src/locale/fr/index.ts";
import type { Locale } from "../../src/locale/locale.ts";
import { say } from "../../src/locale/say.ts";
import { displayWidth } from "../../src/report/text/width.ts";
import { randomSeries } from "../random-series.ts";
import { realSeries } from "../real-series.ts";
import { hasShared } from "../shared.ts";
import { hasEnglish, isBadlySet, numbersOfEnglish, numbersOfFrench } from "./french-texts.ts";

/** What a table cell has room for. */
const CELL = 24;

function messagesOf(series: Parameters<typeof analyze>[0]) {
  return analyze(series, []).signals.map(({ message }) => message);
}

function wordsOf(locale: Locale, { id, data }: ReturnType<typeof messagesOf>[number]) {
  const numbers = say(data, locale.numbers);
  return { short: locale.rules[id]?.short(numbers) ?? "", long: locale.rules[id]?.long(numbers) ?? "" };
}

function expectParity(messages: ReturnType<typeof messagesOf>): void {
  const said = messages.map((message) => ({
    message,
    en: wordsOf(english, message),
    fr: wordsOf(french, message),
  }));
  const differing = said.filter(
    ({ en, fr }) =>
      numbersOfEnglish(en.short) !== numbersOfFrench(fr.short) ||
      numbersOfEnglish(en.long) !== numbersOfFrench(fr.long),
  );
  expect(differing).toEqual([]);
  expect(said.filter(({ fr }) => hasEnglish(fr.long) || isBadlySet(fr.long) || fr.long === "")).toEqual([]);
  const tooWide = said.flatMap(({ en, fr }) => [en.short, fr.short]).filter((short) => displayWidth(short) > CELL);
  expect([...new Set(tooWide)]).toEqual([]);
}

it("says every signal of invented bars in both languages, with the same numbers", () => {
  const messages = [1, 2, 3].flatMap((seed) => messagesOf(randomSeries(seed, 1500)));
  expect(messages.length).toBeGreaterThan(100);
  expectParity(messages);
});

it.skipIf(!hasShared)("says every rule of real bars in both languages, with the same numbers (needs ../shared)", () => {
  const messages = realSeries().flatMap(messagesOf);
  const rules = detectors.flatMap((detector) => detector.rules.map(({ id }) => id));
  expect(rules.filter((rule) => messages.every(({ id }) => id !== rule))).toEqual([]);
  expectParity(messages);
});
