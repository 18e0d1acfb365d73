import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";

const names = ["chromium", "chromium-browser", "google-chrome"];

/** Path of a browser to test with: `FROTH_CHROMIUM`, or one in the PATH; `undefined` where there is none. */
export const chromiumPath = findChromium();

function findChromium(): string | undefined {
  const named = process.env["FROTH_CHROMIUM"];
  if (named !== undefined && named !== "") return named;
  const folders = [...(process.env["PATH"] ?? "").split(delimiter), "/usr/bin"];
  return folders.flatMap((folder) => names.map((name) => join(folder, name))).find((path) => existsSync(path));
}
