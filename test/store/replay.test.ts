import { describe, expect, it } from "vitest";
import { FrothError } from "../../src/errors.ts";
import { isoDate } from "../../src/series/dates.ts";
import { newestBars, sliceSeries, type Series } from "../../src/series/series.ts";
import { openStore } from "../../src/store/open.ts";
import { storedProvider } from "../../src/store/stored-provider.ts";
import { randomSeries, seededRandom } from "../random-series.ts";
import { fakeSource, type FakeSource } from "./fake-source.ts";
import { newStorePath } from "./stored.ts";

/** The bars of a second chunk begin in between. */
const HISTORY = 470;
const FIRST = 480;
const SESSIONS = 60;

/** What happens at the source in the night before a session. */
type Event = "nothing" | "split" | "dividend" | "correction" | "outage" | "late bar";

function eventOf(chance: number): Event {
  if (chance < 0.06) return "split";
  if (chance < 0.14) return "dividend";
  if (chance < 0.22) return "correction";
  if (chance < 0.3) return "outage";
  return chance < 0.38 ? "late bar" : "nothing";
}

/** The bars before `bar` as they read after a split or a dividend on that day. */
function restated(series: Series, bar: number, event: Event): Series {
  const scale = (column: Float64Array | undefined, factor: number) =>
    column?.map((value, at) => (at < bar ? value * factor : value));
  const { open, high, low, close, volume, adjClose, splits = [] } = series;
  if (event === "dividend") return { ...series, adjClose: scale(adjClose, 0.994) };
  if (event === "correction")
    return { ...series, volume: volume?.map((shares, at) => (at === bar - 1 ? shares + 9e5 : shares)) };
  if (event !== "split") return series;
  const [prices, shares] = [0.5, 2];
  const split = { day: series.days[bar] ?? 0, numerator: 2, denominator: 1 };
  const halved = { open: scale(open, prices), high: scale(high, prices), low: scale(low, prices) };
  const closes = { close: scale(close, prices) ?? close, adjClose: scale(adjClose, prices) };
  return { ...series, ...halved, ...closes, volume: scale(volume, shares), splits: [...splits, split] };
}

/** Every night the source shows one bar more, and something happens to it. */
function nights(seed: number) {
  const random = seededRandom(seed);
  const { close, ...rest } = randomSeries(seed, FIRST + SESSIONS);
  let series: Series = { ...rest, close, adjClose: close.slice(), timeZone: "America/New_York", splits: [] };
  return Array.from({ length: SESSIONS }, (_, night) => {
    const bar = FIRST + night;
    const event = eventOf(random());
    series = restated(series, bar, event);
    return {
      event,
      now: new Date(`${isoDate(series.days[bar] ?? 0)}T23:30:00Z`),
      visible: sliceSeries(series, 0, bar + 1),
    };
  });
}

function show(source: FakeSource, visible: Series, event: Event): void {
  const bars = visible.days.length - (event === "late bar" ? 1 : 0);
  source.series = sliceSeries(visible, 0, bars);
  source.findings = event === "late bar" ? [{ code: "missing-session", days: [...visible.days.subarray(-1)] }] : [];
  source.fault = event === "outage" ? new FrothError("network", "Yahoo cannot be reached") : undefined;
}

const columns = ["days", "open", "high", "low", "close", "volume", "adjClose"] as const;

describe("what comes through the store, night after night", () => {
  it.each([1, 2, 3, 4, 5])("is what the source itself would give (seed %i)", async (seed) => {
    const store = openStore(newStorePath());
    const source = fakeSource(randomSeries(seed, 1));
    const seen = new Set<Event>();
    for (const { event, now, visible } of nights(seed)) {
      show(source, visible, event);
      const before = source.requests.length;
      const provider = storedProvider(source.provider, store, { now, mode: "due" }, "yahoo");
      const ask = () => provider.fetch({ symbol: "NVDA", historyBars: HISTORY });
      if (event === "outage" && store.list().length === 0) continue;
      const { series, findings } = await ask();
      seen.add(event);
      if (event === "outage") {
        expect(findings.at(-1)?.code).toBe("not-refreshed");
        continue;
      }
      const [given, expected] = [series, source.series].map((bars) => newestBars(bars, HISTORY));
      const differing = columns.filter((name) => String(given?.[name]) !== String(expected?.[name]));
      expect({ event, differing }).toEqual({ event, differing: [] });
      expect(series.splits).toEqual(source.series.splits);
      const requests = source.requests.length - before;
      expect(requests).toBeLessThanOrEqual(2);
      // Asked again the same night there is nothing to fetch, unless a bar is known to be late.
      await ask();
      expect(source.requests.length - before).toBe(requests + (event === "late bar" ? 1 : 0));
    }
    expect(store.verify()).toEqual([]);
    expect(seen.size).toBeGreaterThan(4);
  });
});
