import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, readdirSync, symlinkSync, writeSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { FrothError } from "../../src/errors.ts";
import { appendToLedger } from "../../src/ledger/append.ts";
import { readLedger } from "../../src/ledger/read.ts";
import { withFileLock } from "../../src/store/file-lock.ts";
import { folderOf } from "../cli/run-froth.ts";
import { standingOf, warningOf } from "./entries.ts";

const newPath = (): string => join(folderOf({}), "said.jsonl");
const lineOf = (changes: object): string =>
  `${JSON.stringify({ format: "froth-ledger", schemaVersion: 1, ...warningOf(), ...changes })}\n`;

function faultOf(work: () => unknown): FrothError {
  try {
    work();
  } catch (error) {
    if (error instanceof FrothError) return error;
    throw error;
  }
  throw new Error("nothing was thrown");
}

describe("appendToLedger", () => {
  it("adds what is new and nothing twice", () => {
    const path = newPath();
    const said = [warningOf(), standingOf()];
    expect(appendToLedger(path, said)).toEqual({ added: 2, known: 0, tornLines: [] });
    const text = readFileSync(path, "utf8");
    expect(appendToLedger(path, said)).toEqual({ added: 0, known: 2, tornLines: [] });
    expect(readFileSync(path, "utf8")).toBe(text);
    expect(readLedger(path).entries).toMatchObject(said);
  });

  it("knows a warning by symbol, rule, date, source and settings, and a day by its date", () => {
    const path = newPath();
    const parameters = { "run-up": { rise: 40 } };
    const different = [
      warningOf(),
      warningOf({ symbol: "META" }),
      warningOf({ rule: "run-up-60" }),
      warningOf({ knownAt: "2025-11-19" }),
      warningOf({ source: "csv:prices" }),
      warningOf({ settings: { parameters } }),
      standingOf(),
      standingOf({ asOf: "2025-11-20" }),
    ];
    expect(appendToLedger(path, different).added).toBe(different.length);
    // The next day, with another close, by another version.
    const next = { asOf: "2025-11-24", close: 99, version: "9.9.9", writtenAt: "2025-11-24T22:00:00.000Z" };
    expect(appendToLedger(path, [warningOf(next)]).added).toBe(0);
    expect(appendToLedger(path, [standingOf(next)]).added).toBe(1);
  });

  it("keeps a replay apart from what was said, in either order", () => {
    const path = newPath();
    const [said, replayed] = [warningOf(), warningOf({ replayed: true, writtenAt: "2026-05-04T10:00:00.000Z" })];
    expect(appendToLedger(path, [replayed]).added).toBe(1);
    expect(appendToLedger(path, [said]).added).toBe(1);
    expect(appendToLedger(path, [replayed, said]).added).toBe(0);
  });

  it("lets a scan of old bars not stand in the way of one in time, and adds none after it", () => {
    const path = newPath();
    const late = warningOf({ writtenAt: "2026-03-02T10:00:00.000Z" });
    expect(appendToLedger(path, [late]).added).toBe(1);
    expect(appendToLedger(path, [warningOf()]).added).toBe(1);
    expect(appendToLedger(path, [late, warningOf()]).added).toBe(0);
  });

  it("holds the lock while it reads and writes, under every name of the file", () => {
    const folder = folderOf({ "said.jsonl": "" });
    const [path, link] = [join(folder, "said.jsonl"), join(folder, "link.jsonl")];
    symlinkSync(path, link);
    let tried = 0;
    appendToLedger(link, [warningOf()], (descriptor, bytes) => {
      tried += 1;
      expect(() => withFileLock(`${path}.lock`, () => "in", 0)).toThrow(/held the lock/);
      return writeSync(descriptor, bytes);
    });
    expect(tried).toBe(1);
    expect(readdirSync(folder).toSorted()).toEqual(["link.jsonl", "said.jsonl", "said.jsonl.lock"]);
  });

  it("takes its own bytes back where the disk takes only some of them, or fails", () => {
    const path = newPath();
    appendToLedger(path, [warningOf()]);
    const before = readFileSync(path, "utf8");
    const more = [warningOf({ rule: "more" })];
    const short = faultOf(() =>
      appendToLedger(path, more, (descriptor, bytes) => writeSync(descriptor, bytes.subarray(0, 100))),
    );
    expect([short.code, short.message]).toEqual(["unwritable", expect.stringMatching(/said\.jsonl: the disk is full/)]);
    const failed = faultOf(() =>
      appendToLedger(path, more, (descriptor, bytes) => {
        writeSync(descriptor, bytes.subarray(0, 100));
        throw Object.assign(new Error("no space"), { code: "ENOSPC" });
      }),
    );
    expect([failed.code, failed.what]).toEqual(["unwritable", "the disk is full"]);
    expect(readFileSync(path, "utf8")).toBe(before);
    expect(appendToLedger(path, more).added).toBe(1);
  });
});

