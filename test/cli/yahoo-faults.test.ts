import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startLoopbackYahoo, type LoopbackYahoo } from "../loopback-yahoo.ts";
import { faultTable, silences, type FaultRow } from "./fault-table.ts";
import { fastTime, frothAsync, type Outcome } from "./run-froth.ts";

/** Programs that run at once. */
const AT_ONCE = 3;

const symbolOf = (row: FaultRow): string => `F${faultTable.indexOf(row)}`;
const docs = readFileSync(new URL("../../docs/yahoo.md", import.meta.url), "utf8").replaceAll(/ +/g, " ");

/** What the user sees of the only symbol. */
function seen(stdout: string, symbol: string): string {
  const [entry]: { error: { message: string } | null; bars: number }[] = JSON.parse(stdout).symbols;
  return entry?.error?.message.replace(`${symbol}: `, "") ?? `${entry?.bars} bars`;
}

describe("the shipped program", () => {
  let yahoo: LoopbackYahoo;
  const outcomes = new Map<FaultRow, Outcome>();
  beforeAll(async () => {
    yahoo = await startLoopbackYahoo((symbol, count) => {
      const { replies = [] } = faultTable[Number(symbol.slice(1))] ?? {};
      return replies[Math.min(count, replies.length - 1)] ?? {};
    });
    const queue = faultTable.values();
    await Promise.all(
      Array.from({ length: AT_ONCE }, async () => {
        for (const row of queue) outcomes.set(row, await scan(row));
      }),
    );
  }, 60_000);
  afterAll(() => yahoo.close());

  function scan(row: FaultRow): Promise<Outcome> {
    const environment = { ...fastTime, FROTH_YAHOO_URL: yahoo.url, FAST_TIMEOUTS: silences.includes(row) ? "1" : "0" };
    return frothAsync(["scan", symbolOf(row), "--format", "json"], environment);
  }

  it.each(faultTable)("$fault", (row) => {
    const { code, stdout, stderr } = outcomes.get(row) ?? { code: null, stdout: "", stderr: "" };
    const requests = yahoo.requests.filter(({ symbol }) => symbol === symbolOf(row)).length;
    expect({ sees: seen(stdout, symbolOf(row)), requests, exitCode: code, stderr }).toEqual({
      sees: row.sees,
      requests: row.requests,
      exitCode: row.exitCode,
      stderr: "",
    });
  });

  it("is documented with this very table", () => {
    const lines = faultTable.map(
      ({ fault, sees, requests, exitCode }) => `| ${fault} | ${sees} | ${requests} | ${exitCode} |`,
    );
    expect(docs).toContain(lines.join("\n"));
  });
});
