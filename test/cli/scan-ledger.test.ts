import { existsSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { readLedger } from "../../src/ledger/read.ts";
import { folderOf, froth } from "./run-froth.ts";

const demo = ["scan", "--source", "demo"];
const newPath = (): string => join(folderOf({}), "said.jsonl");
const entriesOf = (path: string) => readLedger(path).entries;

const printed = { stdout: "" };
beforeAll(() => {
  printed.stdout = froth(demo).stdout;
});

describe("froth scan --ledger", () => {
  it("adds what the report says, prints the same report, and adds nothing twice", () => {
    const path = newPath();
    const first = froth([...demo, "--ledger", path]);
    expect(first).toEqual({ code: 0, stdout: printed.stdout, stderr: "" });
    const lines = entriesOf(path);
    interface Told {
      readonly symbol: string;
      readonly level: string | null;
      readonly signals: readonly { readonly rule: string; readonly knownAt: string }[];
    }
    const report: { symbols: Told[] } = JSON.parse(froth([...demo, "--format", "json"]).stdout);
    // Nested warnings of one rule that became known on one day are one subject.
    const subjects = report.symbols.flatMap(({ symbol, signals }) =>
      signals.map(({ rule, knownAt }) => `${symbol} ${rule} ${knownAt}`),
    );
    expect(lines.filter(({ kind }) => kind === "warning")).toHaveLength(new Set(subjects).size);
    expect(lines.filter(({ kind }) => kind === "standing")).toHaveLength(
      report.symbols.filter(({ level }) => level !== null).length,
    );
    expect(lines.every(({ source, replayed }) => source === "demo" && !replayed)).toBe(true);
    froth([...demo, "--ledger", path]);
    expect(entriesOf(path)).toEqual(lines);
  });

  it("marks what was not said at the time", () => {
    const path = newPath();
    froth([...demo, "--as-of", "2025-06-30", "--ledger", path]);
    expect(entriesOf(path).every(({ asOf, replayed }) => asOf === "2025-06-30" && replayed)).toBe(true);
  });

  it.each([
    ["a folder", () => folderOf({}), /this is a folder/],
    ["a foreign file", () => join(folderOf({ "a.csv": "date,close\n" }), "a.csv"), /not a line of a ledger/],
    ["a device", () => "/dev/full", /device or a pipe/],
  ])("prints the report all the same where it cannot be kept, and ends with 4: %s", (_, place, message) => {
    const { code, stdout, stderr } = froth([...demo, "--ledger", place()]);
    expect({ code, stdout }).toEqual({ code: 4, stdout: printed.stdout });
    expect(stderr).toMatch(/^froth: not added to the ledger: /);
    expect(stderr).toMatch(message);
    expect(stderr.trimEnd().split("\n")).toHaveLength(1);
  });

  it("ends with another code where there is more to say", () => {
    expect(froth([...demo, "CALM", "NOSUCH", "--ledger", "/dev/full"]).code).toBe(3);
    expect(froth([...demo, "BLOW", "--fail-on", "watch", "--ledger", "/dev/full"]).code).toBe(1);
  });

  it("tells of a torn line, and ends well", () => {
    const path = join(folderOf({ "a.jsonl": '{"format":"froth-ledger","schemaV' }), "a.jsonl");
    const { code, stderr } = froth([...demo, "CALM", "--ledger", path]);
    expect({ code, stderr }).toEqual({
      code: 0,
      stderr: "froth: line 1 of the ledger was cut short by an earlier run; kept as they are, and not counted\n",
    });
  });

  it("makes no file where nothing is asked of it", () => {
    const path = newPath();
    expect(froth(["scan", "--source", "nosuch", "--ledger", path]).code).toBe(2);
    expect(existsSync(path)).toBe(false);
  });
});
