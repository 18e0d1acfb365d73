import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { detectors } from "../../src/detectors/index.ts";
import { falseAlarms } from "../../src/evidence/data/false-alarms.ts";
import { walkTraits } from "../../src/evidence/data/walk-traits.ts";
import { levels } from "../../src/evidence/levels.ts";
import { newestBars } from "../../src/series/series.ts";
import { boundOf, type NoiseBound } from "../../src/study/false-alarm-bounds.ts";
import { emptyTally, type FiringTally } from "../../src/study/firing-tally.ts";
import { tallyBlocks, tallyWalks } from "../../src/study/universe-measures.ts";
import { readMarket } from "../real-series.ts";
import { hasShared, sharedPath } from "../shared.ts";

const names = [...detectors.flatMap(({ rules }) => rules.map(({ id }) => id)), ...levels.slice(1)];

/** The rules and levels that are in force on a larger share of bars than their bound allows. */
function tooLoud({ rules, levels: reached }: FiringTally, noise: keyof NoiseBound): string[] {
  return [...rules, ...reached].flatMap(([name, { bars, inForce }]) => {
    const share = sum(inForce) / sum(bars);
    return share <= boundOf(name)[noise] ? [] : [`${name}: ${(100 * share).toFixed(2)} % of bars`];
  });
}

function sum(counts: Float64Array): number {
  return counts.reduce((total, count) => total + count, 0);
}

describe("false alarms", () => {
  it("keep their bounds on random walks", () => {
    const walks = emptyTally();
    tallyWalks(walks, walkTraits, { perVolatility: 2, bars: 2500, seed: 2 });
    expect(sum(walks.rules.get("rsi-above-80")?.bars ?? new Float64Array())).toBe(10 * 2 * (2500 - 251));
    expect(tooLoud(walks, "walks")).toEqual([]);
  });

  it.skipIf(!hasShared)("keep their bounds on real bars in blocks (needs ../shared)", () => {
    const blocks = emptyTally();
    const files = readdirSync(sharedPath("market/universe")).filter((_, index) => index % 24 === 0);
    for (const name of files.map((file) => file.slice(0, -".csv".length))) {
      tallyBlocks(blocks, newestBars(readMarket(`universe/${name}`, name), 2500));
    }
    expect(tooLoud(blocks, "blocks")).toEqual([]);
  });

  it("have a bound for every rule and level", () => {
    for (const name of names) expect(boundOf(name).walks).toBeGreaterThan(0);
    expect(() => boundOf("inside-week")).toThrow(RangeError);
  });

  it.skipIf(!hasShared)("are published for every rule and level (needs ../shared)", () => {
    expect(falseAlarms.map(([name]) => name).toSorted()).toEqual(names.toSorted());
  });

  it("keep their bounds where they are published", () => {
    const louder = falseAlarms.filter(([name, , , , , , , , walks, , blocks]) => {
      return walks > boundOf(name).walks || blocks > boundOf(name).blocks;
    });
    expect(louder).toEqual([]);
  });

  it("have bounds that a rule twice as loud breaks, but for the rarest", () => {
    const loose = falseAlarms.filter(([name, , , , , , , , walks, , blocks]) => {
      const { walks: most, blocks: mostOfBlocks } = boundOf(name);
      return (walks > 0.03 && most > 2 * walks) || (blocks > 0.03 && mostOfBlocks > 2 * blocks);
    });
    expect(loose.map(([name]) => name)).toEqual([]);
  });
});
