import { cpSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { readLedger } from "../../src/ledger/read.ts";
import { dayOfTime, isoDate, parseIsoDate, type Day } from "../../src/series/dates.ts";
import { folderOf, froth } from "./run-froth.ts";

const demoFolder = fileURLToPath(new URL("../../fixtures/demo/", import.meta.url));
const demo = ["scan", "--source", "demo"];
const newPath = (): string => join(folderOf({}), "said.jsonl");

/** A folder with the demo market as it was so many bars ago. */
function demoUntil(bars: number): string {
  const folder = join(folderOf({}), "prices");
  mkdirSync(folder);
  for (const name of readdirSync(demoFolder)) {
    const lines = readFileSync(join(demoFolder, name), "utf8").trimEnd().split("\n");
    writeFileSync(join(folder, name), `${lines.slice(0, lines.length - bars).join("\n")}\n`);
  }
  return folder;
}

/** A file of the demo market with all its dates moved, so that its last bar is of `last`. */
function movedTo(last: Day, name: string): string {
  const by = last - (parseIsoDate("2025-11-21") ?? 0);
  const moved = (date: string): string => isoDate((parseIsoDate(date) ?? 0) + by);
  return readFileSync(join(demoFolder, name), "utf8").replaceAll(/^\d{4}-\d\d-\d\d/gm, moved);
}

describe("froth ledger", () => {
  it("scores what a scan said with the bars that came since, from the source that was scanned", () => {
    const prices = demoUntil(70);
    const path = newPath();
    expect(froth(["scan", "--source", `csv:${prices}`, "--ledger", path]).code).toBe(0);
    const open = froth(["ledger", path], { COLUMNS: "100" });
    expect(open.code).toBe(0);
    expect(open.stdout).toMatch(/open, the next scored in 20 and 60 sessions/);
    cpSync(demoFolder, prices, { recursive: true });
    const { code, stdout, stderr } = froth(["ledger", path], { COLUMNS: "100" });
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toContain(`bars of csv:`);
    expect(stdout).toMatch(/ 60 +\d+ of \d+ +\d+ +cannot tell/);
    expect(stdout).not.toMatch(/NaN|not made by these bars|NOT SCORED/);
    const report: { entries: { status: string; returns: { returnPercent: number | null }[] }[] } = JSON.parse(
      froth(["ledger", path, "--format", "json"]).stdout,
    );
    expect(report.entries).toHaveLength(readLedger(path).entries.length);
    expect(
      report.entries.every(({ status, returns }) => status === "scored" && returns[2]?.returnPercent !== null),
    ).toBe(true);
  });

  it("keeps what was said at the time apart from what was said afterwards", () => {
    const yesterday = dayOfTime(new Date()) - 1;
    const folder = folderOf({ "CALM.csv": movedTo(yesterday, "CALM.csv") });
    const path = newPath();
    const scan = ["scan", "--source", `csv:${folder}`, "--ledger", path];
    froth(scan);
    froth([...scan, "--as-of", isoDate(yesterday - 100)]);
    const headings = froth(["ledger", path])
      .stdout.split("\n")
      .filter((line) => line.startsWith("SAID"));
    expect(headings).toEqual([
      expect.stringMatching(/^SAID AT THE TIME: /),
      expect.stringMatching(/^SAID AFTERWARDS, which proves nothing: /),
    ]);
  });

  it("accounts for a symbol whose bars are gone, and ends with 3 unless that is allowed", () => {
    const path = newPath();
    froth([...demo, "BLOW", "HEAT", "--ledger", path]);
    const other = [
      "ledger",
      path,
      "--source",
      `csv:${folderOf({ "BLOW.csv": readFileSync(join(demoFolder, "BLOW.csv")) })}`,
    ];
    const { code, stdout } = froth(other);
    expect(code).toBe(3);
    expect(stdout).toMatch(/no bars at this source: HEAT \(\d+; HEAT: no HEAT\.csv in/);
    expect(froth([...other, "--allow-partial"]).code).toBe(0);
  });

  it("states a split and compares by ratio", () => {
    const path = newPath();
    froth([...demo, "CALM", "--ledger", path]);
    const [head = "", ...rows] = readFileSync(join(demoFolder, "CALM.csv"), "utf8").trimEnd().split("\n");
    const halved = rows.map((row) => {
      const [date, ...cells] = row.split(",");
      return [date, ...cells.map((cell, i) => (i < 4 ? Number(cell) / 2 : cell))].join(",");
    });
    const folder = folderOf({ "CALM.csv": [head, ...halved, ""].join("\n") });
    const { code, stdout } = froth(["ledger", path, "--source", `csv:${folder}`]);
    expect(code).toBe(0);
    expect(stdout).toMatch(/SPLITS SINCE, COMPARED BY RATIO\nCALM 2:1 after 2025-11-21, \d+ entr/);
  });

  it.each([
    [["ledger"], /missing required argument/],
    [["ledger", "/no/such/file"], /no such file/],
    [["ledger", "/dev/null"], /device or a pipe/],
    [["ledger", demoFolder], /this is a folder/],
    [["ledger", join(demoFolder, "CALM.csv")], /CALM\.csv:1: this is not a line of a ledger/],
    [["ledger", "x", "--format", "xml"], /Allowed choices are table, json/],
    [["ledger", "x", "--as-of", "soon"], /2025-11-21/],
  ])("%j is a usage error that says what to do", (arguments_, message) => {
    const { code, stdout, stderr } = froth(arguments_);
    expect(stderr).toMatch(message);
    expect(stderr).not.toContain("    at ");
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
  });

  it("asks whose bars to take where the entries come from several sources, or from one that there is not", () => {
    const path = newPath();
    froth([...demo, "CALM", "--ledger", path]);
    const text = readFileSync(path, "utf8");
    for (const source of ["yahoo", "ftp:\\u001b[31mx"]) {
      const mixed = join(folderOf({ "m.jsonl": text + text.replaceAll('"demo"', `"${source}"`) }), "m.jsonl");
      const { code, stderr } = froth(["ledger", mixed]);
      expect(code).toBe(2);
      expect(stderr).toMatch(/written from demo, .*--source/);
      expect(stderr).not.toContain("\u001B");
      expect(froth(["ledger", mixed, "--source", "demo"]).code).toBe(0);
    }
    const strange = join(folderOf({ "s.jsonl": text.replaceAll('"demo"', '"ftp:x"') }), "s.jsonl");
    expect(froth(["ledger", strange]).stderr).toMatch(/written from ftp:x/);
  });

  it("says of an empty file that nothing was said, without asking for bars", () => {
    const path = join(folderOf({ "e.jsonl": "" }), "e.jsonl");
    expect(froth(["ledger", path])).toMatchObject({ code: 0, stdout: expect.stringContaining("Nothing was said yet") });
  });

  it("has examples in its help", () => {
    const { code, stdout } = froth(["ledger", "--help"]);
    expect(code).toBe(0);
    expect(stdout).toContain("Examples:");
  });
});
