import { existsSync, readFileSync, statSync, type Stats } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { FrothError } from "../errors.ts";
import { visibleText } from "../series/visible-text.ts";

/** What a configuration file may be called. */
export const fileNames: readonly string[] = ["froth.config.json", "froth.config.js", "froth.config.ts"];

/** Variables that set no option: they say where things are. */
export const otherVariables: readonly string[] = [
  "FROTH_HOME",
  "FROTH_YAHOO_URL",
  "FROTH_CONFIG",
  "FROTH_NO_CONFIG",
  "FROTH_PROFILE",
];

const MANIFEST = "package.json";
/** A configuration is a page; a megabyte is something else. */
const MOST_BYTES = 1_000_000;

/**
 * The configuration file of the working directory, or of the nearest folder above it that has one. The search ends with the
 * folder that holds `.git`, with the home directory, or at the root.
 *
 * @throws FrothError `usage` where a folder has two of them
 */
export function findConfigFile(from: string, home: string | undefined): string | undefined {
  let folder = resolve(from);
  while (true) {
    const here = folder;
    const found = fileNames.map((name) => join(here, name)).filter((path) => existsSync(path));
    const manifest = join(folder, MANIFEST);
    if (hasFrothKey(manifest)) found.push(manifest);
    if (found.length > 1) {
      const names = found.map((path) => visibleText(path, 160)).join(" and ");
      throw new FrothError("usage", `${names} are both a configuration`, { remedy: "keep one of them" });
    }
    if (found[0] !== undefined) return found[0];
    const above = dirname(folder);
    if (folder === home || above === folder || existsSync(join(folder, ".git"))) return undefined;
    folder = above;
  }
}

/** A package.json of others, damaged or not, is none of our business. */
function hasFrothKey(path: string): boolean {
  try {
    if (!existsSync(path) || statSync(path).size > MOST_BYTES) return false;
    const manifest: unknown = JSON.parse(readFileSync(path, "utf8"));
    return typeof manifest === "object" && manifest !== null && Object.hasOwn(manifest, "froth");
  } catch {
    return false;
  }
}

/**
 * Refuses what is no file, too large, or – where it was found and not named – belongs to or can be changed by somebody
 * else: a configuration can run code and name files to write.
 *
 * @param user id of the user, `undefined` where the system has none
 * @throws FrothError `usage`
 */
export function checkFile(path: string, wasNamed: boolean, user: number | undefined): void {
  const file = visibleText(path, 160);
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats === undefined) throw new FrothError("usage", "there is no such file", { file });
  if (!stats.isFile()) throw new FrothError("usage", "is no file", { file });
  if (stats.size > MOST_BYTES) {
    throw new FrothError("usage", "is larger than a megabyte", { file, remedy: "is this a configuration?" });
  }
  if (wasNamed || user === undefined) return;
  const danger = dangerOf(stats, statSync(dirname(path)), user);
  if (danger === undefined) return;
  const remedy = `a configuration can run code: if you trust this one, say --config ${file}, else --no-config`;
  throw new FrothError("usage", danger, { file, remedy });
}

type Ownership = Pick<Stats, "uid" | "mode">;

function dangerOf(file: Ownership, folder: Ownership, user: number): string | undefined {
  if (file.uid !== user && file.uid !== 0) return "belongs to another user";
  const isOpen = openToAll(file.mode) || (openToAll(folder.mode) && !isSticky(folder.mode));
  return isOpen ? "can be changed by every user" : undefined;
}

const openToAll = (mode: number): boolean => (mode & 0o002) !== 0;
/** In such a folder, as /tmp is, nobody can replace the file of another. */
const isSticky = (mode: number): boolean => (mode & 0o1000) !== 0;
