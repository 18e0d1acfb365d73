import { spawn } from "node:child_process";
import { once } from "node:events";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { interruptible } from "../../src/cli/interruption.ts";
import { startLoopbackYahoo, type LoopbackYahoo } from "../loopback-yahoo.ts";
import { chartBody } from "../yahoo-chart.ts";
import { demoRows, demoSession } from "./demo-chart.ts";
import { bareEnvironment, program, type Outcome } from "./run-froth.ts";

const bars = { body: chartBody({ rows: demoRows.slice(-300), session: demoSession }) };

let yahoo: LoopbackYahoo;
let asked = (): void => undefined;
beforeAll(async () => {
  yahoo = await startLoopbackYahoo((symbol) => {
    if (symbol.startsWith("OK")) return bars;
    asked();
    return symbol.startsWith("BUSY") ? { status: 429, headers: { "retry-after": "25" } } : { fault: "silent" };
  });
});
afterAll(() => yahoo.close());

interface Ended extends Outcome {
  /** From Ctrl-C on. */
  readonly milliseconds: number;
}

/** Runs the program, and presses Ctrl-C when it has asked for so many symbols that it will not get. */
async function interrupted(arguments_: readonly string[], unanswered: number): Promise<Ended> {
  let count = 0;
  const stuck = new Promise<void>((resolve) => {
    asked = () => {
      if (++count === unanswered) resolve();
    };
  });
  const child = spawn(process.execPath, [program, ...arguments_], {
    env: bareEnvironment({ FROTH_YAHOO_URL: yahoo.url }),
    stdio: ["ignore", "pipe", "pipe"],
  });
  let [stdout, stderr] = ["", ""];
  child.stdout.setEncoding("utf8").on("data", (text: string) => (stdout += text));
  child.stderr.setEncoding("utf8").on("data", (text: string) => (stderr += text));
  const closed = once(child, "close");
  await stuck;
  // A refusal has arrived by then, and the program waits.
  await new Promise((resolve) => setTimeout(resolve, 100));
  const start = performance.now();
  child.kill("SIGINT");
  await closed;
  return { code: child.exitCode, stdout, stderr, milliseconds: performance.now() - start };
}

describe("Ctrl-C", () => {
  it("ends a scan at once, with what was gathered", async () => {
    const symbols = ["OK1", "SILENT1", "OK2", "SILENT2", "LATE1", "LATE2"];
    const { code, stdout, stderr, milliseconds } = await interrupted(["scan", ...symbols, "--format", "json"], 2);
    const report: { symbols: { symbol: string; error: { code: string } | null }[] } = JSON.parse(stdout);
    expect(code).toBe(130);
    expect(stderr).toBe("froth: interrupted, 4 of 6 symbols not reached\n");
    expect(report.symbols.map(({ symbol, error }) => [symbol, error?.code])).toEqual([
      ["OK1", undefined],
      ["SILENT1", "aborted"],
      ["OK2", undefined],
      ["SILENT2", "aborted"],
      ["LATE1", "aborted"],
      ["LATE2", "aborted"],
    ]);
    expect(milliseconds).toBeLessThan(5000);
    expect(yahoo.requests.filter(({ symbol }) => symbol.startsWith("LATE"))).toEqual([]);
  });

  it("shows the table, and outranks --allow-partial", async () => {
    const { code, stdout } = await interrupted(["scan", "OK1", "SILENT1", "SILENT2", "--allow-partial"], 2);
    expect(code).toBe(130);
    expect(stdout).toMatch(/OK1\*? .* rally {2}/);
    expect(stdout).toMatch(/SILENT1 .*stopped before Yahoo answered/);
  });

  it("in the middle of the market leaves the symbols, and says what is missing", async () => {
    const { code, stdout } = await interrupted(["scan", "OK1", "--market", "--lang", "en"], 1);
    expect(code).toBe(130);
    expect(stdout).toMatch(/\nMarket: not known: \^NDX: stopped before Yahoo answered\n/);
    expect(stdout).toMatch(/OK1\*? .* rally {2}/);
  });

  it("ends a wait that Yahoo asked for", async () => {
    const { code, stderr, milliseconds } = await interrupted(["scan", "BUSY", "BUSY2", "--format", "json"], 2);
    expect({ code, stderr }).toEqual({ code: 130, stderr: "froth: interrupted, 2 of 2 symbols not reached\n" });
    expect(milliseconds).toBeLessThan(5000);
  });

  it("ends explain with one line", async () => {
    const { code, stdout, stderr } = await interrupted(["explain", "SILENT1"], 1);
    expect({ code, stdout, stderr }).toEqual({
      code: 130,
      stdout: "",
      stderr: "froth: SILENT1: stopped before Yahoo answered\n",
    });
  });

  it("is heard once: a second one, or one after the work, kills as usual", async () => {
    const before = process.rawListeners("SIGINT");
    const ours = () => process.rawListeners("SIGINT").filter((listener) => !before.includes(listener));
    const seen = await interruptible(async (signal) => {
      const [listener] = ours();
      listener?.call(process);
      return [signal.aborted, ours().length];
    });
    expect(seen).toEqual([true, 0]);
    await expect(interruptible(() => Promise.reject(new Error("oops")))).rejects.toThrow("oops");
    expect(ours()).toEqual([]);
  });
});
