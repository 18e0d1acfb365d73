import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { escape, folderOf, froth } from "./run-froth.ts";

const demo = ["scan", "--source", "demo"];
const manifest: { version: string } = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8"));
const bars = readFileSync(new URL("../../fixtures/demo/CALM.csv", import.meta.url), "utf8");

describe("froth", () => {
  it("prints its help without a command, and ends well", () => {
    const { code, stdout, stderr } = froth([]);
    expect(code).toBe(0);
    expect(stderr).toBe("");
    for (const word of ["scan", "explain", "detectors", "verify", "Examples:", "Exit codes:"])
      expect(stdout).toContain(word);
  });

  it("prints its version", () => {
    expect(froth(["--version"])).toEqual({ code: 0, stdout: `${manifest.version}\n`, stderr: "" });
  });

  it.each(["scan", "explain", "study", "detectors", "verify", "ledger", "data"])(
    "%s --help has examples",
    (command) => {
      const { code, stdout } = froth([command, "--help"]);
      expect(code).toBe(0);
      expect(stdout).toContain("Examples:");
    },
  );

  it.each([
    [["scna"], /Did you mean scan\?/],
    [["scan", "--formt", "json"], /Did you mean --format\?/],
    [["scan", "--format", "xml"], /Allowed choices are table, json/],
    [["scan", "--as-of", "2025-02-30"], /2025-11-21/],
    [["scan", "--history-bars", "0"], /whole number/],
    [["scan", "--fail-on", "calm"], /Allowed choices/],
    [["scan", "--source", "ftp:x"], /demo \| csv:PATH \| yahoo/],
    [["detectors", "rsi-diverg"], /rsi-divergence/],
    [["explain"], /missing required argument/],
  ])("%j is a usage error that says what to do", (arguments_, message) => {
    const { code, stdout, stderr } = froth(arguments_);
    expect(stderr).toMatch(message);
    expect(stderr).not.toContain("    at ");
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
  });
});

describe("froth scan", () => {
  it("prints the demo market, warnings and all, without colour into a pipe", () => {
    const { code, stdout, stderr } = froth(demo);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toContain("SYMBOL");
    expect(stdout).toMatch(/warnings? in force/);
    expect(stdout).not.toContain(escape);
  });

  it("gives the same bytes on every run", () => {
    expect(froth([...demo, "--format", "json"]).stdout).toBe(froth([...demo, "--format", "json"]).stdout);
  });

  it("colours when forced, and never against NO_COLOR", () => {
    expect(froth(demo, { FORCE_COLOR: "1" }).stdout).toContain(escape);
    expect(froth([...demo, "--color"]).stdout).toContain(escape);
    expect(froth(demo, { NO_COLOR: "1", TERM: "xterm-256color" }).stdout).not.toContain(escape);
    expect(froth([...demo, "--no-color"], { FORCE_COLOR: "1" }).stdout).not.toContain(escape);
  });

  it("fits the width it is given", () => {
    for (const columns of [40, 80, 100, 140]) {
      const lines = froth(demo, { COLUMNS: String(columns) }).stdout.split("\n");
      expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(columns);
    }
  });

  it("ends with 1 when a symbol reaches the level of --fail-on, with 0 when none does", () => {
    expect(froth([...demo, "--fail-on", "watch"]).code).toBe(1);
    expect(froth([...demo, "CALM", "--fail-on", "watch"]).code).toBe(0);
  });

  it("shows a symbol without data, and ends with 3 unless that is allowed", () => {
    const { code, stdout } = froth([...demo, "CALM", "NOSUCH"]);
    expect(code).toBe(3);
    expect(stdout).toContain("NOSUCH");
    expect(froth([...demo, "CALM", "NOSUCH", "--allow-partial"]).code).toBe(0);
    // --fail-on outranks missing data.
    expect(froth([...demo, "HEAT", "BLOW", "NOSUCH", "--fail-on", "watch"]).code).toBe(1);
  });

  it("judges as of a date", () => {
    const { symbols }: { symbols: { lastBar: string }[] } = JSON.parse(
      froth([...demo, "CALM", "--as-of", "2025-11-16", "--format", "json"]).stdout,
    );
    expect(symbols.map(({ lastBar }) => lastBar)).toEqual(["2025-11-14"]);
  });

  it("gives one entry for each requested symbol, once", () => {
    const { stdout } = froth([...demo, "calm", "CALM", "../../x", "NVDA?range=max", "--format", "json"]);
    const { symbols }: { symbols: { symbol: string; status: string }[] } = JSON.parse(stdout);
    expect(symbols.map(({ status }) => status)).toEqual(["complete", "failed", "failed"]);
  });

  it("says of a file that is no CSV which line is wrong, and goes on with the others", () => {
    const lines = bars.split("\n");
    lines[6] = "2022-01-19,=cmd|'/c calc'!A1,1,1,1,1";
    const folder = folderOf({
      "GOOD.csv": bars,
      "BAD.csv": lines.join("\n"),
      "ESC.csv": `date,close\n2025-01-02,\u001B[31m1\n`,
    });
    const { code, stdout, stderr } = froth(["scan", "--source", `csv:${folder}`, "--format", "json"]);
    const { symbols }: { symbols: { symbol: string; status: string; error?: { message: string } }[] } =
      JSON.parse(stdout);
    expect({ code, stderr }).toEqual({ code: 3, stderr: "" });
    expect(symbols.map(({ symbol, status }) => `${symbol} ${status}`)).toEqual([
      "BAD failed",
      "ESC failed",
      "GOOD complete",
    ]);
    expect(symbols[0]?.error?.message).toMatch(/BAD\.csv:7: /);
    const table = froth(["scan", "--source", `csv:${folder}`], { COLUMNS: "120" });
    expect(table.stdout).not.toContain(escape);
  });

  it("says what is wrong with a folder", () => {
    expect(froth(["scan", "--source", "csv:/no/such/folder"]).stderr).toMatch(/no such file|does not exist|not found/i);
    expect(froth(["scan", "--source", `csv:${folderOf({})}`]).stderr).toMatch(/csv/i);
  });
});
