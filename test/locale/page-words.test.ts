import { describe, expect, it } from "vitest";
import { englishPage } from "../../src/locale/en/page.ts";
import { frenchPage } from "../../src/locale/fr/page.ts";

/** The places of all words, each with the text that it makes. */
function textsOf(words: unknown, path = ""): [string, string][] {
  if (typeof words === "string") return [[path, words]];
  if (typeof words !== "object" || words === null) return [];
  return Object.entries(words).flatMap(([name, value]) => textsOf(value, `${path}.${name}`));
}

/** The places of all words: texts, and functions with how much they are given. */
function shapeOf(words: unknown, path = ""): string[] {
  if (typeof words !== "object" || words === null) return [`${path} ${typeof words}`];
  return Object.entries(words).flatMap(([name, value]) => shapeOf(value, `${path}.${name}`));
}

describe("the words of pages and pictures", () => {
  const [english, french] = [englishPage, frenchPage].map(({ chart, html, analogPage }) => ({
    chart,
    html,
    analogPage,
  }));

  it("are there in both languages", () => {
    expect(shapeOf(french)).toEqual(shapeOf(english));
    const inFrench = new Map(textsOf(french));
    const same = textsOf(english).filter(([path, text]) => inFrench.get(path) === text);
    expect(same.map(([, text]) => text)).toEqual(["TradingView Lightweight Charts™"]);
  });

  it("say the same numbers in both", () => {
    const facts = {
      sessions: 250,
      first: "2024-11-22",
      last: "2025-11-21",
      low: 1,
      high: 2,
      close: 1.5,
      sma50: null,
      sma200: 3,
      rsi: 61.2,
    };
    expect(englishPage.chart.facts(facts)).toBe(
      "250 sessions from 2024-11-22 to 2025-11-21, closes from 1.00 to 2.00, the last at 1.50, 200-day average 3.00, RSI 61.",
    );
    expect(frenchPage.chart.facts(facts)).toBe(
      "250 séances du 22/11/2024 au 21/11/2025\u202F; clôtures de 1,00 à 2,00\u202F; la dernière à 1,50\u202F; moyenne à 200 jours 3,00\u202F; RSI 61.",
    );
    expect(englishPage.analogPage.fan(50, 45, 23, 150_442)).toMatch(/^50 .* 45 .* 23 .* 150,442 .* 250 /);
    expect(frenchPage.analogPage.fan(50, 45, 23, 150_442)).toMatch(/^50 .* 45 .* 23 .* 150\u202F442\u00A0?.* 250 /);
    expect(englishPage.analogPage.about(252, "2025-11-03", "x")).toBe("252 sessions to Monday, 3 November 2025 · x");
    expect(frenchPage.analogPage.about(252, "2025-11-03", "x")).toBe("252 séances jusqu’au lundi 3 novembre 2025 · x");
    expect([950, 12_400, 48_300_000, 2.31e9].map(englishPage.chart.shares)).toEqual(["950", "12K", "48M", "2.3B"]);
    expect([950, 12_400, 48_300_000, 2.31e9].map(frenchPage.chart.shares)).toEqual([
      "950",
      "12\u00A0k",
      "48\u00A0M",
      "2,3\u00A0Md",
    ]);
  });

  it("count in the plural where there are several", () => {
    expect([0, 1, 2].map(englishPage.chart.volume)).toEqual([
      "Volume",
      "Volume · ▼ 1 distribution day",
      "Volume · ▼ 2 distribution days",
    ]);
    expect(frenchPage.chart.volume(2)).toBe("Volume · ▼ 2 jours de distribution");
    expect(englishPage.html.sections(3, 9, false)).toBe(
      "3 of 9 symbols, those with a warning in force, or from level watch up. froth chart SYMBOL draws any other.",
    );
    expect(englishPage.html.sections(9, 9, true)).toBe("All symbols are from level watch up.");
  });
});
