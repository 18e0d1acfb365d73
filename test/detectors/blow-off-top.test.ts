import { describe, expect, it } from "vitest";
import { blowOffTop } from "../../src/detectors/blow-off-top.ts";
import type { Series } from "../../src/series/series.ts";
import { sliceSeries } from "../../src/series/series.ts";
import { LENGTH, moveWith, QUIET, setCloses, stairs, type Bars } from "./climax-move.ts";
import { signalsOf, spans } from "./signals-of.ts";

/** The climax signals on the drawn tail; by default each single sign is enough. */
const climaxes = (series: Series, overrides: Readonly<Record<string, number>> = { signs: 1, strongSigns: 6 }) =>
  signalsOf(blowOffTop, series, overrides).filter(({ rule, knownAt }) => rule.startsWith("climax") && knownAt > QUIET);

const metOf = (series: Series, overrides?: Readonly<Record<string, number>>) =>
  climaxes(series, overrides).map(({ knownAt, message: { data } }) => {
    const met = Object.keys(data).filter((name) => name.endsWith("Met") && data[name] === 1);
    return `${knownAt} ${met.join(" ")}`;
  });

// One sign each, drawn so that none of the others is met.
const run = (last: number) => (bars: Bars) => {
  setCloses(bars, 285, [...stairs(160, 5, 5, 8), 190, 195, ...stairs(last - 1, 1, 1, 5)]);
};
const ups = (count: number) => (bars: Bars) => setCloses(bars, 290, stairs(160, 0.01, count, 10));
const gain = (points: number) => (bars: Bars) => setCloses(bars, 295, stairs(160, points, 1, 5));
const volume = (shares: number) => (bars: Bars) => bars.volume.splice(295, 1, shares);
const gap = (low: number, shares: number) => (bars: Bars) => {
  setCloses(bars, 295, stairs(160, 4, 1, 5));
  bars.low[295] = low;
  bars.volume[295] = shares;
};

// Two signs, three and four, together for the first time on bar 297.
const two = (bars: Bars) => [ups(8), volume(5001)].forEach((draw) => draw(bars));
const three = (bars: Bars) => {
  two(bars);
  setCloses(bars, 297, [170, 170, 170]);
};
const four = (bars: Bars) => {
  three(bars);
  Object.assign(bars.low, { 297: 169 });
  Object.assign(bars.volume, { 297: 1500 });
};

describe("climax run: its six signs", () => {
  it("are not met by a move that is over", () => {
    expect(metOf(moveWith(() => {}))).toEqual([]);
  });

  it("1: a rise of 25 % in 15 sessions", () => {
    expect(metOf(moveWith(run(200)))).toEqual(["295 runUpMet"]);
    expect(metOf(moveWith(run(199.99)))).toEqual([]);
  });

  it("2: 8 up closes of 10", () => {
    expect(metOf(moveWith(ups(8)))).toEqual(["297 upClosesMet"]);
    expect(metOf(moveWith(ups(7)))).toEqual([]);
  });

  it("3: the largest gain in points since the start of the move", () => {
    expect(metOf(moveWith(gain(5.5)))).toEqual(["295 pointGainMet"]);
    expect(metOf(moveWith(gain(5)))).toEqual([]);
  });

  it("4: the heaviest volume since the start of the move", () => {
    expect(metOf(moveWith(volume(5001)))).toEqual(["295 volumeMet"]);
    expect(metOf(moveWith(volume(5000)))).toEqual([]);
  });

  it("5: a gap on more than 1.2 times the average volume", () => {
    expect(metOf(moveWith(gap(161.5, 1205)))).toEqual(["295 gapMet"]);
    expect(metOf(moveWith(gap(161, 1205)))).toEqual([]);
    expect(metOf(moveWith(gap(161.5, 1204)))).toEqual([]);
  });

  it("6: a close far enough above the 200-day average", () => {
    // 160 over (80 x 100 + 1,590 on the way + 108 x 160) / 200 = 134.35 on bar 299: 19.09 %, and 19.36 % the bar before.
    const flat = moveWith(() => {});
    const lastEnd = (extension: number) =>
      signalsOf(blowOffTop, flat, { signs: 1, strongSigns: 6, extension }).findLast(({ rule }) => rule === "climax-3")
        ?.endedAt;
    expect(lastEnd(19.09)).toBeUndefined();
    expect(lastEnd(19.1)).toBe(299);
  });
});

describe("climax run: when its signs count", () => {
  it("are fresh for 5 sessions", () => {
    expect(spans(climaxes(moveWith(gain(5.5), 303)))).toEqual([["climax-3", 295, 300]]);
    expect(spans(climaxes(moveWith(gain(5.5), 303), { signs: 1, recent: 3 }))).toEqual([["climax-3", 295, 298]]);
  });

  it("are looked for only after a rise of 40 % in 126 sessions", () => {
    const series = moveWith(gain(5.5));
    expect(climaxes(series, { signs: 1, strongSigns: 6, advance: 65.5 })).toHaveLength(1);
    expect(climaxes(series, { signs: 1, strongSigns: 6, advance: 65.6 })).toEqual([]);
    expect(climaxes(series, { signs: 1, strongSigns: 6, advanceSessions: 100 })).toEqual([]);
  });
});

