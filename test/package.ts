/**
 * Packs the package, installs it into an empty folder and scans the demo market with it, as a user would have it.
 * Run by `npm run test:package` on the Node of the project.
 */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "froth-package-"));
// A shell, because npm is a script on Windows.
const npm = (arguments_: readonly string[], cwd: string): void => {
  execFileSync("npm", arguments_, { cwd, stdio: ["ignore", "ignore", "inherit"], shell: process.platform === "win32" });
};

try {
  npm(["pack", "--pack-destination", folder], root);
  const archive = readdirSync(folder).find((name) => name.endsWith(".tgz"));
  if (archive === undefined) throw new Error("npm pack made no archive");
  writeFileSync(join(folder, "package.json"), '{"private":true}\n');
  npm(["install", "--no-audit", "--no-fund", `./${archive}`], folder);
  const program = join(folder, "node_modules", "froth", "bin", "froth.js");
  const table = execFileSync(process.execPath, [program, "scan", "--source", "demo"], {
    cwd: folder,
    encoding: "utf8",
  });
  if (!/SYMBOL/.test(table) || !/warnings? in force/.test(table)) throw new Error(`no warning table:\n${table}`);
  process.stdout.write(`package: ${archive} installs and scans the demo market on Node ${process.versions.node}\n`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
