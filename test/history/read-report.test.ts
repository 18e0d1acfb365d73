import { assert, constantFrom, jsonValue, property } from "fast-check";
import { describe, expect, it } from "vitest";
import { FrothError } from "../../src/errors.ts";
import { compareReports } from "../../src/history/compare.ts";
import { parseReport } from "../../src/history/read-report.ts";
import { renderJson } from "../../src/report/json.ts";
import { analysedOf, failedOf, mixedReport, reportOf } from "../report/reports.ts";
import { extension, rejection, runUp } from "../report/signals.ts";

const hash = "a".repeat(64);
const report = {
  ...reportOf([analysedOf({ signals: [rejection, extension, runUp] }), failedOf("no/such", "gone")]),
  dataHash: hash,
};
const json = renderJson(report);

/** The report with one value replaced, named as an error names it. */
function withValue(path: string, value: unknown): string {
  const parsed: unknown = JSON.parse(json);
  const keys = path.split(/[.[\]]+/).filter((key) => key !== "");
  let place: unknown = parsed;
  for (const key of keys.slice(0, -1)) place = Reflect.get(Object(place), key);
  Reflect.set(Object(place), keys.at(-1) ?? "", value);
  return JSON.stringify(parsed);
}

function faultOf(text: string): FrothError {
  try {
    parseReport(text, "r.json");
  } catch (error) {
    if (error instanceof FrothError) return error;
    throw error;
  }
  throw new Error("nothing was refused");
}

describe("an earlier report", () => {
  it("is read back as it was: nothing changed against itself", () => {
    const read = parseReport(json, "r.json");
    expect(read.symbols.map(({ symbol, status }) => [symbol, status])).toEqual([
      ["GOOGL", "complete"],
      ["no/such", "failed"],
    ]);
    const { warnings, levels, symbols } = compareReports(read, report);
    expect([warnings, levels, symbols]).toEqual([[], [], []]);
    expect(compareReports(read, reportOf([])).since).toMatchObject({ asOf: report.asOf, dataHash: hash });
    expect(() => parseReport(`\uFEFF${renderJson({ ...mixedReport, dataHash: hash })}`, "r.json")).not.toThrow();
  });

  it("may have fields that a newer froth added, and lack those that an older one had not", () => {
    const old: { symbols: { dataHash?: unknown }[]; changes?: unknown } = JSON.parse(json);
    for (const symbol of old.symbols) delete symbol.dataHash;
    old.changes = { since: {} };
    expect(parseReport(JSON.stringify(old), "r.json").symbols).toHaveLength(2);
  });

  it.each([
    ["symbols[0].level", "loud", "one of calm, watch, elevated, high, extreme"],
    ["symbols[0].severity", 101, "a number from 0 to 100"],
    ["symbols[0].symbol", "../etc", "a symbol"],
    ["symbols[0].lastBar", "2025-02-30", "a date such as 2025-11-21"],
    ["symbols[0].signals[0].rule", "<b>", "a name such as rsi-above-80"],
    ["symbols[0].signals[1].severity", "0.5", "a number from 0 to 1"],
    ["symbols[0].signals[0].invalidAbove", -1, "a price"],
    ["symbols[0].signals[0].endReason", "bored", "one of no-longer-true, expired, invalidated"],
    ["symbols[0].signals[0].message.data", { high: "306" }, ""],
    ["symbols[0].signals[0].anchors", {}, "a list"],
    ["symbols", null, "a list"],
    ["settings.historyBars", 0, "a number from 1 to 100000"],
    ["settings", [], "an object"],
    ["dataHash", "x", "a SHA-256 in hexadecimal"],
    ["schemaVersion", "1", "1"],
    ["asOf", 20251121, "a date such as 2025-11-21"],
  ])("is refused with the key that is wrong: %s", (path, value, what) => {
    const { code, message } = faultOf(withValue(path, value));
    expect(code).toBe("malformed");
    expect(message).toContain('r.json: this is no report of froth: its "');
    expect(message).toContain(path);
    expect(message).toContain(what);
  });

  it("is refused where it is something else, or a newer one", () => {
    expect(faultOf("").message).toContain("it is not JSON");
    expect(faultOf("[]").message).toContain("it is not an object");
    expect(faultOf("{}").message).toContain('its "schemaVersion" is not 1');
    expect(faultOf(withValue("schemaVersion", 2)).message).toMatch(
      /version 2, newer than the 1 .* use the froth that wrote it/,
    );
  });

  it("is refused where it is nested so deeply that nothing could walk over it", () => {
    const deep = `${"[".repeat(100_000)}${"]".repeat(100_000)}`;
    expect(faultOf(json.replace("{", `{"odd": ${deep},`)).message).toContain("nested too deeply");
  });

  it("lets no key of the prototype through", () => {
    const text = json.replace(
      '"parameters": {}',
      '"parameters": {"__proto__": {"polluted": 1}, "constructor": {"x": 2}}',
    );
    const { settings } = parseReport(text, "r.json");
    expect(Object.getPrototypeOf(settings.parameters)).toBe(Object.prototype);
    expect(Object.keys(settings.parameters)).toEqual(["__proto__", "constructor"]);
    expect(Reflect.get({}, "polluted")).toBeUndefined();
  });

  it("is read or refused, whatever stands in one of its places", () => {
    const places = [
      "symbols",
      "symbols[0]",
      "symbols[0].signals[0]",
      "settings.parameters",
      "version",
      "symbols[0].signals[0].record",
    ];
    assert(
      property(constantFrom(...places), jsonValue(), (path, value) => {
        try {
          parseReport(withValue(path, value), "r.json");
        } catch (error) {
          expect(error).toBeInstanceOf(FrothError);
        }
      }),
    );
  });
});
