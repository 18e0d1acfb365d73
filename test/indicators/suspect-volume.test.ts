import { describe, expect, it } from "vitest";
import { suspectVolume } from "../../src/indicators/suspect-volume.ts";
import { isoDate } from "../../src/series/dates.ts";
import { sliceSeries } from "../../src/series/series.ts";
import { drawn, randomSeries } from "../random-series.ts";
import { readMarket } from "../real-series.ts";
import { hasShared } from "../shared.ts";

/** 40 bars of range 2 and volume 100, but for one. */
function withBar(t: number, range: number, volume: number) {
  const close = Array.from({ length: 40 }, () => 100);
  const half = (i: number) => (i === t ? range / 2 : 1);
  return drawn({
    close,
    high: close.map((price, i) => price + half(i)),
    low: close.map((price, i) => price - half(i)),
    volume: close.map((_, i) => (i === t ? volume : 100)),
  });
}

const thin = Array.from({ length: 40 }, (_, i) => (i === 30 ? 1 : 100));

describe("suspectVolume", () => {
  it.each([
    { what: "zero volume, however quiet the day", series: withBar(5, 2, 0), suspect: [5] },
    { what: "a digit dropped on a wild day", series: withBar(30, 3, 24), suspect: [30] },
    { what: "exactly a quarter of the median", series: withBar(30, 3, 25), suspect: [] },
    { what: "little volume on a day of usual range", series: withBar(30, 2.9, 10), suspect: [] },
    { what: "a wild day before there is a median", series: withBar(19, 3, 10), suspect: [] },
    {
      what: "little volume on a halted price",
      series: drawn({ close: Array(40).fill(50), volume: thin }),
      suspect: [],
    },
    { what: "no volume column", series: { ...withBar(30, 3, 0), volume: undefined }, suspect: [] },
    { what: "zero volume without highs and lows", series: { ...withBar(30, 3, 0), high: undefined }, suspect: [30] },
  ])("$what", ({ series, suspect }) => {
    expect(suspectVolume(series)).toEqual(suspect);
  });

  it("does not change its mind when more bars arrive", () => {
    const series = randomSeries(3, 600);
    const volume = series.volume?.map((shares, t) => (t % 9 === 0 ? Math.round(shares / 12) : shares));
    const damaged = { ...series, volume };
    const all = suspectVolume(damaged);
    expect(all.length).toBeGreaterThan(5);
    for (const end of [0, 21, 150, 433]) {
      expect(suspectVolume(sliceSeries(damaged, 0, end))).toEqual(all.filter((t) => t < end));
    }
  });

  it.skipIf(!hasShared)("finds the days on which a source dropped a digit (needs ../shared)", () => {
    const cisco = readMarket("ohlcv/CSCO", "CSCO");
    const days = suspectVolume(cisco).map((t) => isoDate(cisco.days[t] ?? 0));
    expect(days).toEqual(["2000-04-04", "2000-04-17", "2000-11-30"]);
  });
});
