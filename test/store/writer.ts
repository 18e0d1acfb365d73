/**
 * A process for tests to run and to kill: `writer.ts PATH write|count|read N`.
 *
 * - `write`: writes all symbols N times, each time with another number as every close, and says the number when it is
 *   stored; how many bars there are changes with it.
 * - `count`: adds 1 to the close of COUNT, N times.
 * - `read`: reads all symbols N times, and fails where one is half of this and half of that.
 */
import { openStore } from "../../src/store/open.ts";
import { barsOf, generationIn, symbols } from "./generation.ts";
import { uniform } from "./stored.ts";

const [path = "", task = "", times = ""] = process.argv.slice(2);
const store = openStore(path, { readOnly: task === "read" });
const first = task === "write" ? generationIn(store) + 1 : 0;
for (let n = first; n < first + Number(times); n++) {
  if (task === "write") {
    store.write(symbols.map((symbol) => uniform(symbol, barsOf(n), n)));
    process.stdout.write(`${n}\n`);
  }
  if (task === "count") {
    const key = { symbol: "COUNT", source: "yahoo" } as const;
    store.update(key, (current) => uniform("COUNT", 600, (current?.series.close[0] ?? 0) + 1));
  }
  if (task === "read") generationIn(store);
}
store.close();
