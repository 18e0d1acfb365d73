import { spawn, spawnSync, type SpawnSyncReturns } from "node:child_process";
import { closeSync, existsSync, openSync, readFileSync } from "node:fs";
import { setTimeout as wait } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { bareEnvironment, folderOf, program } from "./run-froth.ts";

const bars = readFileSync(new URL("../../fixtures/demo/BLOW.csv", import.meta.url), "utf8");

/** A folder with so many symbols that its JSON report is larger than any pipe. */
function largeMarket(symbols: number): string {
  return folderOf(Object.fromEntries(Array.from({ length: symbols }, (_, i) => [`S${i}.csv`, bars])));
}

describe("a pipe", () => {
  it("gets all of 3 MB although its reader is slow", async () => {
    const folder = largeMarket(320);
    const child = spawn(process.execPath, [program, "scan", "--source", `csv:${folder}`, "--format", "json"]);
    const chunks: Buffer[] = [];
    child.stdout.on("data", (chunk: Buffer) => {
      chunks.push(chunk);
      child.stdout.pause();
      void wait(5).then(() => child.stdout.resume());
    });
    const code = await new Promise((resolve) => child.on("close", resolve));
    const text = Buffer.concat(chunks).toString();
    expect(text.length).toBeGreaterThan(3_000_000);
    const { symbols }: { symbols: unknown[] } = JSON.parse(text);
    expect({ code, symbols: symbols.length }).toEqual({ code: 0, symbols: 320 });
  });

  it("may be closed early, as by head, without a word on stderr", async () => {
    const folder = largeMarket(80);
    const child = spawn(process.execPath, [program, "scan", "--source", `csv:${folder}`, "--format", "json"]);
    let stderr = "";
    child.stderr.on("data", (chunk: Buffer) => (stderr += chunk.toString()));
    child.stdout.once("data", () => child.stdout.destroy());
    const code = await new Promise((resolve) => child.on("close", resolve));
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  });

  it("may be closed early by whoever wants to know whether a level was reached", async () => {
    const folder = largeMarket(80);
    const scan = [program, "scan", "--source", `csv:${folder}`, "--format", "json", "--fail-on", "high"];
    const child = spawn(process.execPath, scan);
    child.stdout.once("data", () => child.stdout.destroy());
    expect(await new Promise((resolve) => child.on("close", resolve))).toBe(1);
  });
});

const devFull = "/dev/full";

/** Runs a scan of the demo, with stdout and stderr where they are wanted. */
function scanOnto(stdout: "pipe" | number, stderr: "pipe" | number, ...more: string[]): SpawnSyncReturns<string> {
  return spawnSync(process.execPath, [program, "scan", "BLOW", "--source", "demo", ...more], {
    env: bareEnvironment({}),
    encoding: "utf8",
    stdio: ["ignore", stdout, stderr],
  });
}

describe.skipIf(!existsSync(devFull))("a full disk (needs /dev/full)", () => {
  it("loses what is printed: exit code 4, and one line that says so", () => {
    const full = openSync(devFull, "w");
    const lost = scanOnto(full, "pipe", "--format", "json");
    expect(lost.stderr).toBe("froth: stdout: cannot be written (ENOSPC)\n");
    expect(lost.status).toBe(4);
    expect(scanOnto(full, "pipe", "--fail-on", "high").status).toBe(1);
    closeSync(full);
  });

  it("takes no words from stderr, and the report is the same", () => {
    const full = openSync(devFull, "w");
    const { status, stdout } = scanOnto("pipe", full, "--since", "last");
    closeSync(full);
    expect(status).toBe(0);
    expect(stdout).toContain("BLOW");
  });
});
