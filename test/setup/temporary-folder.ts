import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** One folder for all that the tests of a run leave behind, bar stores too: no test touches the one of the user. */
export function setup(): () => void {
  const folder = mkdtempSync(join(tmpdir(), "froth-tests-"));
  // Some tests act as another user.
  chmodSync(folder, 0o755);
  for (const name of ["TMPDIR", "TEMP", "TMP"]) process.env[name] = folder;
  process.env["FROTH_HOME"] = join(folder, "home");
  return () => {
    try {
      rmSync(folder, { recursive: true, force: true });
    } catch {
      // What a test has closed off, the system clears away some day.
    }
  };
}
