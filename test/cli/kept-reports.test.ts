import { join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { csvMarket, lastDates, writeSymbol } from "./csv-market.ts";
import { escape, folderOf, froth } from "./run-froth.ts";

const [monday = "", , wednesday = "", thursday = "", friday = ""] = lastDates;
const market = csvMarket();
let home = "";

beforeEach(() => {
  home = join(folderOf({}), "home");
});

const run = (...arguments_: string[]) => froth(arguments_, { FROTH_HOME: home });
const scan = (asOf: string, ...options: string[]) =>
  run("scan", "--source", `csv:${market}`, "--as-of", asOf, "--allow-partial", ...options);

interface Kept {
  readonly id: number;
  readonly asOf: string;
  readonly list: string;
}
const kept = (): Kept[] => JSON.parse(run("history", "--format", "json").stdout);
const changesOf = (stdout: string) => JSON.parse(stdout).changes;

describe("froth history", () => {
  it.each([
    ["show", "last"],
    ["diff", "1", "2"],
  ])("says that nothing is kept where there is no store: %s", (...arguments_) => {
    expect(run("history", ...arguments_)).toMatchObject({
      code: 2,
      stderr: expect.stringContaining("no report is kept yet"),
    });
  });

  it("lists, shows, compares and removes", () => {
    expect(run("history")).toMatchObject({ code: 0, stdout: expect.stringContaining("No report is kept yet") });
    const json = scan(monday, "--format", "json").stdout;
    scan(thursday);
    const [later, earlier] = kept().map(({ id }) => String(id));
    if (later === undefined || earlier === undefined) throw new Error("two reports");
    expect(run("history", "show", earlier).stdout).toBe(json);
    expect(run("history").stdout).toMatch(/^ID +SESSION[^]*\n\n2 reports on 1 list\.\n$/);
    const diff = run("history", "diff", earlier, "last");
    expect(diff).toMatchObject({ code: 0, stderr: "" });
    expect(diff.stdout).toContain(`What changed since ${monday}`);
    const since = join(folderOf({ "monday.json": json }), "monday.json");
    const expected = changesOf(scan(thursday, "--since", since, "--format", "json").stdout);
    expect(JSON.parse(run("history", "diff", earlier, later, "--format", "json").stdout)).toEqual(expected);
    expect(run("history", "remove", earlier).stdout).toBe("1 report removed.\n");
    expect(run("history", "remove", "--before", "2099-01-01").stdout).toBe("1 report removed.\n");
    expect(kept()).toEqual([]);
  });

  it.each([
    [["show", "7"], 'no kept report has the number "7"'],
    [["diff", "last", "last.json"], "there is no such file"],
    [["remove"], "nothing says what is to go"],
  ])("ends with 2 where there is no such report: %j", (arguments_, message) => {
    scan(monday);
    const { code, stdout, stderr } = run("history", ...arguments_);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toContain(message);
  });
});

describe("froth replay", () => {
  it("makes a kept report again, and one with an earlier date than the bars", () => {
    const { stdout } = scan(monday, "--format", "json");
    const replayed = run("replay", "last", "--print");
    expect(replayed).toMatchObject({ code: 0, stdout, stderr: expect.stringContaining("The same bytes: 3 symbols") });
  });

  it("finds the evening of a report without --as-of again, although bars have come since", () => {
    const folder = folderOf({});
    const symbols = ["AAA", "BBB"] as const;
    symbols.forEach((symbol, index) => writeSymbol(folder, symbol, index + 3, 598));
    run("scan", "--source", `csv:${folder}`);
    symbols.forEach((symbol, index) => writeSymbol(folder, symbol, index + 3));
    expect(run("replay", "last")).toMatchObject({
      code: 0,
      stdout: expect.stringContaining(`session of ${wednesday}`),
    });
  });

  it("says which bars are others, and exits 1", () => {
    scan(friday);
    const restated = csvMarket();
    writeSymbol(restated, "BBB", 77);
    const { code, stdout } = run("replay", "last", "--source", `csv:${restated}`);
    expect(code).toBe(1);
    expect(stdout).toMatch(/bars: others of 1 of 3 symbols\nBBB: other prices on the same dates/);
    expect(stdout).toMatch(/first difference: [^\n]+ in the report, [^\n]+ now\n$/);
  });

  it("makes no request, and takes no source that a file makes up", () => {
    const json = scan(friday, "--format", "json").stdout;
    const from = (source: string) => {
      const text = json.replace(/"source": "[^"]*"/, `"source": ${JSON.stringify(source)}`);
      return run("replay", join(folderOf({ "r.json": text }), "r.json"));
    };
    expect(from("yahoo")).toMatchObject({ code: 1, stdout: expect.stringContaining("no bars now") });
    expect(from("csv:/nowhere").stderr).toMatch(/^froth: .*\/nowhere.* \(and 2 more without bars\)\n$/);
    const odd = from(`https://x/${escape}[31m`);
    expect(odd).toMatchObject({
      code: 2,
      stdout: "",
      stderr: expect.stringContaining("say with --source which bars to use"),
    });
    expect(odd.stderr).not.toContain(escape);
  });
});
