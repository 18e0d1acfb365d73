import { describe, expect, it } from "vitest";
import { newestBars, sliceSeries, type Series } from "../../../src/series/series.ts";
import { parseIsoDate } from "../../../src/series/dates.ts";
import { bubbleSettings, findBubbles } from "../../../src/study/bubble/bubble.ts";
import type { BubbleReport, BubbleSettings } from "../../../src/study/bubble/bubble-report.ts";
import { wildBootstrap } from "../../../src/study/bubble/wild-bootstrap.ts";
import { drawn, gaussian, randomSeries, seededRandom } from "../../random-series.ts";
import { readMarket } from "../../real-series.ts";
import { hasShared } from "../../shared.ts";

const about = { version: "0", source: "test", asOf: null, findings: [] };

interface Wanted extends Partial<Pick<BubbleSettings, "interval" | "draws">> {
  readonly shownBars?: number;
}

function bubblesOf(series: Series, wanted: Wanted = {}): BubbleReport {
  const { interval = "1wk", shownBars = series.days.length, draws = 99 } = wanted;
  const settings = { ...bubbleSettings(interval, 0), draws };
  return findBubbles({ series, shownBars, settings, about, onProgress: () => {} });
}

/** A calm walk that grows ever faster from bar 700 to 900, and then falls back. */
const bubbly = ((): Series => {
  const random = seededRandom(4);
  let log = 0;
  const close = Array.from({ length: 1000 }, (_, t) => {
    if (t >= 700 && t < 900) log += 0.0012 * 1.012 ** (t - 700);
    if (t >= 900 && t < 930) log -= 0.04;
    log += gaussian(random) * 0.006;
    return 80 * Math.exp(log);
  });
  return drawn({ close });
})();

const barOf = (date = "") => bubbly.days.indexOf(parseIsoDate(date) ?? Number.NaN);

