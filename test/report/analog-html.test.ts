import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sha256 } from "../../src/cli/sha256.ts";
import { englishPage } from "../../src/locale/en/page.ts";
import { frenchPage } from "../../src/locale/fr/page.ts";
import type { PageLocale } from "../../src/locale/page-locale.ts";
import type { AnalogReport } from "../../src/market/analog/analog-report.ts";
import { renderAnalogHtml } from "../../src/report/analog/html.ts";
import { renderAnalog } from "../../src/report/analog/index.ts";
import { allReport, analogReport, matchedTemplate, thinReport } from "./analogs.ts";
import { hostileText } from "./hostile.ts";
import { controlCharacters } from "./lines.ts";
import { faultsOf } from "./well-formed.ts";

const render = (report: AnalogReport, locale: PageLocale = englishPage): string =>
  renderAnalogHtml(report, locale, sha256);
const markupOf = (page: string): string => page.replaceAll(/<style>[^]*?<\/style>/g, "");

/** What a reader sees, in one line. */
const textOf = (page: string): string =>
  markupOf(page)
    .replaceAll(/<[^>]*>/g, " ")
    .replaceAll("&#39;", "'")
    .replaceAll("&lt;", "<")
    .replaceAll(/\s+/g, " ");

const reports = { one: analogReport, all: allReport, thin: thinReport };

/** A report in which every text that comes from outside is one of these. */
function reportSaying(symbol: string, source: string, other: string): AnalogReport {
  const { rallies, fan } = analogReport;
  return {
    ...analogReport,
    version: other,
    symbol,
    source,
    against: other,
    rallies: { ...rallies, from: source },
    templates: [{ ...matchedTemplate, symbol: other }],
    fan:
      fan === null ? null : { ...fan, nearest: fan.nearest.map((one) => Object.assign({}, one, { symbol: source })) },
    findings: [{ code: "not-refreshed", dates: ["2025-11-03"], detail: other }],
  };
}

/** Which elements there are, in their order. */
const skeleton = (page: string): string[] => markupOf(page).match(/<\/?[a-z0-9]+/gi) ?? [];

describe("the page of an analogue", () => {
  it.each(Object.entries(reports))("of %s is well-formed in both languages, and loads nothing", (_, report) => {
    for (const locale of [englishPage, frenchPage]) {
      const page = render(report, locale);
      const markup = markupOf(page);
      expect(faultsOf(markup)).toEqual([]);
      expect(page).toContain(`<html lang="${locale.tag}">`);
      expect(markup).not.toMatch(/<script|<img|<[^>]* (?:style|on\w+|src)=|NaN|Infinity|undefined|\[object/);
      expect([...markup.matchAll(/href="([^"]*)"/g)].map(([, to]) => to)).toEqual(["data:,"]);
      const ids = [...markup.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
      expect(ids).toHaveLength(new Set(ids).size);
      const named = [...markup.matchAll(/ aria-labelledby="([^"]*)"/g)].flatMap(([, names = ""]) => names.split(" "));
      expect(named.filter((id) => !ids.includes(id))).toEqual([]);
    }
  });

  it("lets its own style through, and no script at all", () => {
    const page = render(analogReport);
    const style = /<style>([^]*?)<\/style>/.exec(page)?.[1] ?? "";
    expect(page.match(/<style>/g)).toHaveLength(1);
    expect(page.replaceAll("&#39;", "'")).toContain(
      `content="default-src 'none'; style-src 'sha256-${sha256(style)}'; script-src 'none'; img-src data:; base-uri 'none'; form-action 'none'"`,
    );
  });

  it("escapes whatever comes from outside: no text changes which elements there are", () => {
    const plain = skeleton(render(reportSaying("NVDA", "csv:x", "CSCO")));
    fc.assert(
      fc.property(hostileText, hostileText, hostileText, (symbol, source, other) => {
        const page = render(reportSaying(symbol, source, other));
        expect(faultsOf(markupOf(page))).toEqual([]);
        expect(skeleton(page)).toEqual(plain);
        expect(controlCharacters(page)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it("says what the terminal says, in both languages", () => {
    for (const report of Object.values(reports)) {
      for (const locale of [englishPage, frenchPage]) {
        const page = textOf(render(report, locale));
        const { analog } = locale;
        const sections = renderAnalog(report, { width: 1000, color: 0, locale }).split("\n\n");
        const said = sections
          .filter((text) => [analog.headings.likeness, analog.headings.template].includes(text.split("\n", 1)[0] ?? ""))
          .flatMap((text) => text.split("\n").slice(1))
          .filter((line) => line.trim() !== "");
        expect(said.length).toBeGreaterThan(2);
        for (const line of [...said, ...analog.limits]) expect(page).toContain(line.replaceAll(/\s+/g, " "));
      }
    }
  });

  it("has a bar as long as each share, and none where there are too few rallies", () => {
    const bars = (report: AnalogReport): string[] =>
      [...render(report).matchAll(/<rect class="same" width="([^"]*)"/g)].map(([, width = ""]) => width);
    expect(bars(analogReport)).toEqual(["44.1", "0"]);
    expect(bars(allReport)).toEqual(["50", "12"]);
    expect(bars(thinReport)).toEqual([]);
    expect(textOf(render(thinReport))).toContain("4 that do not overlap, 30 are needed.");
  });

  it("shows what followed beside the same of all rallies, and the picture of one template", () => {
    const page = render(analogReport);
    expect(page).toContain('<th scope="row" class="number">250</th><td class="number">+1 % (+2 %)</td>');
    expect(page).toContain('<svg xmlns="http://www.w3.org/2000/svg" class="chart"');
    expect(textOf(page)).toContain("Sessions from the last bar, where both are 100; one logarithmic axis.");
  });

  it("lists several templates, the nearest in size first, and has no picture of them", () => {
    const page = render(allReport);
    expect(page).not.toContain('class="chart"');
    const names = [...page.matchAll(/<th scope="row">([^<]*)<\/th>/g)].map(([, name]) => name);
    expect(names).toEqual(["NVDA@2016-07-08", "CSCO@2000-03-26"]);
    expect(textOf(page)).toContain("too few bars of them: INTC@2000-08-31.");
    expect(textOf(page)).toContain("CSCO@2000-03-26 0.78 44.1 % 0.41 <0.1 % −75 % −77 % famous top");
  });
});
