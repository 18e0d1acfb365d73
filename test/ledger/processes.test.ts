import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { appendFileSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { appendToLedger } from "../../src/ledger/append.ts";
import { readLedger } from "../../src/ledger/read.ts";
import { folderOf } from "../cli/run-froth.ts";
import { warningOf } from "./entries.ts";

const program = fileURLToPath(new URL("writer.ts", import.meta.url));

interface Writer {
  readonly child: ChildProcess;
  readonly ready: Promise<unknown>;
  readonly closed: Promise<unknown>;
  /** The runs that it has told of. */
  readonly told: () => number[];
  readonly stderr: () => string;
}

function startWriter(path: string, name: string, runs: number, lines: number): Writer {
  const child = spawn(process.execPath, [program, path, name, String(runs), String(lines)], { stdio: "pipe" });
  let [stdout, stderr] = ["", ""];
  child.stdout.setEncoding("utf8").on("data", (text: string) => (stdout += text));
  child.stderr.setEncoding("utf8").on("data", (text: string) => (stderr += text));
  const told = (): number[] => stdout.split("\n").slice(1, -1).map(Number);
  const ready = once(child.stdout, "data");
  return { child, ready, closed: once(child, "close"), told, stderr: () => stderr };
}

const rulesOf = (path: string): string[] =>
  readLedger(path).entries.map((entry) => `${entry.symbol} ${entry.kind === "warning" ? entry.rule : ""}`);

describe("a ledger under several processes", () => {
  it("loses and repeats nothing under two writers of 50 runs each", async () => {
    const path = join(folderOf({}), "said.jsonl");
    const writers = ["ONE", "TWO"].map((name) => startWriter(path, name, 50, 3));
    await Promise.all(writers.map(({ ready }) => ready));
    for (const { child } of writers) child.stdin?.end("go");
    await Promise.all(writers.map(({ closed }) => closed));
    expect(writers.map(({ stderr }) => stderr())).toEqual(["", ""]);
    expect(writers.map(({ child }) => child.exitCode)).toEqual([0, 0]);
    const runs = Array.from({ length: 50 }, (_, run) => run);
    const own = (name: string): string[] =>
      runs.flatMap((run) => [0, 1, 2].map((line) => `${name} own-${run}-${line}`));
    const expected = [...own("ONE"), ...own("TWO"), ...runs.map((run) => `SHARED run-${run}`)];
    expect(rulesOf(path).toSorted()).toEqual(expected.toSorted());
    expect(readFileSync(path, "utf8").endsWith("\n")).toBe(true);
  });

  it("keeps what was told, and goes on, however often a writer is killed", async () => {
    const path = join(folderOf({}), "said.jsonl");
    for (let kill = 0; kill < 20; kill++) {
      const writer = startWriter(path, `K${kill}`, 1000, 10);
      await writer.ready;
      writer.child.stdin?.write("go");
      // After another number of runs each time, and somewhere in the next one.
      await new Promise<void>((resolve) => {
        writer.child.stdout?.on("data", () => writer.told().length > kill % 4 && resolve());
      });
      writer.child.kill("SIGKILL");
      await writer.closed;
      expect(writer.stderr()).toBe("");
      const held = new Set(rulesOf(path));
      const told = writer.told();
      expect(told.length).toBeGreaterThan(0);
      const lost = told.filter((run) => !held.has(`K${kill} own-${run}-9`));
      expect(lost).toEqual([]);
    }
    expect(appendToLedger(path, [warningOf()]).added).toBe(1);
    const rules = rulesOf(path);
    expect(new Set(rules).size).toBe(rules.length);
  });

  it("gives a line that a crash has torn one of its own, keeps it, and reports it", () => {
    const path = join(folderOf({}), "said.jsonl");
    appendToLedger(path, [warningOf({ rule: "first" })]);
    const whole = readFileSync(path, "utf8");
    for (const length of [1, 20, 24, 300, whole.length - 2]) {
      const torn = whole.replaceAll("first", `torn-${length}`).slice(0, length);
      appendFileSync(path, torn);
      const before = readFileSync(path, "utf8");
      const { tornLines } = appendToLedger(path, [warningOf({ rule: `after-${length}` })]);
      expect(tornLines.length).toBeGreaterThan(0);
      const after = readFileSync(path, "utf8");
      expect(after.startsWith(`${before}\n{"format"`)).toBe(true);
    }
    const { entries, tornLines } = readLedger(path);
    expect(entries).toHaveLength(6);
    expect(tornLines).toEqual([2, 4, 6, 8, 10]);
  });

  it("takes a last line that lacks nothing but its end for what it is", () => {
    const path = join(folderOf({}), "said.jsonl");
    appendToLedger(path, [warningOf()]);
    const text = readFileSync(path, "utf8").trimEnd();
    const cut = join(folderOf({ "cut.jsonl": text }), "cut.jsonl");
    expect(appendToLedger(cut, [warningOf(), warningOf({ rule: "new" })])).toEqual({
      added: 1,
      known: 1,
      tornLines: [],
    });
    expect(readLedger(cut).entries).toHaveLength(2);
  });

  it("takes zeros that a power cut left for a torn line", () => {
    const path = join(folderOf({ "a.jsonl": new Uint8Array(700) }), "a.jsonl");
    expect(appendToLedger(path, [warningOf()]).tornLines).toEqual([1]);
    expect(readLedger(path).entries).toHaveLength(1);
  });
});
