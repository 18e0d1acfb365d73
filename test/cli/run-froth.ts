import { spawn, spawnSync } from "node:child_process";
import { randomUUID } from "node:crypto";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

export const program = fileURLToPath(new URL("../../bin/froth.js", import.meta.url));

export interface Outcome {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/**
 * What a run finds around it: a store of its own, so that no run depends on another, no configuration that may lie above the
 * project, and nothing else but what is given.
 */
export function bareEnvironment(given: Record<string, string>): Record<string, string> {
  const home = join(tmpdir(), `froth-home-${randomUUID()}`);
  return {
    PATH: process.env["PATH"] ?? "",
    FROTH_HOME: home,
    FROTH_NO_CONFIG: "1",
    // Some hundred starts of one program: what V8 compiled for the first, the others need not compile again.
    NODE_COMPILE_CACHE: join(tmpdir(), "compiled"),
    ...given,
  };
}

/** Runs the built program to its end, in a folder of its own where one is given. */
export function froth(
  arguments_: readonly string[],
  environment: Record<string, string> = {},
  cwd = process.cwd(),
): Outcome {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...arguments_], {
    cwd,
    encoding: "utf8",
    env: bareEnvironment(environment),
    maxBuffer: 2 ** 28,
  });
  return { code: status, stdout, stderr };
}

/** The same without blocking, so that a server of the test itself can answer. */
export function frothAsync(arguments_: readonly string[], environment: Record<string, string> = {}): Promise<Outcome> {
  const child = spawn(process.execPath, [program, ...arguments_], {
    env: bareEnvironment(environment),
    stdio: ["ignore", "pipe", "pipe"],
  });
  let [stdout, stderr] = ["", ""];
  child.stdout.setEncoding("utf8").on("data", (text: string) => (stdout += text));
  child.stderr.setEncoding("utf8").on("data", (text: string) => (stderr += text));
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code) => resolve({ code, stdout, stderr }));
  });
}

/** To be given to a program that may have to wait: see test/fast-time.ts. */
export const fastTime = { NODE_OPTIONS: `--import=${new URL("../fast-time.ts", import.meta.url).href}` };

/** An empty folder with these files in it. */
export function folderOf(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = mkdtempSync(join(tmpdir(), "froth-test-"));
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  return folder;
}

export const escape = "\u001B";
