import { existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { folder, inFolder } from "./configured-folder.ts";
import { fastTime, folderOf, froth, type Outcome } from "./run-froth.ts";

function bars(line: string, environment: Record<string, string>): number {
  const { stdout } = inFolder(folder, line, environment);
  return Number(/"historyBars": (\d+)/.exec(stdout)?.[1]);
}

const symbolsOf = ({ stdout }: Outcome): string[] =>
  [...stdout.matchAll(/^\s+"symbol": "(\w+)",$/gm)].map(([, symbol = ""]) => symbol);

describe("a configuration file", () => {
  it("gives a scan its source, symbols, detector parameters and exit code", () => {
    const run = inFolder(folder, "scan --profile daily");
    expect(run).toMatchObject({ code: 1, stderr: "" });
    expect(new Set(symbolsOf(run))).toEqual(new Set(["BLOW", "CALM"]));
    expect(JSON.parse(run.stdout)).toMatchObject({
      settings: { source: "demo", parameters: { "rsi-divergence": { period: 21 } } },
    });
  });

  it("yields to the environment, and that to the command line", () => {
    expect(bars("scan --format json", { FROTH_HISTORY_BARS: "700" })).toBe(700);
    expect(bars("scan --format json --history-bars 600", { FROTH_HISTORY_BARS: "700" })).toBe(600);
    const named = inFolder(folder, "scan CALM --profile daily");
    expect(new Set(symbolsOf(named))).toEqual(new Set(["CALM"]));
    expect(inFolder(folder, "scan --no-config --offline --source demo --profile daily").code).toBe(2);
  });

  it("switches on what its --no- form switches off, and drops what a flag contradicts", () => {
    const here = folderOf({ "froth.config.json": '{"source":"demo","refresh":true,"allowPartial":true}' });
    expect(inFolder(here, "scan NOPE").code).toBe(0);
    expect(inFolder(here, "scan NOPE --no-allow-partial").code).toBe(3);
    expect(inFolder(here, "scan CALM --offline")).toMatchObject({ code: 0, stderr: "" });
  });

  it("is found from below, and its paths are its own", () => {
    const top = folderOf({
      "froth.config.json": '{"source":"demo","symbols":["CALM"],"output":{"json":"out/r.json"}}',
    });
    mkdirSync(join(top, "a/b"), { recursive: true });
    const run = froth(["scan"], { FROTH_NO_CONFIG: "", HOME: top }, join(top, "a/b"));
    expect(run).toMatchObject({ code: 0, stderr: "" });
    expect(existsSync(join(top, "out/r.json"))).toBe(true);
  });

  it("is named by --config or FROTH_CONFIG, and left out by --no-config or FROTH_NO_CONFIG", () => {
    const elsewhere = folderOf({ "mine.mjs": 'export default { source: "demo", symbols: ["BUSY"], format: "json" }' });
    const path = join(elsewhere, "mine.mjs");
    expect(new Set(symbolsOf(inFolder(folder, `scan --config ${path}`)))).toEqual(new Set(["BUSY"]));
    expect(new Set(symbolsOf(inFolder(folder, "scan", { FROTH_CONFIG: path })))).toEqual(new Set(["BUSY"]));
    expect(inFolder(folder, "config --no-config").stdout).toContain("No configuration file");
    expect(inFolder(folder, "config", { FROTH_NO_CONFIG: "1" }).stdout).toContain("No configuration file");
    expect(inFolder(folder, "scan --config nowhere.json")).toMatchObject({ code: 2, stdout: "" });
  });

  it("chooses the language of a report", () => {
    expect(inFolder(folder, "config --profile french").stdout).toContain("RÉGLAGE");
  });

  it("has its share in an error that names no place", () => {
    const here = folderOf({ "froth.config.json": '{"source":"demo","universe":"mag8"}' });
    const { code, stderr } = inFolder(here, "scan");
    expect(code).toBe(2);
    expect(stderr).toMatch(/did you mean mag7/);
    expect(stderr).toContain("some settings are from froth.config.json; froth config shows them");
  });
});

describe("a configuration that is a program", () => {
  it.each([
    ["js", "export default { source: 'demo', symbols: ['CALM'] }"],
    ["ts", "const source: string = 'demo'; export default { source, symbols: ['CALM'] } satisfies object"],
    ["js", "module.exports = { source: 'demo', symbols: ['CALM'] }"],
  ])("of .%s is run without a word: %s", (extension, text) => {
    const here = folderOf({ [`froth.config.${extension}`]: text });
    expect(inFolder(here, "scan")).toMatchObject({ code: 0, stderr: "" });
  });

  it.each([
    ["js", "throw new Error('no')", {}, "froth.config.js: cannot be read: no"],
    ["js", "await new Promise(() => undefined); export default {}", fastTime, "it did not end within 30 s"],
    ["js", "export default { get source() { throw new Error('trap') } }", {}, "cannot be understood: trap"],
    ["js", "export default new Proxy({ universe: new Proxy([], {}) }, {})", {}, "cannot be understood"],
    ["ts", "enum A { b } export default { a: A.b }", {}, "use types only"],
    ["ts", "export default {}", { NODE_OPTIONS: "--no-strip-types" }, "is TypeScript, which this Node was told not to"],
    ["ts", "import { defineConfig } from 'froth'; export default defineConfig({})", {}, "install what it imports"],
  ])("of .%s that fails is told of: %s", (extension, text, environment, message) => {
    const here = folderOf({ [`froth.config.${extension}`]: text });
    const { code, stderr } = inFolder(here, "scan --source demo CALM", environment);
    expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining(message) });
    expect(stderr).not.toContain("bug of froth");
  });

  it("is not run by commands that it cannot configure", () => {
    const here = folderOf({ "froth.config.js": "throw new Error('ran')" });
    expect(inFolder(here, "completion bash").code).toBe(0);
    expect(inFolder(here, "init --force").code).toBe(0);
    expect(inFolder(here, "--version").code).toBe(0);
  });
});

describe("detector parameters", () => {
  it.each([
    [
      '{"rsi-divergence":{"period":1}}',
      "detectors: rsi-divergence.period = 1 is out of range – use a whole number, 2 to",
    ],
    ['{"rsi-divergence":{"perod":21}}', 'detectors: rsi-divergence has no parameter "perod" – did you mean period?'],
    ['{"rsi-divergense":{"period":21}}', 'there is no detector "rsi-divergense" – did you mean rsi-divergence?'],
  ])("%s is refused with the place and the range", (text, message) => {
    const here = folderOf({ "froth.config.json": `{"source":"demo","detectors":${text}}` });
    const { code, stderr } = inFolder(here, "scan");
    expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining(message) });
    expect(stderr).toContain("froth.config.json");
  });

  it("are taken from the command line, and refused there alike", () => {
    const line = "scan BLOW --source demo --format json --no-config --detectors run-up.";
    const [right, wrong] = ["sessions", "bars"].map((name) => inFolder(folder, `${line}${name}=20`));
    expect(right).toMatchObject({ code: 0, stdout: expect.stringMatching(/"run-up": \{\s+"sessions": 20/) });
    expect(wrong).toMatchObject({ code: 2, stderr: expect.stringContaining("has no parameter") });
    expect(inFolder(folder, "explain BLOW --detectors rsi-divergence.period=1").code).toBe(2);
    expect(inFolder(folder, "scan --detectors nonsense").stderr).toContain(
      "Use a detector, its parameter and a number",
    );
  });
});
