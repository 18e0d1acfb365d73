import { describe, expect, it } from "vitest";
import { FrothError } from "../../src/errors.ts";
import { parseSymbol } from "../../src/series/symbols.ts";
import { visibleText } from "../../src/series/visible-text.ts";

function faultOf(text: string): FrothError {
  try {
    parseSymbol(text);
  } catch (error) {
    if (error instanceof FrothError) return error;
    throw error;
  }
  throw new Error("taken for a symbol");
}

const refused = [
  "",
  " ",
  "../../x",
  "..",
  "/etc/passwd",
  "C:\\x",
  "a/b",
  "NVDA?range=max",
  "NVDA&x=1",
  "NVDA=X&x",
  "&M",
  "M&",
  "M&&M",
  "M&M&M",
  "^M&M",
  "M&-M",
  "M&.NS",
  "M&M.",
  "M&amp;M",
  "NVDA#x",
  "NVDA%2e",
  "NVDA,AAPL",
  "NV DA",
  "NVDA\n",
  "NVDA\0",
  "\u001B[31mNVDA",
  "__proto__",
  "--help",
  "-x",
  "=cmd()",
  "^",
  "^^GSPC",
  "G^SPC",
  ".",
  "$NVDA",
  "naïve",
  "\u212AEY",
  "ſ",
  "ＮＶＤＡ",
  "A".repeat(21),
  "A".repeat(1_000_000),
];

describe("parseSymbol", () => {
  it.each([
    ["NVDA", "NVDA"],
    ["nvda", "NVDA"],
    ["brk-b", "BRK-B"],
    ["BRK.B", "BRK.B"],
    ["^gspc", "^GSPC"],
    ["ocdo.l", "OCDO.L"],
    ["000001.SS", "000001.SS"],
    ["0700.hk", "0700.HK"],
    ["btc-usd", "BTC-USD"],
    ["EURUSD=X", "EURUSD=X"],
    ["ES=F", "ES=F"],
    ["m&m.ns", "M&M.NS"],
    ["GMRP&UI.NS", "GMRP&UI.NS"],
    ["BF-B", "BF-B"],
    ["DX-Y.NYB", "DX-Y.NYB"],
    ["AAPL220121C00025000", "AAPL220121C00025000"],
    ["CON", "CON"],
    ["constructor", "CONSTRUCTOR"],
    ["x", "X"],
    ["A".repeat(20), "A".repeat(20)],
  ])("takes %s", (text, symbol) => {
    expect(parseSymbol(text)).toBe(symbol);
  });

  it.each(refused)("refuses %j", (text) => {
    const { code, message } = faultOf(text);
    expect(code).toBe("invalid-symbol");
    expect(message).not.toMatch(/[\p{Cc}\p{Cf}]/u);
    expect(message.length).toBeLessThan(200);
  });

  it("shows what it refuses", () => {
    expect(faultOf("\u001B[31mNVDA").message).toMatch(/^"\\u\{1b\}\[31mNVDA" is not a symbol – use letters/);
    expect(faultOf("").message).toMatch(/^an empty text is not a symbol/);
  });
});

describe("visibleText", () => {
  it.each([
    ["plain text, Größe, 株", "plain text, Größe, 株"],
    ["\u001B[2J", "\\u{1b}[2J"],
    ["a\r\nb\tc\0", "a\\u{d}\\u{a}b\\u{9}c\\u{0}"],
    ["\u202Eabc\u2066\u200B\u00AD", "\\u{202e}abc\\u{2066}\\u{200b}\\u{ad}"],
    ["\u2028\u2029", "\\u{2028}\\u{2029}"],
    ["\uD800", "\\u{d800}"],
    ["\u009B31m", "\\u{9b}31m"],
    ["", ""],
  ])("shows %j", (text, shown) => {
    expect(visibleText(text)).toBe(shown);
  });

  it("cuts what is too long, escapes included", () => {
    expect(visibleText("abcdef", 6)).toBe("abcdef");
    expect(visibleText("abcdefg", 6)).toBe("abcdef…");
    expect(visibleText("\u001B\u001B", 6)).toBe("\\u{1b}…");
    expect(visibleText("x".repeat(100))).toBe(`${"x".repeat(40)}…`);
  });
});
