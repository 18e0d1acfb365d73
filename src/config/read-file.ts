import { dirname, extname, relative, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { lilconfig } from "lilconfig";
import { FrothError, systemCode } from "../errors.ts";
import { visibleText } from "../series/visible-text.ts";
import type { Contents } from "./contents.ts";
import { checkFile } from "./find-file.ts";

/**
 * Reads a configuration file. One of JavaScript or TypeScript is a program, and is run.
 *
 * @param path of the file
 * @param wasNamed whether the user named it, rather than that it was found
 * @param from the working directory
 * @throws FrothError `usage`, naming the file, for whatever is wrong with it
 */
export async function readConfigFile(path: string, wasNamed: boolean, from: string): Promise<Contents> {
  const file = resolve(from, path);
  checkFile(file, wasNamed, process.getuid?.());
  const folder = relative(from, dirname(file));
  const shown = visibleText(path, 160);
  if (!Object.hasOwn(loaders, extname(file))) {
    const remedy = `use ${Object.keys(loaders).join(", ")}`;
    throw new FrothError("usage", "is no kind of configuration", { file: shown, remedy });
  }
  try {
    const found = await lilconfig("froth", { cache: false, loaders }).load(file);
    if (found === null || found.isEmpty === true) throw new SyntaxError("it is empty");
    return { file: shown, folder, value: found.config };
  } catch (cause) {
    if (cause instanceof FrothError) throw cause;
    throw new FrothError("usage", `cannot be read: ${reasonOf(cause)}`, {
      file: shown,
      remedy: remedyOf(file, cause),
      cause,
    });
  }
}

const loaders = {
  ".js": runModule,
  ".mjs": runModule,
  ".cjs": runModule,
  ".ts": runTypeScript,
  ".mts": runTypeScript,
  ".json": (_path: string, text: string): unknown => JSON.parse(text.replace(/^\uFEFF/, "")),
};

async function runTypeScript(path: string): Promise<unknown> {
  if (process.features.typescript !== false) return runModule(path);
  throw new FrothError("usage", "is TypeScript, which this Node was told not to read", {
    file: path,
    remedy: "run Node without --no-strip-types, or write the file as froth.config.js",
  });
}

/** Not lilconfig's own way, which runs a module that fails a second time. */
async function runModule(path: string): Promise<unknown> {
  const module: unknown = await withoutTypelessWarning(() => inTime(import(pathToFileURL(path).href)));
  if (typeof module === "object" && module !== null && "default" in module) return module.default;
  throw new SyntaxError("it has no default export");
}

const MOST_SECONDS = 30;

/** Without a limit a module that waits for ever would end the program in silence, with exit code 0. */
async function inTime(loading: Promise<unknown>): Promise<unknown> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`it did not end within ${MOST_SECONDS} s`)), MOST_SECONDS * 1000);
  });
  try {
    return await Promise.race([loading, limit]);
  } finally {
    clearTimeout(timer);
  }
}

/** Node warns of a module in a folder without a package.json. A folder of reports needs none. */
async function withoutTypelessWarning<T>(work: () => Promise<T>): Promise<T> {
  const emitWarning = process.emitWarning.bind(process);
  process.emitWarning = (...given: unknown[]) => {
    if (!given.some(isTypeless)) Reflect.apply(emitWarning, process, given);
  };
  try {
    return await work();
  } finally {
    process.emitWarning = emitWarning;
  }
}

function isTypeless(given: unknown): boolean {
  const code = typeof given === "object" && given !== null && "code" in given ? given.code : given;
  return code === "MODULE_TYPELESS_PACKAGE_JSON";
}

/** Without the piece of the file that a JSON parser quotes: it may hold what nobody should see. */
function reasonOf(cause: unknown): string {
  if (!(cause instanceof Error)) return `it threw ${typeof cause}`;
  const message = cause.message.replace(/, (?:\.{3})?".*"(?:\.{3})? is not valid JSON$/s, " is not valid JSON");
  return visibleText(message.split("\n")[0] ?? "", 200);
}

function remedyOf(file: string, cause: unknown): string {
  const code = systemCode(cause);
  if (code === "ERR_MODULE_NOT_FOUND") return "install what it imports beside it, or export a plain object";
  if (code === "ERR_UNSUPPORTED_TYPESCRIPT_SYNTAX") return "use types only: no enum, no namespace";
  if (file.endsWith(".json")) return "JSON has no comments and no comma at the end: use froth.config.js for those";
  return "froth init writes one that works";
}
