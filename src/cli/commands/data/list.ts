import { renderStoreJson, renderStoreList } from "../../../report/store/list.ts";
import { localeOf } from "../../language.ts";
import type { StoreCommandOptions } from "../../options.ts";
import { withStore } from "./with-store.ts";

export interface ListOptions extends StoreCommandOptions {
  readonly format: "table" | "json";
}

/** Prints what the store holds. */
export async function runList(options: ListOptions): Promise<void> {
  const entries = await withStore(options, "read", (store) => store.list());
  process.stdout.write(
    options.format === "json"
      ? renderStoreJson(entries)
      : renderStoreList(entries, await localeOf(options, process.env)),
  );
}
