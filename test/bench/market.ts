import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { sharedPath } from "../shared.ts";
import { timeProcess, type Comparison } from "./measure.ts";

const froth = fileURLToPath(new URL("../../bin/froth.js", import.meta.url));

/** The two commands, with a store of the members, the index and the funds, made for them. */
function commands(universe: string) {
  const folder = mkdtempSync(join(tmpdir(), "froth-bench-"));
  process.on("exit", () => rmSync(folder, { recursive: true, force: true }));
  const [store, list] = [join(folder, "market.sqlite"), join(folder, "members.txt")];
  for (const bars of [universe, sharedPath("market/ohlcv")]) {
    timeProcess([froth, "data", "import", bars, "--store", store])();
  }
  const symbols = readdirSync(universe).map((name) => name.replace(/\.csv$/, ""));
  writeFileSync(list, symbols.join("\n"));
  const source = ["--source", "store", "--store", store, "--as-of", "2023-12-29"];
  return {
    market: [froth, "market", "--index", "^GSPC", "--members", list, ...source],
    scan: [froth, "scan", "--symbols-file", list, ...source],
  };
}

let made: ReturnType<typeof commands> | undefined;

/** The market view against the warning table of the same symbols. */
export function marketComparisons(universe: string): Comparison[] {
  const run = (name: "market" | "scan") => () => {
    made ??= commands(universe);
    return timeProcess(made[name])();
  };
  return [
    {
      name: "froth market with 374 members from the store : a scan of them",
      ours: run("market"),
      base: run("scan"),
      limit: 0.5,
      runs: 5,
    },
  ];
}
