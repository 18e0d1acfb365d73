import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { csvMarket, lastDates, writeSymbol } from "./csv-market.ts";
import { escape, folderOf, froth } from "./run-froth.ts";

const [monday = "", tuesday = "", wednesday = "", , friday = ""] = lastDates;
const market = csvMarket();
let home = "";

beforeEach(() => {
  home = join(folderOf({}), "home");
});

const run = (...arguments_: string[]) => froth(arguments_, { FROTH_HOME: home });
const scan = (asOf: string, ...options: string[]) =>
  run("scan", "--source", `csv:${market}`, "--as-of", asOf, "--allow-partial", ...options);

interface Kept {
  readonly asOf: string;
  readonly list: string;
}
const kept = (): Kept[] => JSON.parse(run("history", "--format", "json").stdout);
const changesOf = (stdout: string) => JSON.parse(stdout).changes;

const written = (text: string): string => join(folderOf({ "r.json": text }), "r.json");

const accepted = () => join(folderOf({}), "accepted.json");

describe("froth scan --since last", () => {
  it("says that there is nothing to compare with yet, and fails for nothing", () => {
    const { code, stdout, stderr } = scan(monday, "--since", "last", "--fail-on-new");
    expect({ code, stderr }).toEqual({
      code: 0,
      stderr: expect.stringMatching(/^froth: nothing to compare with: no earlier/),
    });
    expect(stdout).not.toContain("What changed");
  });

  it("compares with the session before, however often the same evening is repeated", () => {
    scan(monday);
    scan(tuesday);
    const first = scan(wednesday, "--since", "last", "--format", "json");
    expect(changesOf(first.stdout).since.asOf).toBe(tuesday);
    expect(scan(wednesday, "--since", "last", "--format", "json")).toEqual(first);
    expect(kept().map(({ asOf }) => asOf)).toEqual([wednesday, tuesday, monday]);
  });

  it("takes the same list for the same, in any order, and another list for another", () => {
    run("scan", "AAA", "BBB", "--source", `csv:${market}`, "--as-of", monday);
    const since = (...symbols: string[]) =>
      run("scan", ...symbols, "--source", `csv:${market}/.`, "--as-of", tuesday, "--since", "last", "--no-history")
        .stderr;
    expect(since("BBB", "aaa")).toBe("");
    expect(since("AAA")).toContain("nothing to compare with");
    expect(since()).toContain("nothing to compare with");
  });

  it("finds a symbol that came into the folder since", () => {
    const folder = csvMarket();
    const at = (asOf: string) =>
      run("scan", "--source", `csv:${folder}`, "--as-of", asOf, "--since", "last", "--format", "json");
    at(monday);
    writeSymbol(folder, "DDD", 9);
    expect(changesOf(at(tuesday).stdout).symbols).toEqual([{ symbol: "DDD", kind: "added" }]);
  });

  it("contradicts --no-store", () => {
    expect(scan(monday, "--since", "last", "--no-store")).toMatchObject({ code: 2, stdout: "" });
  });
});

describe("froth scan --since PATH", () => {
  it("compares with the file and says which settings were others", () => {
    const path = written(scan(monday, "--format", "json", "--history-bars", "500").stdout);
    const { code, stderr, stdout } = scan(friday, "--since", path, "--no-history");
    expect(code).toBe(0);
    expect(stderr).toBe("froth: the earlier report was made otherwise: historyBars 500 → 2000\n");
    expect(stdout).toContain(`What changed since ${monday}`);
  });

  it.each([
    ["a file that is not there", () => join(folderOf({}), "no.json"), "there is no such file"],
    ["a folder", () => folderOf({}), "this is a folder"],
    ["a device", () => "/dev/zero", "device or a pipe"],
    ["text", () => written(`${escape}[2J`), "it is not JSON"],
    [
      "a report with a wrong level",
      () => written(scan(monday, "--format", "json").stdout.replace(/"level": [^,]+/, '"level": "loud"')),
      'its "symbols[0].level" is not',
    ],
    ["the report of a later froth", () => written('{"schemaVersion": 7}'), "newer than the 1 that is known here"],
  ])("refuses %s before anything is read", (_, path, message) => {
    const { code, stdout, stderr } = scan(friday, "--since", path());
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toContain(message);
    expect(stderr).not.toContain(escape);
    expect(stderr.trimEnd().split("\n")).toHaveLength(1);
  });

  it("shows a warning of a rule that nobody knows, and of a prototype's name", () => {
    const report = JSON.parse(scan(friday, "--format", "json").stdout);
    const [signal] = report.symbols.flatMap(({ signals }: { signals: object[] }) => signals);
    const message = { id: "constructor", data: {} };
    report.symbols[0].signals = [{ ...signal, detector: "mine", rule: "constructor", message }];
    const { code, stdout } = scan(friday, "--since", written(JSON.stringify(report)));
    expect(code).toBe(0);
    expect(stdout).toContain("gone: constructor, these bars cannot tell why");
  });
});

