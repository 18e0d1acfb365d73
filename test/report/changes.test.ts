import { describe, expect, it } from "vitest";
import { changeEntries, changesHeading, changesSummary, changesWithin } from "../../src/report/changes.ts";
import { changeLines } from "../../src/report/table/changes.ts";
import type { Locale } from "../../src/locale/locale.ts";
import { printed } from "./formats.ts";
import { linesWiderThan, widths } from "./lines.ts";
import { mixedReport } from "./reports.ts";
import { rejection } from "./signals.ts";
import { everyChange, noChange, viewOf } from "./views.ts";
import { testFrench, testLocale } from "./words.ts";

function told(locale: Locale): string[] {
  return changeEntries(everyChange, locale).map(({ symbol, text }) => `${symbol} ${text}`);
}

describe("changeEntries", () => {
  it("has a sentence for every kind of change, and the reason of every end", () => {
    expect(told(testLocale)).toEqual([
      "^NDX market: level calm → watch",
      "GOOGL level watch → high, severity 18 → 64",
      "SMCI level calm → none, severity 0 → 4",
      "GOOGL new: run +57 % in 15 days",
      "GOOGL confirmed: extension +46 %, now by a rule that beats chance",
      "NVDA stronger: RSI 82.4 ≈1, strength 40 → 70",
      "META weaker: 5 distribution days ≈1, strength 50 → 25",
      "SMCI weaker: RSI divergence ≈1, no longer by a rule that beats chance",
      "NVDA gone: rejection 306.42 → 289.45, close 431.20 above 428.10 on 2025-11-21",
      "META gone: RSI 82.4, no longer true on 2025-11-21",
      "SMCI gone: RSI 82.4, expired on 2025-11-21",
      "NOPE gone: RSI 82.4, these bars cannot tell why",
      "AMD added to the list",
      "HOOD no longer in the list",
      "META has usable data again",
      "NOPE no usable data any more",
    ]);
  });

  it("says the same in French, with its spaces", () => {
    const french = told(testFrench);
    expect(french).toHaveLength(told(testLocale).length);
    expect(french).toContain("GOOGL nouvelle\u202F: envolée +57\u00A0% en 15 j");
    expect(french.filter((sentence) => told(testLocale).includes(sentence))).toEqual([]);
    expect(french.filter((sentence) => / [;:!?]/.test(sentence))).toEqual([]);
  });

  it("takes a warning for taken back where the prices are not known", () => {
    const end = { reason: "invalidated", date: null, close: null, threshold: null } as const;
    const changes = {
      ...noChange,
      warnings: [{ kind: "gone", symbol: "A", signal: rejection, severityBefore: 1, end } as const],
    };
    expect(changeEntries(changes, testLocale).map(({ text }) => text)).toEqual([
      "gone: rejection 306.42 → 289.45, taken back",
    ]);
  });
});

describe("changesSummary", () => {
  it("counts each kind, and leaves out those without any", () => {
    expect(changesSummary(everyChange, testLocale)).toBe(
      "warnings: 1 new, 1 confirmed, 1 stronger, 2 weaker, 4 gone; 3 levels changed; 4 symbols added, removed or without data",
    );
    expect(changesSummary({ ...noChange, symbols: [{ symbol: "A", kind: "added" }] }, testLocale)).toBe(
      "1 symbol added, removed or without data",
    );
    expect(changesSummary(noChange, testLocale)).toBe("nothing");
  });

  it("has a heading, with and without a session to name", () => {
    const { since } = everyChange;
    expect(changesHeading(everyChange, testLocale)).toBe("What changed since 2025-11-20");
    expect(changesHeading({ ...noChange, since: { ...since, asOf: null } }, testLocale)).toBe(
      "What changed since the report before",
    );
  });
});

describe("changesWithin", () => {
  const entries = Array.from({ length: 10 }, (_, index) => {
    return { symbol: `S${index}`, text: "new: RSI 82.4", isTelling: index === 9 };
  });

  it("shows one more rather than counting it", () => {
    expect(changesWithin(entries, 9)).toBe(entries);
  });

  it("leaves out what tells least, in the order given", () => {
    expect(changesWithin(entries, 3).map(({ symbol }) => symbol)).toEqual(["S9", "S0", "S1"]);
  });

  it("takes for telling what beats chance and is in force, levels, and data that is gone", () => {
    const telling = changeEntries(everyChange, testLocale).filter(({ isTelling }) => isTelling);
    expect(telling.map(({ symbol, text }) => `${symbol} ${text.split(" ")[0]}`)).toEqual([
      "^NDX market:",
      "GOOGL level",
      "SMCI level",
      "GOOGL new:",
      "GOOGL confirmed:",
      "NOPE no",
    ]);
  });
});

describe("a level that changes with the same severity", () => {
  it("is told without it", () => {
    const levels = [{ symbol: "META", before: null, after: "calm", severityBefore: 0.2, severityAfter: 0 } as const];
    expect(changeEntries({ ...noChange, levels }, testLocale)[0]?.text).toBe("level none → calm");
  });
});

describe("changeLines", () => {
  it("fits every terminal, and counts what it does not tell", () => {
    for (const width of widths) {
      const lines = changeLines(everyChange, { width, color: 1, locale: testLocale });
      expect(linesWiderThan(lines.join("\n"), width)).toEqual([]);
    }
    const lines = changeLines(everyChange, { width: 100, color: 0, locale: testLocale });
    expect(lines.at(-1)).toBe("  +8 more");
    expect(lines.join("\n")).toContain("  NVDA stronger: RSI 82.4 ≈1, strength 40 → 70.");
  });

  it("is one line where nothing changed", () => {
    expect(changeLines(noChange, { width: 100, color: 0, locale: testLocale })).toEqual([
      "What changed since 2025-11-20: nothing.",
    ]);
  });

  it("stands under the count of the warnings, and nowhere without an earlier report", async () => {
    const table = await printed("table", viewOf(mixedReport, everyChange));
    expect(table.indexOf("What changed since 2025-11-20: warnings: 1 new")).toBeGreaterThan(
      table.indexOf("in force on"),
    );
    expect(table.indexOf("What changed")).toBeLessThan(table.indexOf("incomplete:"));
    expect(await printed("table", viewOf(mixedReport))).not.toContain("What changed");
  });
});
