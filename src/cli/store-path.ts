import type { Environment } from "../config/environment.ts";
import type { StorePathOptions } from "./options.ts";

/** The file of the store: the one that `--store` names, or where the system keeps such data. */
export async function storePath({ store }: StorePathOptions, environment: Environment): Promise<string> {
  if (typeof store === "string") return store;
  const { defaultStorePath } = await import("../store/path.ts");
  return defaultStorePath(environment, process.platform);
}
