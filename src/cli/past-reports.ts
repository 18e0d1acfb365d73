import { existsSync } from "node:fs";
import { FrothError } from "../errors.ts";
import type { KeptReport } from "../store/kept-reports.ts";
import type { Store } from "../store/store.ts";
import { visibleText } from "../series/visible-text.ts";
import { withStore } from "./commands/data/with-store.ts";
import { readNamed } from "./named-file.ts";
import type { StorePathOptions } from "./options.ts";
import { storePath } from "./store-path.ts";

/** A report as it was written, and what a reader is told of where it is from. */
export interface PastReport {
  readonly json: string;
  readonly file: string;
}

/**
 * The report that a user names: `last`, the number of a kept one, or the path of a JSON report.
 *
 * @throws FrothError `usage` where there is no such report, `store` where the store cannot be read
 */
export async function findReport(name: string, options: StorePathOptions): Promise<PastReport> {
  if (name !== "last" && !/^\d{1,15}$/.test(name)) return readNamed(name, (json, file) => ({ json, file }));
  if (!(await hasStore(options))) throw nothingKept();
  return withStore(options, "read", (store) => readKept(store, keptNamed(store, name)));
}

/** @throws FrothError `usage` where no kept report has that number */
export function keptNamed(store: Store, name: string): KeptReport {
  const kept = store.reports.list();
  const newest = kept.toSorted((a, b) => b.createdAt - a.createdAt || b.id - a.id);
  const found = name === "last" ? newest[0] : kept.find(({ id }) => String(id) === name);
  if (found !== undefined) return found;
  if (kept.length === 0) throw nothingKept();
  throw new FrothError("usage", `no kept report has the number "${visibleText(name)}"`, {
    remedy: "froth history lists those that are kept",
  });
}

export function readKept(store: Store, { id }: KeptReport): PastReport {
  const json = store.reports.read(id);
  if (json !== undefined) return { json, file: `report ${id}` };
  throw new FrothError("usage", `report ${id} was removed in the meantime`);
}

/** The newest kept report of a list whose session is before `asOf`; `undefined` where there is none, or no store. */
export async function reportBefore(
  list: string,
  asOf: string,
  options: StorePathOptions,
): Promise<PastReport | undefined> {
  if (!(await hasStore(options))) return undefined;
  return withStore(options, "read", (store) => {
    const found = store.reports.before(list, asOf);
    return found === undefined ? undefined : readKept(store, found);
  });
}

/** A store that is not there yet is no fault of who asks for reports. */
export async function hasStore(options: StorePathOptions): Promise<boolean> {
  return existsSync(await storePath(options, process.env));
}

function nothingKept(): FrothError {
  return new FrothError("usage", "no report is kept yet", { remedy: "froth scan keeps its report" });
}
