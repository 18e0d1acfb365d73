import { join, isAbsolute } from "node:path";
import type { Setting } from "./setting.ts";

/** What options call a path. A report may also be one of the history, by a word such as `last`. */
const pathForms: ReadonlySet<string> = new Set(["path", "file", "folder"]);

/**
 * A relative path in a file is relative to that file, wherever below it froth is started. What is a path is read off the
 * option: `<path>`, `<file>`, `<format=path>`, `<path|last>`; and `csv:PATH` of `--source`.
 *
 * @param folder that of the file, as seen from the working directory; empty where they are the same
 */
export function rebased({ key, form }: Setting, text: string, folder: string): string {
  if (folder === "") return text;
  const before = prefixOf(key, form, text);
  if (before === undefined) return text;
  const path = text.slice(before.length);
  return path === "" || path === "-" || isAbsolute(path) ? text : `${before}${join(folder, path)}`;
}

/** What stands before the path in the text; nothing where it holds no path. */
function prefixOf(key: string, form: string, text: string): string | undefined {
  if (key === "source") return text.startsWith("csv:") ? "csv:" : undefined;
  const kinds = form
    .toLowerCase()
    .replace(/\.{3}$/, "")
    .split("|");
  if (kinds.includes(text)) return undefined;
  if (kinds.some((kind) => pathForms.has(kind)) || (kinds.includes("report") && /[./]/.test(text))) return "";
  if (kinds.some((kind) => kind.endsWith("=path"))) return /^[^=]*=/.exec(text)?.[0];
  return undefined;
}
