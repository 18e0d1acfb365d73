import { describe, expect, it } from "vitest";
import type { OwnRecord } from "../../src/analysis/own-record.ts";
import { renderExplain } from "../../src/report/explain/index.ts";
import { explanation } from "./explanations.ts";
import { controlCharacters, linesWiderThan, someWidths, widths, withoutColour } from "./lines.ts";
import { ownRecordOfGoogl } from "./own-records.ts";
import { testFrench, testLocale } from "./words.ts";

function render(record: OwnRecord | null, width = 100, color: 0 | 2 = 0): string {
  return renderExplain({ ...explanation, record }, { width, color, locale: testLocale });
}

const inFrench = (width: number): string =>
  renderExplain({ ...explanation, record: ownRecordOfGoogl }, { width, color: 0, locale: testFrench });

/** The section of the symbol's own record, its heading first. */
function sectionOf(text: string): string {
  return /^ITS OWN PAST SIGNALS[\s\S]*?(?=^INDICATORS)/m.exec(text)?.[0].trimEnd() ?? "";
}

describe("the symbol's own record in renderExplain", () => {
  it.each([80, 140])("looks as it should at %i columns", async (width) => {
    const text = `${sectionOf(render(ownRecordOfGoogl, width))}\n`;
    await expect(text).toMatchFileSnapshot(`golden/explain-record-${width}.txt`);
  });

  it("looks as it should in French, at every width", async () => {
    const section = /^TOUS SES PROPRES[\s\S]*?(?=^INDICATEURS)/m.exec(inFrench(80))?.[0].trimEnd() ?? "";
    await expect(`${section}\n`).toMatchFileSnapshot("golden/explain-record-fr-80.txt");
    for (const width of someWidths) expect(linesWiderThan(inFrench(width), width), `width ${width}`).toEqual([]);
  });

  it("fits every terminal from 40 columns up, in colour too, and says the same in colour", () => {
    for (const width of widths) {
      const text = render(ownRecordOfGoogl, width, 2);
      expect(linesWiderThan(text, width), `width ${width}`).toEqual([]);
      expect(withoutColour(text)).toBe(render(ownRecordOfGoogl, width));
    }
  });

  it("is no word longer when it was not asked for", () => {
    expect(sectionOf(render(null))).toBe("");
    const asked = render(ownRecordOfGoogl);
    expect(asked.replace(`${sectionOf(asked)}\n\n`, "")).toBe(render(null));
  });

  it("cannot tell below 30 cases, and says what the others say", () => {
    const text = sectionOf(render(ownRecordOfGoogl, 140));
    expect(text).toContain("extension-40, in force · 41 cases, 2 not over · more falls than on all days");
    expect(text).toContain(
      "run-up-50, in force · no case whose 60 sessions are over, 1 not over · fewer than 30: cannot tell",
    );
    expect(text).toMatch(/-straight-line · 5 cases · fewer than 30: cannot tell/);
    expect(text).toMatch(/−10 % within 60 +25 of 41 +61 % \[46, 74\] +all days 40 %/);
    expect(text.match(/cannot tell/g)).toHaveLength(2);
    expect(text).not.toMatch(/NaN|undefined|null/);
  });

  it("tells the newest signals, ten of a rule in force and three of another, and counts the older ones", () => {
    const text = sectionOf(render(ownRecordOfGoogl, 140));
    expect(text.match(/^ {3}20/gm)).toHaveLength(10 + 1 + 3);
    expect(text).toContain("and 33 older ones");
    expect(text).toContain("and 2 older ones");
    expect(text.indexOf("2025-11-19")).toBeLessThan(text.indexOf("2025-09-18"));
  });

  it("says why there is nothing to count, and obeys no text from outside", () => {
    const missing = "\u001b[31mTEN: 10 bars\u0007";
    const none = { ...ownRecordOfGoogl, firstDay: null, lastDay: null, missing, rules: [] };
    expect(sectionOf(render(none))).toContain("Nothing to count: [31mTEN: 10 bars.");
    expect(controlCharacters(render(none))).toEqual([]);
    const silent = sectionOf(render({ ...ownRecordOfGoogl, rules: [], outsideRallies: [] }));
    expect(silent).toContain("No rule has spoken on a rally day.");
  });
});
