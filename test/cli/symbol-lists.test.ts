import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { universes } from "../../src/cli/universes.ts";
import { instrumentOf } from "../../src/series/instruments.ts";
import { asSymbol } from "../../src/series/symbols.ts";
import { parseIsoDate } from "../../src/series/dates.ts";
import { folderOf, froth, program } from "./run-froth.ts";

const demo = ["scan", "--source", "demo"];

/** Runs the program with `input` on its stdin. */
function frothReading(input: string, ...arguments_: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...arguments_], { encoding: "utf8", input });
  return { code: status, stdout, stderr };
}

function symbolsOf(json: string): string[] {
  const { symbols }: { symbols: { symbol: string }[] } = JSON.parse(json);
  return symbols.map(({ symbol }) => symbol);
}

describe("froth scan with lists", () => {
  const folder = folderOf({ "list.txt": "blow\ncalm", "bad.txt": "CALM\n=cmd" });

  it("reads arguments, stdin and files, in the order asked for", () => {
    const lists = ["RUSH", "-", "--symbols-file", join(folder, "list.txt"), "--format", "json"];
    const { code, stdout, stderr } = frothReading("heat # hot\nRUSH\n", ...demo, ...lists);
    expect({ code, stderr, symbols: symbolsOf(stdout) }).toEqual({
      code: 0,
      stderr: "",
      symbols: ["RUSH", "HEAT", "BLOW", "CALM"],
    });
  });

  it("scans nothing when a list is wrong: exit code 2, where and what on stderr", () => {
    const bad = frothReading("", ...demo, "CALM", "--symbols-file", join(folder, "bad.txt"));
    expect({ code: bad.code, stdout: bad.stdout }).toEqual({ code: 2, stdout: "" });
    expect(bad.stderr).toMatch(/^froth: .*bad\.txt:2: "=cmd" is not a symbol – use letters/);
    // Not the whole demo market, which is what no list at all would mean.
    const empty = frothReading("", ...demo, "-");
    expect(empty).toEqual({ code: 2, stdout: "", stderr: "froth: stdin: the list names no symbol\n" });
  });

  it("takes named lists from a repeated option too", () => {
    const { stdout } = froth([
      ...demo,
      "--universe",
      "High-Volatility, mag7",
      "--universe",
      "defensive",
      "--format",
      "json",
    ]);
    const { "high-volatility": volatile, mag7, defensive } = universes;
    expect(symbolsOf(stdout)).toEqual([...volatile.symbols, ...mag7.symbols, ...defensive.symbols]);
  });

  it("shows the named lists, and does nothing else", () => {
    const { code, stdout, stderr } = froth(["scan", "CALM", "--source", "demo", "--universe", "help"]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    for (const [name, { symbols }] of Object.entries(universes)) {
      expect(stdout).toContain(`${name}, ${symbols.length} symbols: `);
      expect(stdout).toContain(`\n  ${symbols.join(" ")}\n`);
    }
    expect(stdout).not.toContain("warnings");
  });

  it("is told of by help, which loads no list", () => {
    const loaded = encodeURIComponent(
      `import{registerHooks}from"node:module";registerHooks({load(u,c,n){process.stderr.write(u+"\\n");return n(u,c)}})`,
    );
    const watched = { NODE_OPTIONS: `--import=data:text/javascript,${loaded}` };
    const help = froth(["scan", "--help"], watched);
    const names = Object.keys(universes).join(", ");
    expect(help.stdout.replaceAll(/\s+/g, " ")).toContain(`symbols of named lists: ${names}; help shows`);
    expect(help.stderr).toContain("cli/symbol-options.js");
    const lists = /universe|symbol-files|symbol-list\.js|hyparquet/;
    expect(help.stderr).not.toMatch(lists);
    expect(froth([...demo, "CALM"], watched).stderr).not.toMatch(lists);
    expect(froth([...demo, "--universe", "mag7"], watched).stderr).toMatch(lists);
  });
});

describe("the named lists", () => {
  it.each(Object.entries(universes))("%s holds symbols, each once, with source and date", (_, universe) => {
    const { symbols, date, source } = universe;
    expect(symbols.map(asSymbol)).toEqual(symbols);
    expect(new Set(symbols).size).toBe(symbols.length);
    expect(parseIsoDate(date)).toBeDefined();
    expect(source).not.toBe("");
  });

  it("are what their names say", () => {
    expect(universes.mag7.symbols).toHaveLength(7);
    expect(universes.defensive.symbols.filter((symbol) => instrumentOf(symbol) !== "etf")).toEqual(["CCJ"]);
  });

  it("stand in the README as they are", () => {
    const readme = readFileSync(new URL("../../README.md", import.meta.url), "utf8").replaceAll(/ +/g, " ");
    for (const [name, { symbols }] of Object.entries(universes)) {
      expect(readme).toContain(`| \`${name}\` | ${symbols.join(" ")} |`);
    }
  });
});
