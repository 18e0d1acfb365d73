import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { createContext } from "../../src/detectors/context.ts";
import { isoDate } from "../../src/series/dates.ts";
import { at } from "../../src/series/series.ts";
import { createOutlookCheck } from "../../src/study/outlook-check.ts";
import { outcomesOf } from "../../src/study/outcomes.ts";
import { sampleOf } from "../../src/study/sample.ts";
import { createUpsideCount, everyFifth, upsideSample } from "../../src/study/upside-grid.ts";
import { randomSeries } from "../random-series.ts";
import { hasShared } from "../shared.ts";

const series = Array.from({ length: 30 }, (_, seed) => randomSeries(seed + 300, 2600));

describe("the count of the upside", () => {
  it("takes every fifth rally day whose sessions are over", () => {
    const sample = sampleOf(createContext(randomSeries(300, 1500)), upsideSample);
    const days = Array.from(sample.cells.keys()).filter((t) => at(sample.cells, t) >= 0 && t < sample.openFrom);
    expect(everyFifth(sample)).toEqual(days.filter((_, index) => index % 5 === 0));
  });

  it("refuses rows without a case, for their cells would have nothing to lean on", () => {
    const upside = createUpsideCount();
    expect(() => upside.result()).toThrow("row 0 of the volatility");
  });
});

describe("the check of the outlook", () => {
  it("compares what was said with what followed, on both sides of a date", () => {
    const cut = isoDate(at(series[0]?.days ?? new Int32Array(1), 2000));
    const check = createOutlookCheck(cut);
    let [days, fell] = [0, 0];
    for (const bars of series) {
      const context = createContext(bars);
      check.add(context);
      const sample = sampleOf(context, { from: undefined, minDollarVolume: 0, minHistory: 1300 });
      for (const t of everyFifth(sample)) {
        days += 1;
        fell += at(outcomesOf(context).fallAfter, t) > 0 ? 1 : 0;
      }
    }
    const [before, after] = check.result();
    expect(before !== undefined && after !== undefined && before.lastDay <= cut && after.firstDay > cut).toBe(true);
    const parts = [before, after].flatMap((part) => (part === undefined ? [] : [part]));
    expect(parts.reduce((sum, part) => sum + part.days, 0)).toBe(days);
    expect(parts.reduce((sum, part) => sum + part.days * part.observed, 0)).toBeCloseTo(fell, 6);
    expect(parts.every(({ brier, brierVolatility }) => brier > 0 && brier < 1 && brierVolatility > 0)).toBe(true);
  });

  it("says nothing of days that there are not", () => {
    expect(createOutlookCheck("2020-12-31").result()).toEqual([]);
  });
});

describe.skipIf(!hasShared)("the upside and the check of the outlook (needs ../shared)", () => {
  // In a process of its own, where the counting takes a third of the time that it takes here.
  it("are what the bars of market/universe give", () => {
    const { stdout, status } = spawnSync(process.execPath, ["src/cli/generate/upside.ts", "--check"], {
      cwd: fileURLToPath(new URL("../../", import.meta.url)),
      encoding: "utf8",
    });
    const current = stdout.split("\n").filter((line) => line.endsWith(" is up to date"));
    expect(stdout, "run npm run upside").not.toContain("out of date");
    expect(current.length).toBe(2);
    expect(status).toBe(0);
  }, 60_000);
});
