import { describe, expect, it } from "vitest";
import type { Bars } from "../../src/providers/provider.ts";
import { createDemoProvider } from "../../src/providers/demo.ts";
import { askedOnce, symbolRecord } from "../../src/cli/symbol-record.ts";
import { studyDefaults } from "../../src/cli/options.ts";
import { study } from "../../src/scan/study.ts";
import { escape, froth } from "./run-froth.ts";

const demo = ["explain", "blow", "--source", "demo"];

describe("froth explain --record", () => {
  it("adds the symbol's own past signals, and without it nothing changes", () => {
    const plain = froth(demo);
    const { code, stdout, stderr } = froth([...demo, "--record"]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toContain("ITS OWN PAST SIGNALS");
    expect(stdout).not.toContain(escape);
    expect(plain.stdout).not.toContain("ITS OWN PAST SIGNALS");
    expect(stdout.replace(/^ITS OWN PAST SIGNALS[\s\S]*?(?=^INDICATORS)/m, "")).toBe(plain.stdout);
  });

  it("answers plainly where there are too few bars", () => {
    const { code, stdout } = froth([...demo, "--record", "--as-of", "2022-02-01"]);
    expect(code).toBe(0);
    expect(stdout).toMatch(/Nothing to count: \d+ bars: a day can be judged with 252 bars up to it and 60 after it\./);
  });
});

describe("symbolRecord", () => {
  it.each([null, "2025-03-31"])("says what froth study says of the symbol, up to %s", async (asOf) => {
    const provider = createDemoProvider();
    const settings = { ...studyDefaults, source: "demo", from: null, to: asOf, rule: null, draws: 50 };
    const request = { provider, symbols: ["BLOW"], settings, stocksOnly: false, version: "test" };
    const { rules, past, base } = await study(request);
    const record = await symbolRecord({
      provider,
      symbol: "BLOW",
      asOf,
      inForce: new Set(["parabola"]),
      version: "test",
    });
    expect(record.baseline.cases).toBe(base.cases);
    expect(record.rules.length).toBeGreaterThan(5);
    for (const own of record.rules) {
      const there = rules.find(({ rule }) => rule === own.rule);
      expect(own).toMatchObject({ cases: there?.cases, open: there?.open, says: there?.againstBase });
      expect(own.fell60).toMatchObject({ hits: there?.falls[1]?.hits, ...there?.falls[1]?.wilson });
      expect(own.past.map(({ date }) => date)).toEqual(
        past.filter(({ rule }) => rule === own.rule).map(({ date }) => date),
      );
    }
  });

  it("asks a source once, for all it has", async () => {
    const asked: number[] = [];
    const demoMarket = createDemoProvider();
    const counting = {
      ...demoMarket,
      fetch: (request: Parameters<typeof demoMarket.fetch>[0]): Promise<Bars> => {
        asked.push(request.historyBars);
        return demoMarket.fetch(request);
      },
    };
    const provider = askedOnce(counting);
    await provider.fetch({ symbol: "BLOW", historyBars: 2000 });
    await symbolRecord({ provider, symbol: "BLOW", asOf: null, inForce: new Set(), version: "test" });
    expect(asked).toEqual([30_000]);
  });
});
