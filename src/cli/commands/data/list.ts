import { storeWords } from "../../../locale/en/store.ts";
import { renderStoreJson, renderStoreList } from "../../../report/store/list.ts";
import type { StorePathOptions } from "../../options.ts";
import { withStore } from "./with-store.ts";

export interface ListOptions extends StorePathOptions {
  readonly format: "table" | "json";
}

/** Prints what the store holds. */
export async function runList(options: ListOptions): Promise<void> {
  const entries = await withStore(options, "read", (store) => store.list());
  process.stdout.write(options.format === "json" ? renderStoreJson(entries) : renderStoreList(entries, storeWords));
}
