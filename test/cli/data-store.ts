import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect } from "vitest";
import { folderOf, froth } from "./run-froth.ts";

const demo = fileURLToPath(new URL("../../fixtures/demo/", import.meta.url));
export const header = "date,open,high,low,close,volume\n";
export const rows = (...dates: string[]) => header + dates.map((date) => `${date},10,11,9,10,100\n`).join("");

/** A store of its own, and froth with it. */
export function newStore() {
  const store = join(folderOf({}), "bars.sqlite");
  return { store, data: (...arguments_: string[]) => froth(["data", ...arguments_, "--store", store]) };
}

/** A store of the demo market. */
export function demoStore() {
  const made = newStore();
  expect(made.data("import", demo)).toMatchObject({ code: 0, stderr: "" });
  return made;
}
