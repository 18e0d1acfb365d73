import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { escape, folderOf, froth } from "./run-froth.ts";

const demo = ["study", "--source", "demo"];
const bars = readFileSync(new URL("../../fixtures/demo/CALM.csv", import.meta.url), "utf8");
const tenBars = bars.split("\n").slice(0, 11).join("\n");

describe("froth study", () => {
  it("studies the stocks of the demo market, and keeps stderr quiet into a pipe", () => {
    const { code, stdout, stderr } = froth(demo);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toContain("froth study · 15 of 15 symbols");
    expect(stdout).toContain("^DEMO");
    expect(stdout).not.toContain(escape);
  });

  it("gives the same bytes on every run, and others for another seed", () => {
    const json = froth([...demo, "--format", "json"]).stdout;
    expect(froth([...demo, "--format", "json"]).stdout).toBe(json);
    expect(froth([...demo, "--format", "json", "--seed", "2"]).stdout).not.toBe(json);
    expect(JSON.parse(json)).toMatchObject({ schemaVersion: 1, given: 15, tried: 38 });
  });

  it("shows the past signals of one symbol", () => {
    const { code, stdout } = froth([...demo, "blow", "--format", "markdown"]);
    expect(code).toBe(0);
    expect(stdout).toContain("# froth study · BLOW");
    expect(stdout).toContain("cannot tell, < 30");
    expect(stdout).toMatch(/\| 2025-11-21 \| key-reversal /);
  });

  it("answers plainly where there is nothing to study", () => {
    const folder = folderOf({ "TEN.csv": tenBars });
    const { code, stdout, stderr } = froth(["study", "--source", `csv:${folder}`]);
    expect({ code, stderr }).toEqual({ code: 3, stderr: "" });
    expect(stdout).toContain("there is nothing to study");
    expect(stdout).toContain("10 bars: a day can be judged with 252 bars up to it and 60 after it");
    expect(froth(["study", "--source", `csv:${folder}`, "--allow-partial"]).code).toBe(0);
  });

  it("says which symbol has no bars, and studies the others", () => {
    const { code, stdout } = froth([...demo, "CALM", "NOPE"]);
    expect(code).toBe(3);
    expect(stdout).toContain("\n  NOPE: no NOPE.csv");
    expect(stdout).toContain("froth study · 1 of 1 symbol");
  });

  it.each([
    [["--rule", "run-up"], /did you mean run-up-50\?/],
    [["--seed", "-1"], /whole number/],
    [["--from", "2020-13-01"], /2025-11-21/],
    [["--from", "2021-01-01", "--to", "2020-01-01"], /exchange the dates/],
    [["--format", "html"], /table, json, markdown/],
  ])("%j is a usage error that says what to do", (options, message) => {
    const { code, stdout, stderr } = froth([...demo, ...options]);
    expect(stderr).toMatch(message);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
  });
});
