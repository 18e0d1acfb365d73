import { describe, expect, it } from "vitest";
import { english } from "../../src/locale/en/index.ts";
import { french } from "../../src/locale/fr/index.ts";
import { namedTemplates } from "../../src/market/analog/famous.ts";
import { renderAnalog } from "../../src/report/analog/index.ts";
import { renderAnalogJson } from "../../src/report/analog/json.ts";
import { renderTemplateList, renderTemplateListJson } from "../../src/report/analog/list.ts";
import { renderAnalogSvg } from "../../src/report/analog/svg.ts";
import { allReport, analogReport, matchedTemplate, thinReport } from "./analogs.ts";
import { controlCharacters, linesWiderThan, someWidths, widths, withoutColour } from "./lines.ts";
import { faultsOf } from "./well-formed.ts";

const options = { width: 110, color: 0, locale: english } as const;
const reports = { one: analogReport, all: allReport, thin: thinReport };

const sentences = (text: string): string[] => text.replaceAll("\n", " ").split(/(?<=[a-z])\. /);

describe("renderAnalog", () => {
  it.each([
    ["one", 110],
    ["one", 60],
    ["all", 110],
    ["thin", 80],
  ] as const)("%s looks as it should at %i columns", async (name, width) => {
    await expect(renderAnalog(reports[name], { ...options, width })).toMatchFileSnapshot(
      `golden/analog-${name}-${width}.txt`,
    );
  });

  it("keeps within the terminal, however narrow, in both languages, and says the same in colour", () => {
    for (const [locale, tried] of [
      [english, widths],
      [french, someWidths],
    ] as const) {
      for (const width of tried) {
        for (const report of Object.values(reports)) {
          const text = renderAnalog(report, { width, locale, color: 2 });
          expect(linesWiderThan(text, width), `width ${width}`).toEqual([]);
          expect(withoutColour(text)).toBe(renderAnalog(report, { width, locale, color: 0 }));
          expect(text).not.toMatch(/NaN|Infinity|undefined|null/);
        }
      }
    }
  });

  it("never tells a likeness without the share of all rallies in the same sentence", () => {
    for (const report of [analogReport, allReport]) {
      const told = sentences(renderAnalog(report, options)).filter((one) => /correlation \d|\d away/.test(one));
      for (const one of told) expect(one).toMatch(/ % of all rallies/);
    }
    expect(renderAnalog(analogReport, options)).toContain("44 % of all rallies look at least as much like it.");
    expect(renderAnalog(analogReport, options)).toContain("less than 0.1 % of all rallies are at least as near.");
  });

  it("says that there are too few rallies, and tells no share", () => {
    const text = renderAnalog(thinReport, { ...options, width: 300 });
    expect(text).toContain("correlation 0.78 with CSCO@2000-03-26; too few rallies to say how many are.");
    expect(text).toContain("4 that do not overlap, 30 are needed.");
    expect(text).not.toMatch(/% of all rallies/);
  });

  it("tells which session stands for a date without one, what fell, and which templates lack bars", () => {
    const one = renderAnalog(analogReport, { ...options, width: 300 });
    expect(one).toContain("2000-03-26 has no bar: 2000-03-24 stands for it.");
    expect(one).toContain("One year later: −77 %. Lowest since: −89 % on 2002-10-08. Not passed by 2025-11-03.");
    const all = renderAnalog(allReport, { ...options, width: 300 });
    expect(all).toContain("too few bars of them: INTC@2000-08-31.");
    expect(all).toContain("after 2025-11-03: SMCI@2026-03-13.");
  });

  it("shows no control character of what was read", () => {
    const hostile = {
      ...analogReport,
      symbol: "X\u001B[31m",
      source: "csv:\u001B]0;owned\u0007prices",
      templates: [{ ...matchedTemplate, symbol: "\u202E<b>" }],
      rallies: { ...analogReport.rallies, from: "csv:\u009B2J" },
    };
    const svg = renderAnalogSvg(hostile, english, null)?.text ?? "";
    for (const text of [renderAnalog(hostile, options), svg]) expect(controlCharacters(text)).toEqual([]);
    expect(renderAnalogJson(hostile)).not.toContain("\u001B");
    expect(svg).not.toContain("<b>");
    expect(faultsOf(svg)).toEqual([]);
  });
});

describe("renderAnalogSvg", () => {
  it("is well-formed, loads nothing, and carries the share with the likeness", () => {
    for (const locale of [english, french]) {
      const svg = renderAnalogSvg(analogReport, locale, null)?.text ?? "";
      expect(faultsOf(svg)).toEqual([]);
      expect(svg).not.toMatch(/href|<script|<image|url\(|NaN|undefined/);
      expect(svg).toContain(locale.analog.shape(0.78, "CSCO@2000-03-26", 0.441));
      expect(svg).toContain(locale.analog.size(0.41, "CSCO@2000-03-26", 0.0004));
    }
    expect(renderAnalogSvg(thinReport, english, null)?.text).toContain("too few rallies");
    expect(renderAnalogSvg(allReport, english, null)).toBeNull();
  });
});

describe("renderAnalogJson", () => {
  it("writes the report as it is, and no number that is none", () => {
    expect(JSON.parse(renderAnalogJson(analogReport))).toEqual(analogReport);
    const broken = { ...analogReport, stretch: { ...analogReport.stretch, changePercent: Number.NaN } };
    expect(() => renderAnalogJson(broken)).toThrow(RangeError);
  });
});

describe("renderTemplateList", () => {
  it("names every template, and how it was chosen", () => {
    const text = renderTemplateList(namedTemplates, options);
    for (const { symbol, date } of namedTemplates) expect(text).toContain(`${symbol}@${date}`);
    expect(text).toContain("chosen for that");
    expect(text).toContain("whatever followed");
    for (const width of someWidths) {
      expect(linesWiderThan(renderTemplateList(namedTemplates, { ...options, width, locale: french }), width)).toEqual(
        [],
      );
    }
    expect(JSON.parse(renderTemplateListJson(namedTemplates))).toEqual(namedTemplates);
  });
});