describe("a file that is no ledger of this version", () => {
  it.each([
    ["a CSV file", "date,close\n2025-11-21,100\n", /:1: this is not a line of a ledger/],
    ["other JSON lines", '{"schemaVersion":1,"symbols":[]}\n', /:1: this is not a line/],
    ["a formatted JSON file", '{\n  "schemaVersion": 1\n}\n', /:2: this is not a line/],
    ["a binary file", new Uint8Array([0x89, 0x50, 0x4e, 0x47, 10, 0, 255]), /:1: this is not a line/],
    ["a newer version", lineOf({}) + lineOf({ schemaVersion: 2 }), /:2: .*version 2, newer than the 1/],
    ["no version", lineOf({ schemaVersion: "1" }), /"schemaVersion" is not/],
    ["a kind that is not known", lineOf({ kind: "promise" }), /"kind" is not/],
    ["a symbol that is a path", lineOf({ symbol: "../../ETC" }), /"symbol" is not/],
    ["a close that is no price", lineOf({ close: -1 }), /"close" is not/],
    ["a date that there is not", lineOf({ asOf: "2025-02-30" }), /"asOf" is not/],
    [
      "a chance above 1",
      lineOf({ outlook: { ...warningOf().outlook, horizons: [{ sessions: 20, chance: 7 }] } }),
      /"outlook"/,
    ],
    ["a rule that is a terminal sequence", lineOf({ rule: "\u001B[31m" }), /"rule" is not/],
    ["a moment that there is not", lineOf({ writtenAt: "2025-11-21T99:00:00Z" }), /"writtenAt" is not/],
    ["parameters that are no numbers", lineOf({ settings: { parameters: { "run-up": { rise: "x" } } } }), /"settings"/],
    ["prototype tricks", '{"format":"froth-ledger","__proto__":{"schemaVersion":1}}\n', /"schemaVersion" is not/],
    ["a line without end", "x".repeat(1_200_000), /a line is too long/],
  ])("is refused and left as it is: %s", (_, content, message) => {
    const folder = folderOf({ "a.jsonl": content });
    const path = join(folder, "a.jsonl");
    const before = readFileSync(path);
    for (const work of [() => appendToLedger(path, [standingOf()]), () => readLedger(path)]) {
      const fault = faultOf(work);
      expect(fault.code).toBe("malformed");
      expect(fault.message).toMatch(message);
    }
    expect(readFileSync(path).equals(before)).toBe(true);
  });
});

describe("a place that takes no ledger", () => {
  const cases: [string, (folder: string) => string, RegExp][] = [
    ["a folder", (folder) => folder, /this is a folder/],
    ["a folder that there is not", (folder) => join(folder, "none", "a.jsonl"), /no such file or folder/],
    ["a file in place of a folder", (folder) => join(folder, "file", "a.jsonl"), /a part of the path is a file/],
    ["an empty path", () => "", /not the path of a file/],
    ["a path that ends like a folder", (folder) => `${join(folder, "new")}/`, /not the path of a file/],
    ["a path with a zero in it", (folder) => join(folder, "a\0b"), /not a path/],
    ["a device", () => "/dev/full", /device or a pipe/],
    ["a link to a device", (folder) => link(folder, "/dev/null"), /device or a pipe/],
    ["a link that leads nowhere", (folder) => link(folder, join(folder, "none")), /leads nowhere/],
    ["a link to itself", (folder) => link(folder, join(folder, "link")), /circle|leads nowhere/],
    ["a pipe", (folder) => pipe(folder), /device or a pipe/],
    ["a disk that can only be read", () => "/proc/said.jsonl", /cannot be made|permission|no such/],
  ];

  it.each(cases)("is refused at once: %s", (_, place, message) => {
    const folder = folderOf({ file: "" });
    const path = place(folder);
    const before = readdirSync(folder);
    const fault = faultOf(() => appendToLedger(path, [warningOf()]));
    expect(["unwritable", "unreadable"]).toContain(fault.code);
    expect(fault.message).toMatch(message);
    expect(readdirSync(folder)).toEqual(before);
  });

  it("is one whose lock is not ours, too", () => {
    const folder = folderOf({});
    mkdirSync(join(folder, "a.jsonl.lock"));
    expect(faultOf(() => appendToLedger(join(folder, "a.jsonl"), [warningOf()])).message).toMatch(
      /not a lock of froth/,
    );
    expect(existsSync(join(folder, "a.jsonl"))).toBe(false);
  });

  it("shows no terminal sequence of its path", () => {
    const { message } = faultOf(() => appendToLedger("/none/\u001B[31mred", [warningOf()]));
    expect(message).not.toContain("\u001B");
  });
});

function link(folder: string, target: string): string {
  const path = join(folder, "link");
  symlinkSync(target, path);
  return path;
}

function pipe(folder: string): string {
  const path = join(folder, "pipe");
  spawnSync("mkfifo", [path]);
  return path;
}
