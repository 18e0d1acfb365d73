import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { peakMemory, timeProcess, type Comparison } from "./measure.ts";

const froth = fileURLToPath(new URL("../../bin/froth.js", import.meta.url));
const readNewest = fileURLToPath(new URL("read-newest.ts", import.meta.url));
const BARS = "400";

/** The commands that are compared, by name, with a store made for them. */
function commands(universe: string) {
  const folder = mkdtempSync(join(tmpdir(), "froth-bench-"));
  process.on("exit", () => rmSync(folder, { recursive: true, force: true }));
  const [filled, fresh] = [join(folder, "filled.sqlite"), join(folder, "fresh.sqlite")];
  timeProcess([froth, "data", "import", universe, "--store", filled])();
  return {
    filled,
    fresh,
    import: [froth, "data", "import", universe, "--store", fresh],
    scanCsv: [froth, "scan", "--source", `csv:${universe}`],
    scanStore: [froth, "scan", "--source", "store", "--store", filled],
    readCsv: [readNewest, "csv", universe, BARS],
    readStore: [readNewest, "store", filled, BARS],
  };
}

let made: ReturnType<typeof commands> | undefined;

/** The bar store against CSV files of the same bars. */
export function storeComparisons(universe: string): Comparison[] {
  const run = (name: "import" | "scanCsv" | "scanStore" | "readCsv" | "readStore") => () => {
    made ??= commands(universe);
    rmSync(made.fresh, { force: true });
    return timeProcess(made[name])();
  };
  return [
    {
      name: "store: import of market/universe : a scan of its files",
      ours: run("import"),
      base: run("scanCsv"),
      limit: 1.5,
      runs: 5,
    },
    {
      name: `store: newest ${BARS} bars of all : the same from the files`,
      ours: run("readStore"),
      base: run("readCsv"),
      limit: 0.6,
      runs: 7,
    },
    {
      name: "store: a scan of all : the same from the files",
      ours: run("scanStore"),
      base: run("scanCsv"),
      limit: 1,
      runs: 5,
    },
  ];
}

/** Most memory that each of them has at one time. */
export function storeMemory(universe: string): { name: string; megabytes: number }[] {
  made ??= commands(universe);
  const { import: importing, scanCsv, scanStore, readCsv, readStore } = made;
  rmSync(made.fresh, { force: true });
  return [
    { name: "store: import of market/universe", megabytes: peakMemory(importing) },
    { name: "store: a scan of all from the store", megabytes: peakMemory(scanStore) },
    { name: "a scan of all from the files", megabytes: peakMemory(scanCsv) },
    { name: `store: newest ${BARS} bars of all from the store`, megabytes: peakMemory(readStore) },
    { name: `newest ${BARS} bars of all from the files`, megabytes: peakMemory(readCsv) },
  ];
}