describe("climax run: its score", () => {
  it("speaks from three signs on, and again from four", () => {
    expect(climaxes(moveWith(two), {})).toEqual([]);
    expect(spans(climaxes(moveWith(three), {}))).toEqual([["climax-3", 297, undefined]]);
    expect(spans(climaxes(moveWith(four), {}))).toEqual([
      ["climax-3", 297, undefined],
      ["climax-4", 297, undefined],
    ]);
  });

  it("carries the evidence of every sign, and marks the bars", () => {
    const [signal] = climaxes(moveWith(four), {});
    expect(signal?.anchors).toEqual([
      { role: "start", at: 171, price: 100 },
      { role: "volume", at: 295, price: 160.06 },
      { role: "gap", at: 297, price: 170 },
      { role: "close", at: 297, price: 170 },
    ]);
    expect(signal?.message.data).toEqual({
      score: 4,
      outOf: 6,
      runUpPercent: expect.closeTo(6.25, 10),
      runUpMet: 0,
      upCloses: 8,
      upClosesMet: 1,
      pointGain: expect.closeTo(9.93, 10),
      pointGainBefore: 5,
      pointGainMet: 1,
      volumeRatio: 1.0002,
      volumeMet: 1,
      volumeJudged: 1,
      gapPercent: expect.closeTo((169 / 161.07 - 1) * 100, 10),
      gapMet: 1,
      gapJudged: 1,
      extensionPercent: expect.closeTo(27.054, 3),
      extensionMet: 0,
      averageDays: 200,
      runUpSessions: 15,
      upSessions: 10,
      recentSessions: 5,
    });
    const distance = (signal?.message.data["extensionPercent"] ?? 0) / 150;
    expect(signal?.severity).toBeCloseTo((distance + 4 / 6) / 2, 12);
  });
});

describe("climax run: what the bars cannot tell", () => {
  it("leaves out what cannot be told without volume, and counts the rest as if of six", () => {
    const { volume: _, ...series } = moveWith((bars) => {
      ups(8)(bars);
      setCloses(bars, 297, [170, 170, 170]);
    });
    const [signal, ...others] = climaxes(series, {});
    expect(others).toEqual([]);
    expect(signal).toMatchObject({ rule: "climax-3", knownAt: 297, anchors: [{ role: "start" }, { role: "close" }] });
    expect(signal?.message.data).toMatchObject({ score: 2, outOf: 4, volumeJudged: 0, gapJudged: 0 });
    expect(signal?.message.data).not.toHaveProperty("volumeRatio");
    expect(signal?.severity).toBeCloseTo(((signal?.message.data["extensionPercent"] ?? 0) / 150 + 2 / 4) / 2, 12);
  });

  it("leaves out the gap without high and low", () => {
    const { high: _, low: __, ...series } = moveWith(three);
    expect(climaxes(series, {})[0]?.message.data).toMatchObject({
      score: 3,
      outOf: 5,
      volumeJudged: 1,
      gapJudged: 0,
    });
  });

  it("does not let a volume that cannot be believed count", () => {
    const zero = moveWith((bars) => Object.assign(bars.volume, { 185: 0, 295: 1001 }));
    expect(metOf(zero)).toEqual(["295 volumeMet"]);
  });

  it("takes the 100-day average on a series too short for the 200-day one, and says so", () => {
    const young = sliceSeries(moveWith(three), 150, LENGTH);
    const signal = signalsOf(blowOffTop, young).find(({ rule, knownAt }) => rule === "climax-3" && knownAt > 100);
    expect(signal?.knownAt).toBe(147);
    expect(signal?.message.data).toMatchObject({ averageDays: 100 });
  });

  it("takes its numbers from its parameters", () => {
    const knownAt = (draw: (bars: Bars) => void, overrides: Readonly<Record<string, number>>) =>
      climaxes(moveWith(draw), { signs: 1, strongSigns: 6, ...overrides })[0]?.knownAt;
    expect(knownAt(run(199.99), { runUp: 24 })).toBe(295);
    expect(knownAt(run(200), { runUpSessions: 10 })).toBeUndefined();
    expect(knownAt(ups(7), { upCloses: 7 })).toBe(296);
    expect(knownAt(ups(7), { upCloses: 2, upSessions: 2 })).toBe(291);
    expect(knownAt(gap(161.5, 1204), { gapVolume: 1.1 })).toBe(295);
    expect(knownAt(gap(161.5, 1204), { volumePeriod: 100 })).toBe(295);
    expect(spans(climaxes(moveWith(four), { signs: 5, strongSigns: 4 }))).toEqual([["climax-4", 297, undefined]]);
  });
});
