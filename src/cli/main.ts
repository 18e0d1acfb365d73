import type { ExitCode } from "./exit-code.ts";

/**
 * Runs the program. Sets `process.exitCode` and lets the process end by itself: ending it by hand would cut off output
 * that a slow pipe has not taken yet.
 *
 * @param argv as in `process.argv`
 */
export async function main(argv: readonly string[]): Promise<void> {
  const output = watchOutput();
  const [first, ...rest] = argv.slice(2);
  if (rest.length === 0 && (first === "--version" || first === "-V")) {
    // Answered here, so that asking for the version loads nothing else.
    process.stdout.write(`${version()}\n`);
    return;
  }
  const { run } = await import("./program.ts");
  const code = await run(argv, version());
  process.exitCode = code === ran && output.lost ? undelivered : code;
}

// As in exit-code.ts, which the version does not load.
const ran: ExitCode = 0;
const undelivered: ExitCode = 4;

/**
 * `froth … | head` closes our pipe early: that is no fault. A full disk is: what was printed is lost. Of words that stderr does
 * not take nobody can be told.
 */
function watchOutput(): { lost: boolean } {
  const output = { lost: false };
  process.stderr.on("error", () => undefined);
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code === "EPIPE" || output.lost) return;
    output.lost = true;
    process.stderr.write(`froth: stdout: cannot be written (${error.code ?? error.message})\n`);
    process.exitCode ||= undelivered;
  });
  return output;
}

function version(): string {
  // Not imported: an import statement makes Node load every part of `node:fs`, promises and streams too.
  const { readFileSync } = process.getBuiltinModule("node:fs");
  const manifest: unknown = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8"));
  if (typeof manifest === "object" && manifest !== null && "version" in manifest) return String(manifest.version);
  throw new Error("package.json has no version");
}