describe("froth scan --fail-on-new and --baseline", () => {
  it("exits 1 for what is not accepted, and not for what is", () => {
    const path = accepted();
    expect(scan(friday, "--fail-on", "watch").code).toBe(1);
    expect(scan(friday, "--write-baseline", path)).toMatchObject({
      code: 0,
      stderr: expect.stringContaining("accepted in"),
    });
    expect(scan(friday, "--baseline", path, "--fail-on", "watch", "--fail-on-new").code).toBe(0);
    const entries = JSON.parse(readFileSync(path, "utf8"));
    writeFileSync(path, JSON.stringify({ ...entries, accepted: entries.accepted.slice(1) }));
    const { code, stdout } = scan(friday, "--baseline", path, "--fail-on-new");
    expect(code).toBe(1);
    expect(stdout).toContain("accepted by the baseline");
  });

  it("tells of entries that are of no use any more, and does not fail for them", () => {
    const path = accepted();
    scan(monday, "--write-baseline", path);
    const entries = JSON.parse(readFileSync(path, "utf8"));
    const stale = {
      ...entries.accepted[0],
      rule: "parabola",
      detector: "extension",
      kind: "event",
      knownAt: "2001-01-02",
    };
    writeFileSync(path, JSON.stringify({ ...entries, accepted: [stale] }));
    const { code, stderr } = scan(monday, "--baseline", path);
    expect(code).toBe(0);
    expect(stderr).toBe(`froth: baseline: ${stale.symbol} parabola of 2001-01-02 is not in force any more\n`);
  });

  it("is the same in JUnit as in the exit code", () => {
    const path = accepted();
    scan(friday, "--write-baseline", path);
    const failures = (...options: string[]) =>
      / failures="(\d+)"/.exec(scan(friday, "--format", "junit", "--fail-on", "watch", ...options).stdout)?.[1];
    expect(failures()).not.toBe("0");
    expect(failures("--baseline", path)).toBe("0");
  });

  it("refuses a baseline that is none", () => {
    const path = join(folderOf({ "b.json": '{"schemaVersion":1}' }), "b.json");
    expect(scan(friday, "--baseline", path)).toMatchObject({ code: 2, stdout: "" });
    expect(scan(friday, "--write-baseline", path)).toMatchObject({ code: 2, stdout: "" });
    expect(readFileSync(path, "utf8")).toBe('{"schemaVersion":1}');
  });

  it("cannot always write: then it ends with 4", () => {
    expect(scan(friday, "--write-baseline", "/dev/null/x").code).toBe(4);
  });
});

describe("what is kept", () => {
  it("is every report but that on the demo, and none that is not wanted", () => {
    froth(["scan", "--source", "demo"], { FROTH_HOME: home });
    scan(monday, "--no-history");
    scan(monday, "--no-store");
    expect(existsSync(home)).toBe(false);
    run("scan", "--source", "demo", "--history");
    scan(monday);
    expect(kept()).toHaveLength(2);
  });

  it("is told of where it cannot be, and the report is printed all the same", () => {
    const printed = scan(monday, "--no-history").stdout;
    writeFileSync(`${home}-file`, "");
    const { code, stdout, stderr } = froth(
      ["scan", "--source", `csv:${market}`, "--as-of", monday, "--allow-partial"],
      {
        FROTH_HOME: `${home}-file`,
      },
    );
    expect({ code, stdout }).toEqual({ code: 0, stdout: printed });
    expect(stderr).toMatch(/^froth: this report is not kept: .*a part of the path is a file, not a folder\n$/);
    // Root may write anywhere but there.
    expect(froth(["scan", "CALM", "--source", "demo", "--history"], { FROTH_HOME: "/sys/froth" })).toMatchObject({
      code: 0,
      stderr: expect.stringMatching(/^froth: this report is not kept: [^\n]+\n$/),
    });
    mkdirSync(home);
    writeFileSync(join(home, "bars.sqlite"), "not a store at all, and longer than a header would be".repeat(9));
    expect(scan(monday).stderr).toContain("this report is not kept: ");
  });
});
