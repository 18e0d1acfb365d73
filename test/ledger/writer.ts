/**
 * A program that appends to a ledger, for tests of several at once and of one that is killed: `node writer.ts PATH NAME RUNS
 * LINES`. It begins when it hears something on stdin. Each run adds LINES warnings of its own and one that every writer adds; it is told on stdout when it is in.
 */
import { once } from "node:events";
import { appendToLedger } from "../../src/ledger/append.ts";
import { warningOf } from "./entries.ts";

const [, , path = "", name = "", runs = "0", lines = "0"] = process.argv;

process.stdout.write("ready\n");
await once(process.stdin, "data");
process.stdin.pause();

for (let run = 0; run < Number(runs); run++) {
  const own = Array.from({ length: Number(lines) }, (_, line) =>
    warningOf({ symbol: name, rule: `own-${run}-${line}` }),
  );
  appendToLedger(path, [...own, warningOf({ symbol: "SHARED", rule: `run-${run}` })]);
  process.stdout.write(`${run}\n`);
}
