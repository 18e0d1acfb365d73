import { resolve } from "node:path";
import type { StorePathOptions } from "../../options.ts";
import { storePath } from "../../store-path.ts";

/** Prints where the store lies, whether there is one or not. */
export async function runPath(options: StorePathOptions): Promise<void> {
  process.stdout.write(`${resolve(await storePath(options, process.env))}\n`);
}
