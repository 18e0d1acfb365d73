import { describe, expect, it } from "vitest";
import { FrothError } from "../../src/errors.ts";
import { slack } from "../../src/notify/slack.ts";
import { parseTemplate } from "../../src/notify/template.ts";
import { inEnglish, letterOn, warned } from "./letters.ts";

const textOf = (template: string, symbols = [warned()]): string =>
  letterOn(symbols, slack.format, { compose: parseTemplate(template, "alert.txt") }).text;

const faultIn = (template: string): string => {
  try {
    parseTemplate(template, "alert.txt");
    return "";
  } catch (error) {
    if (!(error instanceof FrothError)) throw error;
    expect(error.code).toBe("usage");
    return error.message;
  }
};

describe("a template", () => {
  it("is set once for each warning, its values escaped and its own text left as it is", () => {
    const symbol = warned({ symbol: "M&M.NS" });
    expect(textOf("*{{symbol}}* {{ close }}\n<{{level}}> {{warning}}: {{record}}\n", [symbol])).toMatch(
      /\n\n\*M&amp;M\.NS\* 299\.66\n<watch> \+46 % vs 200-day: lift 1\.\d\d \[.*beats chance/,
    );
  });

  it("stands for a level that rose without a warning with dashes", () => {
    const rendered = parseTemplate("{{levelBefore}}→{{level}} {{rule}} {{record}}", "alert.txt");
    const news = { ...warned(), outlook: null, date: "2025-11-21", levelBefore: "calm" as const, warnings: [] };

    expect(rendered(news, inEnglish, (text) => text)).toEqual([["calm→watch – –"]]);
  });

  it("names file, line and the known keys where it has an unknown one", () => {
    expect(faultIn("{{symbol}}\n{{clsoe}}")).toMatch(
      /^alert\.txt:2: unknown key "clsoe" – known are \{\{symbol\}\} \{\{close\}\}/,
    );
    expect(faultIn("{{__proto__}}")).toMatch(/unknown key/);
    expect(faultIn("{{constructor}}")).toMatch(/unknown key/);
    expect(faultIn("{{\u001B[2J}}")).not.toContain("\u001B");
  });

  it.each(["{{symbol}} {{close", "{{symbol}} }}"])("has its braces closed: %s", (template) => {
    expect(faultIn(template)).toMatch(/^alert\.txt:1: a pair of braces/);
  });

  it("says something, and no warning without its record", () => {
    expect(faultIn("")).toMatch(/names nothing/);
    expect(faultIn("{{symbol}} {{warning}}")).toMatch(/what they are worth – add \{\{record\}\}/);
    expect(faultIn("{{symbol}} {{level}}")).toBe("");
  });
});
