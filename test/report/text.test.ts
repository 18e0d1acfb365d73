import { describe, expect, it } from "vitest";
import { createBraille } from "../../src/report/explain/braille.ts";
import { severityBar } from "../../src/report/table/columns.ts";
import { clean } from "../../src/report/text/clean.ts";
import { flow, plain, wrap } from "../../src/report/text/flow.ts";
import { displayWidth, splitAtWidth } from "../../src/report/text/width.ts";

describe("clean", () => {
  it("leaves nothing that a terminal would obey", () => {
    expect(clean("\u001b[31mred\u001b[0m")).toBe("[31mred[0m");
    expect(clean("a\u0007\u009b\u202e\u200bb\u2028c")).toBe("ab c");
    expect(clean("  two\r\n lines\t")).toBe("two lines");
    expect(clean("\ud800lone")).toBe("lone");
  });

  it("leaves other text alone", () => {
    expect(clean("BRK-B ^GSPC 東京 −7 % ≈1")).toBe("BRK-B ^GSPC 東京 −7 % ≈1");
  });
});

describe("displayWidth", () => {
  it.each([
    ["NVDA", 4],
    ["−7 % → ≈1 · ▆▆▃ ⠿", 17],
    ["東京", 4],
    ["e\u0301", 1],
    ["🚀", 2],
  ])("counts the columns of %s", (text, width) => {
    expect(displayWidth(text)).toBe(width);
  });

  it("splits between characters, never inside one", () => {
    expect(splitAtWidth("東京都", 3)).toEqual(["東", "京都"]);
    expect(splitAtWidth("🚀🚀", 1)).toEqual(["🚀", "🚀"]);
  });
});

describe("wrap", () => {
  it("keeps words and the per cent sign of a number together", () => {
    expect(wrap("it fell 46 % in all", 10)).toEqual(["it fell", "46 % in", "all"]);
  });

  it("breaks a word only where it is longer than a line", () => {
    expect(wrap("a abcdefghij", 4)).toEqual(["a", "abcd", "efgh", "ij"]);
  });

  it("makes no line of nothing", () => {
    expect(wrap("", 10)).toEqual([""]);
  });
});

describe("flow", () => {
  it("breaks between spans first, and drops the separator there", () => {
    const spans = ["one two", "three", "four five six"].map((text) => ({ text, paint: plain }));
    expect(flow(spans, 15, " · ").map(({ text }) => text)).toEqual(["one two · three", "four five six"]);
    expect(flow(spans, 9, " · ").map(({ text }) => text)).toEqual(["one two", "three", "four five", "six"]);
  });
});

describe("severityBar", () => {
  it("is always four cells, and never empty for a severity above zero", () => {
    expect([0, 0.1, 25, 64, 100, 140].map(severityBar)).toEqual(["    ", "▁   ", "▆   ", "▆▆▃ ", "▆▆▆▆", "▆▆▆▆"]);
  });
});

describe("braille", () => {
  it("puts eight dots into a cell", () => {
    const canvas = createBraille<string>(1, 1);
    expect(canvas.cell(0, 0)).toEqual({ text: " ", layer: undefined });
    canvas.dot(0, 0, "a");
    expect(canvas.cell(0, 0).text).toBe("⠁");
    for (let x = 0; x < 2; x++) for (let y = 0; y < 4; y++) canvas.dot(x, y, "b");
    expect(canvas.cell(0, 0)).toEqual({ text: "⣿", layer: "b" });
  });

  it("draws lines without gaps and nothing outside", () => {
    const canvas = createBraille<string>(4, 2);
    canvas.line(0, 0, 7, 0, "a");
    canvas.line(-5, 90, 90, -5, "b");
    canvas.dot(8, 0, "c");
    expect([0, 1, 2, 3].map((column) => canvas.cell(column, 0).text).join("")).toMatch(/^[⠉-⣿]{4}$/);
  });
});
