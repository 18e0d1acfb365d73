import { expect, it } from "vitest";
import { numbers } from "../../src/locale/en/count.ts";
import { macdDivergenceWords } from "../../src/locale/en/macd-divergence.ts";
import { obvDivergenceWords } from "../../src/locale/en/obv-divergence.ts";
import { rsiDivergenceWords } from "../../src/locale/en/rsi-divergence.ts";
import { rsiOverheatedWords } from "../../src/locale/en/rsi-overheated.ts";
import { say } from "../../src/locale/say.ts";

const ends = { priceFrom: 120, priceTo: 123, bars: 30, overboughtAtLeft: 0 };
const words = { ...rsiDivergenceWords, ...macdDivergenceWords, ...obvDivergenceWords, ...rsiOverheatedWords };

const long = (rule: string, data: Record<string, number>) => words[rule]?.long(say(data, numbers));

it("says both ends of a divergence, with the digits of each oscillator", () => {
  expect(long("rsi-divergence-straight-line", { ...ends, oscillatorFrom: 83.86, oscillatorTo: 75.27 })).toContain(
    "rose from 120.00 to 123.00 in 30 bars while the RSI fell from 83.9 to 75.3.",
  );
  expect(long("macd-histogram-divergence-pivot", { ...ends, oscillatorFrom: 1.795, oscillatorTo: -0.0459 })).toContain(
    "while the MACD histogram fell from 1.80 to −0.0459.",
  );
  expect(long("obv-divergence-pivot", { ...ends, fallPercent: 49.2 })).toContain("fell by 49.2 % of all shares");
});

it("speaks of an overbought start only where there was one", () => {
  const data = { ...ends, oscillatorFrom: 83.86, oscillatorTo: 75.27 };
  expect(long("rsi-divergence-pivot", data)).not.toContain("overbought");
  expect(long("rsi-divergence-pivot", { ...data, overboughtAtLeft: 1, rsiAtLeft: 83.86 })).toContain("an RSI of 83.9");
});

it("fits the cell, with the longest distance that the parameters allow", () => {
  const data = { ...ends, bars: 250, rsi: 99.9, threshold: 80 };
  const short = Object.values(words).map((rule) => rule.short(say(data, numbers)));
  expect(short).toContain("MACD hist. div. 250 bars");
  expect(Math.max(...short.map((text) => text.length))).toBeLessThanOrEqual(24);
});
