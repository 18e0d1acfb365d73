import { describe, expect, it } from "vitest";
import { renderJson, renderNdjson } from "../../src/report/json.ts";
import { mixedReport, reportOf } from "./reports.ts";
import { everyChange } from "./views.ts";

function parsed(text: string): { type: string }[] {
  return text
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));
}

describe("renderNdjson", () => {
  it("says the same as JSON: the report on the first line, a symbol on each other", () => {
    const [head, ...symbols] = parsed(renderNdjson(mixedReport, everyChange)).map(({ type, ...rest }) => ({
      type,
      rest,
    }));
    const whole = { ...head?.rest, symbols: symbols.map(({ rest }) => rest) };
    expect(whole).toEqual(JSON.parse(renderJson(mixedReport, everyChange)));
    expect([head?.type, ...new Set(symbols.map(({ type }) => type))]).toEqual(["report", "symbol"]);
  });

  it("is one line for an empty report", () => {
    expect(parsed(renderNdjson(reportOf([])))).toMatchObject([{ type: "report", asOf: null }]);
  });

  it("has lines for every reader of lines, and means what it was given", () => {
    const source = "a\u2028b\u0085c\u009bd\u202ee\u{e0001}\ud800";
    const text = renderNdjson(reportOf([], source));
    expect(text.split(/[\n\u0085\u2028\u2029]/)).toHaveLength(2);
    expect(text).toContain(String.raw`a\u2028b\u0085c\u009bd\u202ee\udb40\udc01\ud800`);
    expect(parsed(text)).toMatchObject([{ settings: { source } }]);
  });
});
