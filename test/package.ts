/**
 * Packs the package, installs it into an empty folder and uses it as a user would: without the packages that are optional,
 * what needs them says so, and all else works. Run by `npm run test:package` on the Node of the project.
 */
import { execFileSync, spawnSync } from "node:child_process";
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

/** What the packed program must do: files of the package are read in each of these, or an optional package is missed. */
const uses: readonly { readonly line: string; readonly code: number; readonly says: RegExp }[] = [
  { line: "scan --source demo", code: 0, says: /SYMBOL[^]*warnings? in force/ },
  { line: "scan --source demo --lang fr --format html", code: 0, says: /<html lang="fr">[^]*<svg/ },
  { line: "scan --source demo --history --since last --output json=report.json", code: 0, says: /nothing to compare/ },
  { line: "replay report.json", code: 0, says: /same bytes/i },
  { line: "schema", code: 0, says: /json-schema\.org/ },
  { line: "init --format ts", code: 0, says: /froth\.config\.ts is written/ },
  { line: "config", code: 0, says: /froth\.config\.ts/ },
  { line: "completion bash", code: 0, says: /complete -o default/ },
  { line: "chart BLOW --source demo", code: 0, says: /<svg/ },
  { line: "market --source demo", code: 0, says: /rules in force/ },
  { line: "bubble FOAM --source demo", code: 0, says: /FOAM/ },
  { line: "chart BLOW --source demo --output blow.png", code: 2, says: /npm install @resvg\/resvg-js/ },
  { line: "scan --source demo --format html --interactive", code: 2, says: /npm install lightweight-charts/ },
  { line: "notify test email", code: 4, says: /npm install nodemailer/ },
];

try {
  npm(["pack", "--pack-destination", folder], root);
  const archive = readdirSync(folder).find((name) => name.endsWith(".tgz"));
  if (archive === undefined) throw new Error("npm pack made no archive");
  writeFileSync(join(folder, "package.json"), '{"private":true}\n');
  npm(["install", "--no-audit", "--no-fund", `./${archive}`], folder);
  const program = join(folder, "node_modules", "froth", "bin", "froth.js");
  const environment = { ...process.env, FROTH_HOME: folder, FROTH_SMTP_URL: "smtp://localhost:9" };
  const mail = { FROTH_MAIL_FROM: "froth@example.com", FROTH_MAIL_TO: "me@example.com" };
  for (const { line, code, says } of uses) {
    const run = spawnSync(process.execPath, [program, ...line.split(" ")], {
      cwd: folder,
      env: { ...environment, ...mail },
      encoding: "utf8",
    });
    if (run.status === code && says.test(run.stdout + run.stderr)) continue;
    throw new Error(`froth ${line} ended with ${run.status}:\n${run.stderr}\n${run.stdout.slice(0, 2000)}`);
  }
  process.stdout.write(`package: ${archive} works on Node ${process.versions.node}: ${uses.length} uses\n`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
