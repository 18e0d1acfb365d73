import { describe, expect, it } from "vitest";
import type { Detector } from "../../src/detectors/contract.ts";
import { FrothError } from "../../src/errors.ts";
import type { Provider } from "../../src/providers/provider.ts";
import type { VerifySettings } from "../../src/scan/verify-report.ts";
import { verify } from "../../src/scan/verify.ts";
import { randomSeries } from "../random-series.ts";
import { honest, planted } from "../study/planted.ts";

const settings: VerifySettings = { source: "test", asOf: null, historyBars: 2000, prefixes: "sample", seed: 1 };

/** Symbols that begin with S have bars, as many as their number says. */
const provider: Provider = {
  id: "csv",
  label: "csv:memory",
  concurrency: 1,
  live: false,
  symbols: async () => [],
  fetch: async ({ symbol }) => {
    if (!symbol.startsWith("S")) throw new FrothError("unknown-symbol", "not here", { symbol });
    const series = randomSeries(3, Number(symbol.slice(1)));
    return { series: { ...series, symbol }, findings: [] };
  },
};

const run = (
  symbols: readonly string[],
  detectors: readonly Detector[],
  changes: Partial<Parameters<typeof verify>[0]> = {},
) => verify({ provider, symbols, settings, version: "0", detectors, ...changes });

const cheat = planted((signals, { length }) => (length < 300 ? signals : signals.slice(1)));

describe("verify", () => {
  it("adds up what was replayed", async () => {
    const report = await run(["S400", "s500", "S400", "S10"], [honest]);
    expect(report).toMatchObject({ schemaVersion: 1, symbols: 3, failed: [], settings });
    const [detector] = report.detectors;
    expect(detector).toMatchObject({ detector: "planted", series: 2, tooShort: 1, notApplicable: 0, differences: [] });
    expect(detector?.prefixes).toBeGreaterThan(40);
    expect(detector?.rules).toMatchObject([
      { rule: "rise", series: 2, atTheirBar: 20, lag: { median: 1, max: 1 }, differences: 0 },
    ]);
    expect(report.dataHash).toMatch(/^[0-9a-f]{64}$/);
  });

  it("gives the same bytes for the same seed, whatever the other symbols", async () => {
    const once = await run(["S400"], [cheat]);
    expect(JSON.stringify(await run(["S400"], [cheat]))).toBe(JSON.stringify(once));
    const among = await run(["S600", "S400"], [cheat]);
    expect(among.detectors[0]?.differences.filter(({ symbol }) => symbol === "S400")).toEqual(
      once.detectors[0]?.differences,
    );
  });

  it("names the symbol of a difference, and counts it with its rule", async () => {
    const { detectors } = await run(["S400"], [honest, cheat], { settings: { ...settings, prefixes: "all" } });
    expect(detectors[0]?.differences).toEqual([]);
    expect(detectors[1]?.differences).toMatchObject([{ symbol: "S400", rule: "rise", kind: "extra" }]);
    expect(detectors[1]?.rules[0]?.differences).toBe(1);
  });

  it("accounts for a symbol without bars", async () => {
    const { symbols, failed } = await run(["NONE", "../x", "S400"], [honest]);
    expect(symbols).toBe(1);
    expect(failed.map(({ symbol, error }) => [symbol, error.code])).toEqual([
      ["NONE", "unknown-symbol"],
      ["../X", "invalid-symbol"],
    ]);
  });

  it("replays only bars on or before a date", async () => {
    const { detectors } = await run(["S400"], [honest], { settings: { ...settings, asOf: "2015-06-01" } });
    const later = detectors[0]?.rules[0]?.signals ?? 0;
    const whole = await run(["S400"], [honest]);
    expect(later).toBeGreaterThan(0);
    expect(later).toBeLessThan(whole.detectors[0]?.rules[0]?.signals ?? 0);
  });

  it("tells how far it is, and stops when asked to", async () => {
    const controller = new AbortController();
    const seen: string[] = [];
    const onProgress = (done: number, total: number): void => {
      seen.push(`${done}/${total}`);
      if (done === 2) controller.abort();
    };
    const stopped = run(["S300", "S400", "S500"], [honest], { onProgress, signal: controller.signal });
    const message = "stopped after 2 of 3 symbols, no difference so far";
    await expect(stopped).rejects.toMatchObject({ code: "aborted", message });
    expect(seen).toEqual(["1/3", "2/3"]);
  });
});
