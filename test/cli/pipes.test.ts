import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { setTimeout as wait } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { folderOf, program } from "./run-froth.ts";

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
});
