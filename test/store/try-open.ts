/** A process for tests to run as another user: `try-open.ts PATH probe|read|write`. Says on stdout what came of it. */
import { FrothError } from "../../src/errors.ts";
import { openStore } from "../../src/store/open.ts";

const [path = "", mode] = process.argv.slice(2);

function attempt(): string {
  if (mode === "probe") return "here";
  try {
    return `${openStore(path, { readOnly: mode === "read" }).list().length} series`;
  } catch (error) {
    return error instanceof FrothError ? `${error.code}: ${error.message}` : String(error);
  }
}

process.stdout.write(`${attempt()}\n`);
