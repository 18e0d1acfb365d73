import { describe, expect, it } from "vitest";
import { parseAlert, parseStanding } from "../../src/notify/alert-json.ts";
import { standingOf } from "../../src/notify/news.ts";
import { alertsOf, warned } from "./letters.ts";

const [alert] = alertsOf(warned());

describe("what is kept of an alert", () => {
  it("is read back as it was", () => {
    if (alert === undefined) throw new Error("no alert");
    expect(parseAlert(JSON.stringify(alert))).toEqual(alert);
    const standing = standingOf(warned(), undefined);
    expect(parseStanding(JSON.stringify(standing))).toEqual(standing);
    expect(parseStanding(undefined)).toBeUndefined();
  });

  it.each([
    "",
    "null",
    "[]",
    "{}",
    JSON.stringify({ ...alert, symbol: "../x" }),
    JSON.stringify({ ...alert, close: null }),
    JSON.stringify({ ...alert, level: "loud" }),
    JSON.stringify({ ...alert, context: "constructor" }),
    JSON.stringify({ ...alert, date: "2025-02-30" }),
    JSON.stringify({ ...alert, outlook: {} }),
    JSON.stringify({ ...alert, warnings: [{}] }),
    JSON.stringify({ ...alert, warnings: [{ ...alert?.warnings[0], rule: "<script>" }] }),
  ])("is not taken for one where it is %s", (content) => {
    expect(parseAlert(content)).toBeUndefined();
    expect(parseStanding(content)).toBeUndefined();
  });
});
