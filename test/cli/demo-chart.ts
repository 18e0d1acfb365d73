import { readFileSync } from "node:fs";
import type { ChartRow } from "../yahoo-chart.ts";

const demo = readFileSync(new URL("../../fixtures/demo/BLOW.csv", import.meta.url), "utf8")
  .trim()
  .split("\n")
  .slice(1);
/** The bars of the demo market's BLOW, as Yahoo would give them. */
export const demoRows: readonly ChartRow[] = demo.map((line): ChartRow => {
  const [date = "", open, high, low, close, volume] = line.split(",");
  const [o, h, l, c, v] = [open, high, low, close, volume].map(Number);
  return {
    time: `${date}T14:30:00Z`,
    open: o ?? null,
    high: h ?? null,
    low: l ?? null,
    close: c ?? null,
    volume: v ?? null,
  };
});

export const demoSession = ["2025-11-21T14:30:00Z", "2025-11-21T21:00:00Z"] as const;
