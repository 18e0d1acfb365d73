import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

const root = new URL("../../shared/", import.meta.url);

/** Whether the folder of real bars and recordings lies beside the project. A fresh clone does not have it. */
export const hasShared = existsSync(new URL("README.md", root));

/** Absolute path of a file in that folder. */
export function sharedPath(name: string): string {
  return fileURLToPath(root) + name;
}
