import { spawnSync } from "node:child_process";
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";
import { program, type Outcome } from "./cli/run-froth.ts";

/** The fenced blocks of a page, by their language, in order. */
export function blocksOf(page: string): ReadonlyMap<string, readonly string[]> {
  const text = readFileSync(new URL(`../${page}`, import.meta.url), "utf8");
  const blocks = [...text.matchAll(/^```(\w+)\n([\s\S]*?)^```/gm)];
  const languages = new Set(blocks.map(([, language = ""]) => language));
  return new Map(
    [...languages].map((language) => {
      const contents = blocks.filter((block) => block[1] === language).map(([, , content = ""]) => content);
      return [language, contents];
    }),
  );
}

/** A home folder of its own, in which `froth` is on the path, with the bars of the demo in `bars`. */
export function newHome(): string {
  const home = mkdtempSync(join(tmpdir(), "froth-home-"));
  mkdirSync(join(home, "bin"));
  const froth = join(home, "bin", "froth");
  writeFileSync(froth, `#!/bin/sh\nexec "${process.execPath}" "${program}" "$@"\n`);
  chmodSync(froth, 0o755);
  cpSync(fileURLToPath(new URL("../fixtures/demo", import.meta.url)), join(home, "bars"), { recursive: true });
  return home;
}

/** Runs a script as the page shows it. */
export function runScript(
  [shell, ...given]: readonly [string, ...string[]],
  script: string,
  home: string,
  environment: Readonly<Record<string, string>> = {},
): Outcome {
  const path = [join(home, "bin"), process.env["PATH"] ?? ""].join(delimiter);
  const { status, stdout, stderr } = spawnSync(shell, [...given, "-c", script], {
    cwd: home,
    encoding: "utf8",
    env: { HOME: home, PATH: path, FROTH_HOME: join(home, "store"), ...environment },
  });
  return { code: status, stdout, stderr };
}
