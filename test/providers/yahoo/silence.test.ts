import { fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { startLoopbackYahoo } from "../../loopback-yahoo.ts";
import { calmWeek, chartBody, chartResult } from "../../yahoo-chart.ts";
import { failures } from "./failures.ts";

const program = fileURLToPath(new URL("./tell-outcomes.ts", import.meta.url));

/** Odd in fields that froth does not read, and that the library would print. */
const calm = chartResult(calmWeek);
const oddities = [
  { ...calm, events: { dividends: 7, earnings: "x" } },
  { ...calm, meta: { ...calm.meta, tradingPeriods: 5, firstTradeDate: "x", validRanges: 3 } },
  { ...calm, meta: { ...calm.meta, currency: null } },
];
const replies = [
  { body: chartBody(calmWeek) },
  ...oddities.map((chart) => ({ body: JSON.stringify({ chart: { result: [chart], error: null } }) })),
  ...failures.map(({ reply }) => reply),
];

describe("a run of the provider", () => {
  it("prints nothing of its own, whatever Yahoo answers", async () => {
    const yahoo = await startLoopbackYahoo((symbol) => replies[Number(symbol)] ?? {});
    const run = fork(program, [yahoo.url, String(replies.length)], {
      execArgv: ["--disable-warning=ExperimentalWarning"],
      silent: true,
    });
    const outcomes: unknown[] = [];
    let printed = "";
    run.on("message", (outcome) => outcomes.push(outcome));
    run.stdout?.on("data", (chunk) => (printed += String(chunk)));
    run.stderr?.on("data", (chunk) => (printed += String(chunk)));
    await once(run, "close");
    await yahoo.close();
    expect(printed).toBe("");
    const bars = 1 + oddities.length;
    expect(outcomes).toEqual([...Array<string>(bars).fill("3 bars"), ...failures.map(({ code }) => code)]);
  });
});
