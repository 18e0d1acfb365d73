import { describe, expect, it } from "vitest";
import type { Explanation } from "../../src/analysis/explanation.ts";
import { renderExplain } from "../../src/report/explain/index.ts";
import { chartOf, explanation } from "./explanations.ts";
import { controlCharacters, linesWiderThan, someWidths, widths, withoutColour } from "./lines.ts";
import { analysedOf, measured } from "./reports.ts";
import { testFrench, testLocale } from "./words.ts";

function render(parts: Partial<Explanation> = {}, width = 100): string {
  return renderExplain({ ...explanation, ...parts }, { width, color: 0, locale: testLocale });
}

/** The lines of the price chart, without its time axis. */
function chartOnly(text: string): string[] {
  return text.split("\n").filter((line) => /[│┤]/.test(line));
}

describe("renderExplain", () => {
  it.each([80, 100, 140])("looks as it should at %i columns", async (width) => {
    await expect(render({}, width)).toMatchFileSnapshot(`golden/explain-${width}.txt`);
  });

  it("looks as it should in French", async () => {
    const text = renderExplain(explanation, { width: 100, color: 0, locale: testFrench });
    await expect(text).toMatchFileSnapshot("golden/explain-fr-100.txt");
  });

  it("looks as it should in colour", async () => {
    const text = renderExplain(explanation, { width: 100, color: 2, locale: testLocale });
    await expect(text).toMatchFileSnapshot("golden/explain-100-colour.txt");
  });

  it("fits every terminal from 40 columns up, in colour too", () => {
    for (const locale of [testLocale, testFrench]) {
      for (const width of locale === testLocale ? widths : someWidths) {
        const text = renderExplain(explanation, { width, color: 2, locale });
        expect(linesWiderThan(text, width), `${locale.tag}, width ${width}`).toEqual([]);
      }
    }
  });

  it("says the same in colour as without", () => {
    const text = renderExplain(explanation, { width: 100, color: 3, locale: testLocale });
    expect(text).toContain("\u001b[");
    expect(withoutColour(text)).toBe(render());
  });

  it("prints what came after the report's last bar in grey, and only that of a followed warning", () => {
    const grey = "\u001b[38;5;244m";
    const text = renderExplain(explanation, { width: 100, color: 2, locale: testLocale });
    expect(text).toContain(`${grey}+10.6 % in 5 sessions to 2025-11-28`);
    expect(text).not.toContain(`${grey}+3.5 % in 1 session to 2025-11-21`);
  });

  it("obeys no text from outside", () => {
    const hostile = "\u001b[31mEVIL\u0007\u202e";
    const symbol = analysedOf({ symbol: hostile, silences: [{ detector: "x", status: "failed", error: hostile }] });
    expect(controlCharacters(render({ symbol, source: hostile }))).toEqual([]);
  });
});

describe("the warnings of renderExplain", () => {
  it("carry their dates, prices, rule, record, end and what followed", () => {
    const text = render();
    expect(text).toContain("C  rejection 306.42 → 289.45  2025-11-20, 1 session ago");
    expect(text).toContain("at      2025-11-20 306.42 · 2025-11-20 289.45");
    expect(text).toContain("rule    An upper wick at a level of two or more earlier highs");
    expect(text).toContain("record  ? not measured yet, weighs nothing");
    expect(text).toContain("record  lift 1.15 [1.09, 1.22] on 2,032 events, beats chance");
    expect(text).toContain("record  ≈1, cannot be told from chance: lift 1.03 [0.92, 1.14] on 49,384 events");
    expect(text).toContain("ends    after 10 sessions, or on a close above 306.42");
    expect(text).toContain("since   +3.5 % in 1 session to 2025-11-21, lowest +3.5 %");
    expect(text).toContain("later   +10.6 % in 5 sessions to 2025-11-28, lowest +3.5 %");
  });

  it("that have ended are told in a line, the older ones counted", () => {
    const [one] = explanation.ended;
    const ended = Array.from({ length: 20 }, () => one).filter((signal) => signal !== undefined);
    const text = render({ ended });
    expect(text.match(/2025-09-22 – 10-03/g)).toHaveLength(12);
    expect(text).toContain("and 8 older ones");
  });

  it("may be none", () => {
    const text = render({ inForce: [], ended: [], symbol: analysedOf() });
    expect(text).toContain("WARNINGS IN FORCE\nNone.");
    expect(text).toContain("None in the last 250 sessions.");
    expect(text).toMatch(/froth detectors {2}/);
  });
});

