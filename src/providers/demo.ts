import { fileURLToPath } from "node:url";
import { createCsvProvider } from "./csv.ts";
import type { Provider } from "./provider.ts";

/** The invented market that ships with the package: no network, the same bars on every machine. */
export function createDemoProvider(): Provider {
  const folder = fileURLToPath(new URL("../../fixtures/demo/", import.meta.url));
  return { ...createCsvProvider(folder), id: "demo", label: "demo" };
}
