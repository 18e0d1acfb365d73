import { FrothError } from "../../../errors.ts";
import { openStore } from "../../../store/open.ts";
import type { Store } from "../../../store/store.ts";
import type { StorePathOptions } from "../../options.ts";
import type { Progress } from "../../progress.ts";
import { storePath } from "../../store-path.ts";

/** Does something with the store that the options name, and closes it whatever comes. */
export async function withStore<T>(
  options: StorePathOptions,
  access: "read" | "write",
  work: (store: Store) => T | Promise<T>,
): Promise<T> {
  const store = openStore(await storePath(options, process.env), { readOnly: access === "read" });
  try {
    return await work(store);
  } finally {
    store.close();
  }
}

/**
 * Does something for one symbol of many, and says on stderr what kept it from being done. Damage to the stored bars of one
 * symbol is a fault of that one.
 *
 * @returns whether it was done
 * @throws what is no fault of the one symbol
 */
export async function attempt(progress: Progress, work: () => void | Promise<void>): Promise<boolean> {
  try {
    await work();
    return true;
  } catch (error) {
    if (!(error instanceof FrothError) || ["aborted", "usage", "unwritable"].includes(error.code)) throw error;
    if (error.code === "store" && error.details.symbol === undefined) throw error;
    progress.say(`froth: ${error.message}`);
    return false;
  }
}
