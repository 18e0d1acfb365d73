import type { ExitCode } from "./exit-code.ts";

/**
 * Runs the program. Sets `process.exitCode` and lets the process end by itself: ending it by hand would cut off output
 * that a slow pipe has not taken yet.
 *
 * @param argv as in `process.argv`
 */
export async function main(argv: readonly string[]): Promise<void> {
  stopQuietlyOnClosedPipe();
  const [first, ...rest] = argv.slice(2);
  if (rest.length === 0 && (first === "--version" || first === "-V")) {
    // Answered here, so that asking for the version loads nothing else.
    process.stdout.write(`${version()}\n`);
    return;
  }
  const { run } = await import("./program.ts");
  process.exitCode = await run(argv, version());
}

/** `froth … | head` closes our pipe early: that is no fault. */
function stopQuietlyOnClosedPipe(): void {
  const ran: ExitCode = 0;
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
    process.exitCode = ran;
  });
}

function version(): string {
  // Not imported: an import statement makes Node load every part of `node:fs`, promises and streams too.
  const { readFileSync } = process.getBuiltinModule("node:fs");
  const manifest: unknown = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8"));
  if (typeof manifest === "object" && manifest !== null && "version" in manifest) return String(manifest.version);
  throw new Error("package.json has no version");
}