describe("findBubbles", () => {
  const report = bubblesOf(bubbly);

  it("finds the one bubble: where it began, when that was known, and when it ended", () => {
    expect(report.episodes).toHaveLength(1);
    const [episode] = report.episodes;
    expect(barOf(episode?.start)).toBeGreaterThan(700);
    expect(barOf(episode?.knownAt)).toBe(barOf(episode?.start) + 25);
    expect(barOf(episode?.end ?? "")).toBeGreaterThan(899);
    expect(barOf(episode?.end ?? "")).toBeLessThan(910);
    expect(episode?.above99).toBe(true);
  });

  it("tells of an episode what its points say", () => {
    const [episode] = report.episodes;
    const own = report.points.filter(({ date }) => date >= (episode?.start ?? "") && date < (episode?.end ?? ""));
    expect(own).toHaveLength(episode?.length ?? 0);
    expect(own.every(({ statistic, critical95 }) => (statistic ?? 0) > (critical95 ?? 9))).toBe(true);
    expect(episode?.peak.statistic).toBe(Math.max(...own.map(({ statistic }) => statistic ?? Number.NaN)));
    expect(episode?.highest.close).toBe(Math.max(...own.map(({ close }) => close)));
    expect(episode?.closeAtStart).toBe(own[0]?.close);
    expect(own[5]?.close).toBe(episode?.closeWhenKnown);
  });

  it("counts the sessions to a fall of 10 % from the day on which the episode was known", () => {
    const [episode] = report.episodes;
    const known = barOf(episode?.knownAt);
    const after = Array.from(bubbly.close.subarray(known + 1, known + 61));
    const price = bubbly.close[known] ?? Number.NaN;
    const fell = after.findIndex((close) => close <= 0.9 * price);
    expect(episode?.fellAfter).toBe(fell < 0 ? null : fell + 1);
    expect(episode?.lowestAfterPercent).toBeCloseTo((Math.min(...after) / price - 1) * 100, 10);
  });

  it("judges each point with what was known on it", () => {
    for (const interval of ["1wk", "1d"] as const) {
      const whole = bubblesOf(bubbly, { interval, draws: 19 });
      for (const length of [620, 873, 874, 931]) {
        const { points } = bubblesOf(sliceSeries(bubbly, 0, length), { interval, draws: 19 });
        expect(points).toEqual(whole.points.slice(0, points.length));
      }
    }
  });

  it("does not depend on how much of the past is shown, nor on the unit of price", () => {
    const { points } = bubblesOf(bubbly, { shownBars: 300 });
    expect(points).toEqual(report.points.slice(-points.length));
    const scaled = bubblesOf({ ...bubbly, close: bubbly.close.map((price) => price * 4) });
    expect(scaled.episodes.map(({ start, end }) => [start, end])).toEqual(
      report.episodes.map(({ start, end }) => [start, end]),
    );
  });

  it("gives the same on every run, and others for another seed", () => {
    expect(bubblesOf(bubbly)).toEqual(report);
    const settings = { ...bubbleSettings("1wk", 0), draws: 99, seed: 2 };
    const other = findBubbles({ series: bubbly, shownBars: 1000, settings, about, onProgress: () => {} });
    expect(other.points.map(({ statistic }) => statistic)).toEqual(report.points.map(({ statistic }) => statistic));
    expect(other.points.at(-1)?.critical95).not.toBe(report.points.at(-1)?.critical95);
  });

  it.each([
    ["prices that do not move", drawn({ close: Array.from({ length: 900 }, () => 20) })],
    ["one week", randomSeries(1, 5)],
    ["too few weeks", randomSeries(1, 510)],
  ])("judges nothing of %s", (_, series) => {
    const { points, episodes } = bubblesOf(series);
    expect(points.every(({ statistic, critical95 }) => statistic === null && critical95 === null)).toBe(true);
    expect(episodes).toEqual([]);
  });

  it("calls one in twenty weeks of a random walk explosive, or fewer: a fall does not count", () => {
    let [above, judged] = [0, 0];
    for (let seed = 1; seed <= 12; seed++) {
      const random = seededRandom(seed);
      let log = 0;
      const close = Array.from({ length: 1000 }, () => 50 * Math.exp((log += gaussian(random) * 0.02)));
      for (const { statistic, critical95 } of bubblesOf(drawn({ close })).points) {
        if (statistic === null || critical95 === null) continue;
        judged++;
        if (statistic > critical95) above++;
      }
    }
    expect(judged).toBeGreaterThan(1000);
    expect(above / judged).toBeGreaterThan(0.01);
    expect(above / judged).toBeLessThan(0.12);
  });
});

describe("wildBootstrap", () => {
  it("asks more where wild weeks come in a row than where all are alike", () => {
    const random = seededRandom(8);
    const paths = (sizeOf: (t: number) => number) => {
      let log = 0;
      return Float64Array.from({ length: 200 }, (_, t) => (log += sizeOf(t) * gaussian(random)));
    };
    const number = Int32Array.from({ length: 200 }, (_, t) => t);
    const bootstrap = wildBootstrap({ minimum: 31, longest: 200 }, { draws: 999, seed: 1 });
    const even = bootstrap(
      paths(() => 0.02),
      number,
      199,
    );
    const late = bootstrap(
      paths((t) => (t < 170 ? 0.005 : 0.05)),
      number,
      199,
    );
    expect(late.p95).toBeGreaterThan(even.p95 + 0.3);
    expect(even.p99).toBeGreaterThan(even.p95);
  });
});

it.skipIf(!hasShared)("dates the Nasdaq of 1999 and 2000, known on the day of its high (needs ../shared)", () => {
  const bars = newestBars(readMarket("ohlcv/^IXIC", "^IXIC"), 2420, parseIsoDate("2000-12-29"));
  expect(bubblesOf(bars, { shownBars: 600, draws: 199 }).episodes.at(-1)).toMatchObject({
    start: "2000-02-04",
    knownAt: "2000-03-10",
    end: "2000-04-14",
    highest: { date: "2000-03-10" },
    above99: true,
  });
});