describe("the next session of renderExplain", () => {
  const { next } = explanation;

  it("names the closes that fire each rule, and the volume", () => {
    const text = render({}, 140);
    expect(text).toContain("opens at 299.66, leaves no wick and trades average volume (12,120,153 shares):");
    expect(text).toContain("299.65 or lower (0.0 %)");
    expect(text).toContain("318.75 to 349.60 (+6.4 % to +16.7 %)");
    expect(text).toContain("285.12 to 288.40 (−4.9 % to −3.8 %); 309.77 or higher (+3.4 %)");
    expect(text).toContain("299.10 to 300.22 (−0.2 % to +0.2 %), on 18,180,230 shares or more (1.50×)");
    expect(text).toContain("No close within 20 % fires blow-off-top (2 rules), rsi-overheated (1 rule).");
  });

  it("says that any close fires a rule, that none does, and leaves out a volume that is not known", () => {
    const any = [{ detector: "x", rule: "some-rule", ranges: [{ low: null, high: null }], volume: null }];
    expect(render({ next: { ...next, volume: null, fires: any, silent: [] } })).toMatch(
      /opens at 299\.66 and leaves no wick:\n {2}some-rule {2}any close\n\n/,
    );
    expect(render({ next: { ...next, fires: [] } })).toContain("No close within 20 % fires a rule");
  });

  it("says of each warning what clears it, and how it fares with neighbouring settings", () => {
    const text = render();
    expect(text).toContain("next    clears at 287.90 or lower (−3.9 %); 318.75 or higher (+6.4 %)");
    expect(text).toContain("next    clears whatever the close");
    expect(text).toContain("nearby  in force with 5 of 6 neighbouring settings, not with rise 55");
    expect(text).toMatch(/not with wick 0\.25, touches 1\.25, .* and 2 more/s);
    const [first] = explanation.inForce;
    if (first === undefined) throw new Error("no warning in force");
    const unclearable = { detector: "x", rule: "y", ranges: [], volume: null };
    expect(render({ inForce: [{ ...first, clears: unclearable }] })).toContain("no close within 20 % clears it");
  });
});

describe("the chart of renderExplain", () => {
  it("carries the letter of every warning in force that lies within it", () => {
    const drawn = chartOnly(render()).join("");
    for (const letter of ["A", "B", "C", "D"]) expect(drawn).toContain(letter);
    expect(drawn).not.toContain("E");
  });

  it("tells the anchors that are older than it", () => {
    expect(render({ chart: chartOf(30, 5) })).toContain("2025-09-22 256.00 (before the chart)");
  });

  it("parts what was known from what was not", () => {
    expect(chartOnly(render()).join("")).toContain("┊");
    expect(chartOnly(render({ chart: chartOf(250, 0) })).join("")).not.toContain("┊");
    expect(render({ chart: chartOf(250, 0) })).not.toContain("not known then");
  });

  it("rises where the closes rise", () => {
    const close = Array.from({ length: 250 }, (_, bar) => 100 + bar);
    const drawn = chartOnly(render({ inForce: [], chart: { ...chartOf(250, 0), close, sma50: [], sma200: [] } }));
    const starts = drawn.map((line) => line.search(/[\u2801-\u28ff]/));
    expect(starts.every((start) => start > 0)).toBe(true);
    expect(starts).toEqual(starts.toSorted((a, b) => b - a));
  });

  it("does without bars to draw, and with prices that do not move", () => {
    expect(chartOnly(render({ chart: chartOf(1, 0) }))).toEqual([]);
    const flat = { ...chartOf(60, 0), close: Array.from({ length: 60 }, () => 5) };
    expect(chartOnly(render({ inForce: [], chart: flat })).join("")).toMatch(/[\u2801-\u28ff]/);
  });
});

describe("the outlook of renderExplain", () => {
  it("gives both horizons with the rate at the same volatility and the count, and says what is wrong with them", () => {
    const text = render();
    expect(text).toContain("21 % closed 10 % lower within 20 sessions (same volatility 19 %, n 1,210)");
    expect(text).toContain("46 % closed 10 % lower within 60 sessions (same volatility 41 %, n 1,210)");
    expect(text).toMatch(/from 1990 to 2020 that were still\s+listed at the end/);
  });

  it("says that it speaks of pullbacks, and of which years", () => {
    const text = render({ symbol: analysedOf({ outlook: measured("measured", "2025-11-21", "pullback") }) });
    expect(text).toMatch(/Of pullbacks this volatile \(beside them, rallies of the same\s+volatility\)/);
    expect(text).toMatch(/from 1987 to 2025 that were still\s+listed at the end/);
  });

  it("names the day of the last rally, or why there is none", () => {
    expect(render({ symbol: analysedOf({ outlook: measured("last-rally", "2024-03-28") }) })).toContain(
      "on 2024-03-28",
    );
    const index = analysedOf({ outlook: { status: "not-measured", reason: "instrument" } });
    expect(render({ symbol: index })).toContain("Not measured: the rates hold for single US stocks only.");
  });
});
