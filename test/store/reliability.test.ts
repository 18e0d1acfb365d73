import { spawn } from "node:child_process";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { openStore } from "../../src/store/open.ts";
import { seededRandom } from "../random-series.ts";
import { generationIn, symbols } from "./generation.ts";
import { newStorePath } from "./stored.ts";

const script = fileURLToPath(new URL("writer.ts", import.meta.url));

interface Ended {
  readonly code: number | null;
  readonly signal: string | null;
  readonly said: string;
}

/** Compiling the writer takes longer than what it is to be killed in. Filled by a writer that ends by itself. */
const environment = { ...process.env, NODE_COMPILE_CACHE: join(tmpdir(), "compiled") };

/** Runs the writer; kills it so many milliseconds after it has first said something. */
function writer(arguments_: readonly string[], killAfter?: number): Promise<Ended> {
  const child = spawn(process.execPath, [script, ...arguments_], {
    stdio: ["ignore", "pipe", "inherit"],
    env: environment,
  });
  let said = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    if (said === "" && killAfter !== undefined) setTimeout(() => child.kill("SIGKILL"), killAfter);
    said += text;
  });
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code, signal) => resolve({ code, signal, said }));
  });
}

/** Kills a writer of one store again and again, and looks at what is there each time. */
async function killRepeatedly(times: number, seed: number): Promise<{ killed: number; written: number }> {
  const [path, random] = [newStorePath(), seededRandom(seed)];
  await writer([path, "count", "1"]);
  let killed = 0;
  let written = 0;
  for (let run = 0; run < times; run++) {
    const { signal, said } = await writer([path, "write", "1000000"], random() * 25);
    if (signal === "SIGKILL") killed += 1;
    const told = said.split("\n").filter((line) => line !== "");
    const store = openStore(path, { readOnly: run % 2 === 0 });
    expect(store.verify()).toEqual([]);
    // What the writer said it had stored is there, or what it was about to say.
    written = generationIn(store);
    expect(written - Number(told.at(-1))).toBeGreaterThanOrEqual(0);
    expect(written - Number(told.at(-1))).toBeLessThanOrEqual(1);
    // All four symbols are of one transaction.
    const generations = symbols.map((symbol) => store.read({ symbol, source: "yahoo" })?.series.close[0]);
    expect(new Set(generations).size).toBe(1);
    store.close();
  }
  return { killed, written };
}

describe("a store", () => {
  it("has everything or nothing of a write, however often the writer is killed in the middle", async () => {
    const lanes = await Promise.all([killRepeatedly(25, 1), killRepeatedly(25, 2)]);
    expect(lanes.map(({ killed }) => killed)).toEqual([25, 25]);
    // It got somewhere in between.
    for (const { written } of lanes) expect(written).toBeGreaterThan(25);
  });

  it("serves two writers and two readers at once, and loses no update", async () => {
    const path = newStorePath();
    const tasks = [
      ["count", "60"],
      ["count", "60"],
      ["write", "30"],
      ["write", "30"],
      ["read", "200"],
      ["read", "200"],
    ];
    openStore(path).close();
    const ended = await Promise.all(tasks.map((task) => writer([path, ...task])));
    expect(ended.map(({ code }) => code)).toEqual(tasks.map(() => 0));
    const store = openStore(path);
    expect(store.verify()).toEqual([]);
    expect(store.read({ symbol: "COUNT", source: "yahoo" })?.series.close[0]).toBe(120);
  });

  it("is made once, although two processes make it at once", async () => {
    const path = newStorePath();
    const ended = await Promise.all([writer([path, "count", "5"]), writer([path, "count", "5"])]);
    expect(ended.map(({ code }) => code)).toEqual([0, 0]);
    expect(openStore(path).read({ symbol: "COUNT", source: "yahoo" })?.series.close[0]).toBe(10);
  });
});
