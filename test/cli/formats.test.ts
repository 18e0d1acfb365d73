import { existsSync, lstatSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { checkOutputs } from "../../src/cli/deliver.ts";
import { parseOutput } from "../../src/cli/output-option.ts";
import { formats } from "../report/formats.ts";
import { strictValidatorOf } from "../report/schemas.ts";
import { hasShared, sharedPath } from "../shared.ts";
import { folderOf, froth } from "./run-froth.ts";

const scan = ["scan", "--source", "demo"];

describe("froth scan --format", () => {
  it("can write every format in one run, and prints what it writes", () => {
    const folder = folderOf({});
    const path = (format: string): string => join(folder, "new", "deep", `report.${format}`);
    const outputs = formats.flatMap((format) => ["--output", `${format}=${path(format)}`]);
    const { code, stdout, stderr } = froth([...scan, "--format", "csv", ...outputs]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(readFileSync(path("csv"), "utf8")).toBe(stdout);
    const sizes = formats.map((format) => readFileSync(path(format)).length);
    expect(Math.min(...sizes)).toBeGreaterThan(500);
  });

  it("fails in JUnit what it fails in its exit code", () => {
    expect(junit("CALM", "BLOW", "--fail-on", "extreme")).toEqual({ code: 1, fails: true, errs: false });
    expect(junit("CALM", "BLOW", "NOSUCH")).toEqual({ code: 3, fails: false, errs: true });
    expect(junit("CALM", "NOSUCH", "--allow-partial", "--fail-on", "watch")).toEqual({
      code: 0,
      fails: false,
      errs: false,
    });
  });
});

describe("froth scan --output", () => {
  const folder = folderOf({ "taken.json": "before" });

  it.each([
    [
      "two paths that are one",
      ["json=a.json", "csv=./x/../a.json"],
      /^a\.json|a\.json: two outputs would go to this file/,
    ],
    [
      "a folder",
      [`json=${folder}`],
      /is a folder, and a report needs a file – name a file in it, as in json=.*\/report\.json/,
    ],
    ["what is written as a folder", ["json=out/"], /out\/: is a folder/],
    ["the standard output", ["json=-"], /To print it, use --format json/],
    ["nothing", ["json="], /Name the file, as in json=report\.json/],
    ["an unknown format", ["xml=a.xml"], /Formats are table, json, ndjson, csv/],
  ])("refuses %s", (_, texts, message) => {
    expect(() => checkOutputs(texts.map((text) => parseOutput(text, formats)))).toThrow(message);
  });

  it("refuses it as wrong usage, before anything is read", () => {
    const { code, stdout, stderr } = froth(["scan", "--source", "csv:/no/such/folder", "-o", `json=${folder}`]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toMatch(/^froth: .*: is a folder/);
  });

  it("replaces a file as a whole, and takes no device's place", () => {
    // Not the device itself: a program that took its place would harm the machine.
    const device = join(folder, "null");
    symlinkSync("/dev/null", device);
    froth([...scan, "CALM", "-o", `json=${join(folder, "taken.json")}`, "-o", `csv=${device}`]);
    expect(JSON.parse(readFileSync(join(folder, "taken.json"), "utf8"))).toMatchObject({ schemaVersion: 1 });
    expect(lstatSync(device).isSymbolicLink()).toBe(true);
  });

  it("writes the others when one cannot be written, and ends with 4", () => {
    const [bad, good] = [join(folder, "taken.json", "report.json"), join(folder, "good.csv")];
    const { code, stdout, stderr } = froth([...scan, "CALM", "-o", `json=${bad}`, "-o", `csv=${good}`]);
    expect(code).toBe(4);
    expect(stderr).toMatch(/taken\.json\/report\.json: cannot be written \(/);
    expect(stdout).toContain("CALM");
    expect(existsSync(good)).toBe(true);
  });
});

describe("froth scan --format github", () => {
  const github = [...scan, "BLOW", "CALM", "--format", "github"];

  it("adds the report to the summary of the step", () => {
    const summary = join(folderOf({ "summary.md": "before\n" }), "summary.md");
    const { code, stdout } = froth(github, { GITHUB_STEP_SUMMARY: summary });
    expect(code).toBe(0);
    expect(stdout).toMatch(/^::warning title=BLOW extreme%2C severity 92::.*\n::notice title=froth/);
    expect(readFileSync(summary, "utf8")).toMatch(/^before\n# froth · 2 symbols/);
  });

  it("leaves a summary alone that is full, and any in another format", () => {
    const summary = join(folderOf({}), "summary.md");
    writeFileSync(summary, "x".repeat(1024 * 1024 - 10));
    expect(froth(github, { GITHUB_STEP_SUMMARY: summary }).code).toBe(0);
    expect(readFileSync(summary).length).toBe(1024 * 1024 - 10);
    const other = join(folderOf({}), "other.md");
    froth([...scan, "CALM"], { GITHUB_STEP_SUMMARY: other });
    expect(existsSync(other)).toBe(false);
  });

  it("loses no annotation over a summary that cannot be written, and ends with 4", () => {
    const folder = join(folderOf({}), "folder");
    mkdirSync(folder);
    const { code, stdout, stderr } = froth(github, { GITHUB_STEP_SUMMARY: folder });
    expect({ code, notices: stdout.split("::notice").length - 1 }).toEqual({ code: 4, notices: 1 });
    expect(stderr).toMatch(/folder: cannot be written \(EISDIR\)/);
  });
});

describe("froth schema", () => {
  it("prints the schema of the report, or of a line", () => {
    const { code, stdout } = froth(["schema"]);
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      $schema: "https://json-schema.org/draft/2020-12/schema",
      type: "object",
    });
    expect(JSON.parse(froth(["schema", "ndjson"]).stdout).anyOf).toHaveLength(3);
  });

  it("says what there is a schema of", () => {
    const { code, stderr } = froth(["schema", "csv"]);
    expect(code).toBe(2);
    expect(stderr).toMatch(/Allowed choices are report, ndjson/);
  });

  it.each([
    ["the demo", [...scan, "BLOW", "CALM", "NOSUCH", "../x"]],
    ["short histories", [...scan, "--history-bars", "60"]],
  ])("describes %s", (_, arguments_) => {
    expect(faultsOf(arguments_)).toEqual([]);
  });

  it.skipIf(!hasShared)("describes real bars (needs ../shared)", () => {
    expect(faultsOf(["scan", "--source", `csv:${sharedPath("market/ohlcv")}`, "--as-of", "2025-11-21"])).toEqual([]);
  });
});

/** What the schemas, with no unknown key allowed, have against what the program prints. */
function faultsOf(arguments_: readonly string[]): unknown[] {
  const path = join(folderOf({}), "report.ndjson");
  const { stdout } = froth([...arguments_, "--format", "json", "--output", `ndjson=${path}`]);
  const [report, line] = [strictValidatorOf("report"), strictValidatorOf("ndjson")];
  report(JSON.parse(stdout));
  const lines = readFileSync(path, "utf8").trimEnd().split("\n");
  return [report.errors ?? [], lines.filter((text) => !line(JSON.parse(text)))].flat();
}

/** How a scan that prints JUnit ends, and what stands in it. */
function junit(...more: readonly string[]): { code: number | null; fails: boolean; errs: boolean } {
  const { code, stdout } = froth([...scan, "--format", "junit", ...more]);
  return { code, fails: stdout.includes("<failure"), errs: stdout.includes("<error") };
}
