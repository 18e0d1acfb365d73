import { describe, expect, it } from "vitest";
import type { AnalysedSymbol } from "../../src/analysis/symbol-report.ts";
import { hasShared, sharedPath } from "../shared.ts";
import { froth } from "./run-froth.ts";

const market = ["--source", `csv:${sharedPath("market/ohlcv")}`];
const scanned = (symbol: string, asOf: string): AnalysedSymbol =>
  JSON.parse(froth(["scan", symbol, ...market, "--as-of", asOf, "--format", "json"]).stdout).symbols[0];
const rulesOf = ({ signals }: AnalysedSymbol): string[] => signals.map(({ rule, knownAt }) => `${rule} ${knownAt}`);

describe.skipIf(!hasShared)("real bars (needs ../shared)", () => {
  it("show GOOGL's rejection of 2025-11-20, and what followed", () => {
    const { code, stdout } = froth(["explain", "GOOGL", ...market, "--as-of", "2025-11-21"]);
    expect(code).toBe(0);
    expect(stdout).toContain("rejection 306.4 → 289.5");
    expect(stdout).toContain("From a high of 306.42 the price fell by 5.5 % (1.8 ATR) to a close of 289.45");
    expect(stdout).toContain("to 2025-11-28");
    const high = scanned("GOOGL", "2025-11-20").signals.find(({ rule }) => rule === "high-to-close-drop");
    expect(high?.anchors.map(({ price }) => price)).toEqual([306.420013, 289.450012]);
  });

  it("show SMCI at the top of February 2024 as extreme, with the key reversal of the 16th", () => {
    const before = scanned("SMCI", "2024-02-15");
    const after = scanned("SMCI", "2024-02-16");
    expect(before).toMatchObject({ context: "rally", level: "extreme", lastBar: "2024-02-15" });
    expect(rulesOf(before)).not.toContain("key-reversal-extended 2024-02-16");
    expect(rulesOf(after)).toContain("key-reversal-extended 2024-02-16");
    expect(rulesOf(after)).toContain("one-day-drop-3-atr 2024-02-16");
  });

  it("measure no outlook for an index, an ETF and a coin", () => {
    for (const symbol of ["^GSPC", "XLE", "BTC-USD"]) {
      expect(scanned(symbol, "2024-01-31").outlook).toMatchObject({ status: "not-measured", reason: "instrument" });
    }
  });
});
