import { describe, expect, it } from "vitest";
import { rebased } from "../../src/config/paths.ts";
import { tables } from "./tables.ts";

const any = tables.get("scan")?.[0];
if (any === undefined) throw new Error("froth scan has settings");

describe("a path in a file", () => {
  it.each([
    ["path", "a.txt", "../a.txt"],
    ["path...", "a.txt", "../a.txt"],
    ["file", "a/b.csv", "../a/b.csv"],
    ["format=path", "json=a.json", "json=../a.json"],
    ["path|last", "last", "last"],
    ["path|last", "a.json", "../a.json"],
    ["report", "last", "last"],
    ["report", "./a", "../a"],
    ["path", "/a.txt", "/a.txt"],
    ["path", "-", "-"],
    ["date", "2025-11-21", "2025-11-21"],
    ["level", "high", "high"],
  ])("of <%s> %s is %s from the folder below", (form, text, expected) => {
    expect(rebased({ ...any, key: "x", form }, text, "..")).toBe(expected);
    expect(rebased({ ...any, key: "x", form }, text, "")).toBe(text);
  });

  it("of --source is rebased for a folder of CSV files alone", () => {
    const source = { ...any, key: "source", form: "source" };
    expect(["csv:prices", "yahoo"].map((text) => rebased(source, text, ".."))).toEqual(["csv:../prices", "yahoo"]);
  });
});
