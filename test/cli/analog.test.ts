import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { hasShared, sharedPath } from "../shared.ts";
import { escape, folderOf, froth } from "./run-froth.ts";

const market = (folder: string): string => `csv:${sharedPath(`market/${folder}`)}`;
const demo = (...options: string[]) => froth(["analog", "BLOW", "--source", "demo", ...options]);
const short = ["--sessions", "60", "--to", "HEAT@2024-06-29"];

describe("froth analog", () => {
  it("compares within the demo, and keeps stderr quiet into a pipe", () => {
    const { code, stdout, stderr } = demo(...short);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toMatch(/^froth analog · BLOW · 60 sessions to 2025-11-21 · demo\n/);
    expect(stdout).toMatch(/with HEAT@2024-06-29;\s+\d+ % of all rallies\s+look/);
    expect(stdout).toContain("2024-06-29 has no bar: 2024-06-28 stands for it.");
    expect(stdout).toContain("50 rallies nearest in size");
    expect(stdout).not.toContain(escape);
  });

  it("gives programs the same bytes on every run, in any language", () => {
    const json = demo(...short, "-f", "json").stdout;
    expect(demo(...short, "--format", "json", "--lang", "fr").stdout).toBe(json);
    expect(JSON.parse(json)).toMatchObject({
      schemaVersion: 1,
      symbol: "BLOW",
      settings: { sessions: 60, before: 0, neighbours: 50, fewestApart: 30 },
      templates: [{ status: "matched", symbol: "HEAT", session: "2024-06-28", kind: "asked" }],
      rallies: { from: "demo", enough: true },
    });
  });

  it("draws a picture of one template, and speaks French", () => {
    const { code, stdout } = demo(...short, "--format", "svg", "--lang", "fr");
    expect(code).toBe(0);
    expect(stdout).toMatch(/^<svg xmlns=.*<\/svg>\n$/s);
    expect(stdout).toContain("de tous les rallyes");
  });

  it("writes a page, a picture and JSON beside the table, each whole", () => {
    const folder = folderOf({});
    const to = (format: string): string => join(folder, "out", `analog.${format}`);
    const outputs = ["html", "svg", "json", "table"].flatMap((format) => ["-o", `${format}=${to(format)}`]);
    const { code, stdout, stderr } = demo(...short, "--lang", "fr", ...outputs);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    const read = (format: string): string => readFileSync(to(format), "utf8");
    expect(stdout).toBe(read("table"));
    expect(read("html")).toMatch(/^<!doctype html>\n<html lang="fr">.*de tous les rallyes.*<\/html>\n$/s);
    expect(read("svg")).toMatch(/^<svg xmlns=.*<style>.*<\/svg>\n$/s);
    expect(JSON.parse(read("json"))).toMatchObject({ symbol: "BLOW" });
    expect(readdirSync(join(folder, "out"))).toHaveLength(4);
    expect(demo(...short, "--lang", "fr", "-f", "html").stdout).toBe(read("html"));
  });

  it("writes the others when one cannot be written, and ends with 4", () => {
    const folder = folderOf({ taken: "" });
    const [bad, good] = [join(folder, "taken", "a.html"), join(folder, "a.json")];
    const { code, stdout, stderr } = demo(...short, "-o", `html=${bad}`, "-o", `json=${good}`);
    expect(code).toBe(4);
    expect(stderr).toMatch(/taken\/a\.html: cannot be written \(/);
    expect(stdout).toContain("HEAT@2024-06-29");
    expect(JSON.parse(readFileSync(good, "utf8"))).toMatchObject({ symbol: "BLOW" });
  });

  it("lists the shipped templates without reading bars", () => {
    const { code, stdout } = froth(["analog", "--list", "--source", "csv:nowhere"]);
    expect(code).toBe(0);
    expect(stdout).toContain("CSCO@2000-03-27");
    expect(JSON.parse(froth(["analog", "--list", "-f", "json"]).stdout)).toContainEqual({
      symbol: "ZM",
      date: "2020-10-19",
      kind: "top",
    });
  });

  it.each([
    [[], 3, /none of the 37 shipped templates has enough bars.* – name other bars with --against SOURCE/],
    [["--to", "NOPE@2024-06-28"], 3, /^froth: NOPE: no NOPE\.csv/],
    [["--to", "HEAT@2019-01-01"], 3, /HEAT: no bar on or before 2019-01-01/],
    [
      ["--to", "HEAT@2022-03-01"],
      3,
      /HEAT: \d+ bars up to 2022-03-01: too few for a path of 252 – use fewer --sessions/,
    ],
    [["--to", "HEAT@2025-06-02", "--as-of", "2025-06-01"], 2, /after 2025-05-30: it was not known then/],
    [["--to", "HEAT"], 2, /Use a symbol and a date such as CSCO@2000-03-27, or all/],
    [["--to", "../x@2024-06-28"], 2, /Use a symbol and a date/],
    [["--to", "HEAT@2024-02-30"], 2, /Use a symbol and a date/],
    [["--sessions", "39"], 2, /Use a whole number from 40 to 2520/],
    [["--format", "svg"], 2, /a picture is of one template – name it/],
    [["--output", "svg=a.svg"], 2, /a picture is of one template – name it/],
    [["--output", "csv=a.csv"], 2, /Formats are table, json, svg, html/],
    [["--output", "html=a", "--output", "json=./a"], 2, /two outputs would go to this file/],
    [["--output", "html=."], 2, /is a folder, and a report needs a file/],
    [["--list", "--output", "json=a.json"], 2, /'--list' cannot be used with option '-o, --output/],
    [["--list", "--format", "html"], 2, /the list is printed as a table or as JSON – use --format table/],
    [["--against", "nowhere", "--to", "HEAT@2024-06-28"], 2, /unknown source "nowhere"/],
  ])("says what is wrong with %j", (options, code, message) => {
    const outcome = demo(...options);
    expect(outcome.stderr).toMatch(message);
    expect(outcome).toMatchObject({ code, stdout: "" });
  });

  it("says that no symbol is named", () => {
    const { code, stderr } = froth(["analog"]);
    expect(code).toBe(2);
    expect(stderr).toContain("no symbol is named");
  });

  it("tells no share where one symbol is all there is, and reads closes alone", () => {
    const rows = readFileSync(new URL("../../fixtures/demo/BLOW.csv", import.meta.url), "utf8")
      .trimEnd()
      .split("\n");
    const closes = rows.map((row) => [row.split(",")[0], row.split(",")[4]].join(",")).join("\n");
    const source = `csv:${folderOf({ "BLOW.csv": closes })}`;
    const to = ["--to", "BLOW@2024-06-28", "--sessions", "60"];
    const { code, stdout } = froth(["analog", "BLOW", "--source", source, ...to]);
    expect(code).toBe(0);
    expect(stdout).toContain("too few rallies to say");
    expect(stdout).not.toContain("% of all rallies");
  });

  it.skipIf(!hasShared)("lays Nvidia of 2025 upon Cisco of 2000 (needs ../shared)", () => {
    const sources = ["--source", market("ohlcv"), "--against", market("close-only")];
    const dates = ["--to", "CSCO@2000-03-27", "--as-of", "2025-11-03"];
    const { code, stdout } = froth(["analog", "NVDA", ...sources, ...dates, "-f", "json"]);
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      asOf: "2025-11-03",
      templates: [{ kind: "top", after: { isHighest: true, trough: { date: "2002-10-08" }, passed: null } }],
    });
  });
});
