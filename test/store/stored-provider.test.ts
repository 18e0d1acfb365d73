import { describe, expect, it } from "vitest";
import { sliceSeries, type Series, type Split } from "../../src/series/series.ts";
import { BARS, complete, early, expectStored, key, scaled, world } from "./world.ts";

/** All bars up to the `bars`th, with an adjusted close that a dividend before the last two has lowered. */
function adjusted(factor: number, bars: number): Series {
  const adjClose = complete.close.map((value, bar) => (bar < BARS - 2 ? value * factor : value));
  return sliceSeries({ ...complete, adjClose }, 0, bars);
}

function split(bar: number): Split {
  return { day: complete.days[bar] ?? 0, numerator: 2, denominator: 1 };
}

/** A column without the bar that the source has lost. */
function lost(column: Float64Array | undefined): Float64Array | undefined {
  return column?.filter((_, bar) => bar !== BARS - 7);
}

/** A column without the value of the last bar but one. */
function gapped(values: Float64Array | undefined): Float64Array | undefined {
  return values?.filter((_, bar) => bar !== BARS - 2);
}

describe("a provider through the store", () => {
  it("fetches once, and then not until a session has ended", async () => {
    const { source, store, ask } = world();
    const first = await ask(BARS - 5);
    const second = await ask(BARS - 5);
    expect(source.requests).toHaveLength(1);
    expect(Array.from(second.series.close)).toEqual(Array.from(first.series.close.subarray(-1250)));
    expectStored(store, early());
  });

  it("asks for five sessions more than are new, and appends", async () => {
    const { source, store, ask } = world();
    await ask(BARS - 5);
    source.series = complete;
    const { series } = await ask(BARS);
    expect(source.requests.map(({ since }) => since)).toEqual([expect.any(Number), complete.days[BARS - 10]]);
    expect(series.days.at(-1)).toBe(complete.days.at(-1));
    expectStored(store, complete);
  });

  it.each([
    ["a split", scaled(complete, 0.25)],
    ["a close", scaled(complete, 1.0021, BARS - 7, BARS - 6)],
    ["an open", { ...complete, open: complete.open?.map((value, bar) => (bar === BARS - 8 ? value * 0.997 : value)) }],
    ["a volume", { ...complete, volume: complete.volume?.map((value) => value * 4) }],
    ["a volume column that came", complete],
  ])("fetches everything again when the source has restated %s", async (name, restated) => {
    const { source, store, ask } = world(name.endsWith("came") ? { ...early(), volume: undefined } : early());
    await ask(BARS - 5);
    source.series = restated;
    const { series } = await ask(BARS);
    expect(source.requests).toHaveLength(3);
    expect(source.requests[2]?.since).toBe(source.requests[0]?.since);
    expect(series.close.at(-1)).toBe(restated.close.at(-1));
    expectStored(store, restated);
  });

  it("takes differences below 0.2 %, and a corrected last volume, for no restatement", async () => {
    const { source, store, ask } = world();
    await ask(BARS - 5);
    const corrected = complete.volume?.map((value, bar) => (bar === BARS - 6 ? value * 1.3 : value));
    source.series = { ...scaled(complete, 1.0019, BARS - 7, BARS - 6), volume: corrected };
    await ask(BARS);
    expect(source.requests).toHaveLength(2);
    expectStored(store, source.series);
  });

  it("fetches the adjusted closes again when only they differ, as after a dividend", async () => {
    const { source, store, ask } = world(adjusted(1, BARS - 5));
    await ask(BARS - 5);
    source.series = adjusted(0.9998, BARS);
    await ask(BARS);
    expect(source.requests).toHaveLength(3);
    expectStored(store, source.series);
  });

  it("knows each split once, also one among the overlapping sessions", async () => {
    const { source, store, ask } = world({ ...early(), splits: [split(9), split(BARS - 7)] });
    await ask(BARS - 5);
    source.series = { ...complete, splits: [split(BARS - 7), split(BARS - 2)] };
    const { series } = await ask(BARS);
    expect(series.splits).toEqual([split(9), split(BARS - 7), split(BARS - 2)]);
    expect(store.read(key)?.series.splits).toEqual(series.splits);
  });

  it("keeps a stored bar that the source has lost since", async () => {
    const { source, store, ask } = world();
    await ask(BARS - 5);
    const { open, high, low, close, volume } = complete;
    const columns = {
      open: lost(open),
      high: lost(high),
      low: lost(low),
      close: lost(close) ?? close,
      volume: lost(volume),
    };
    source.series = { ...complete, ...columns, days: complete.days.filter((_, bar) => bar !== BARS - 7) };
    await ask(BARS);
    expect(source.requests).toHaveLength(2);
    expectStored(store, complete);
    // Whole and of another scale, the bar cannot be kept: then its day is told of.
    source.series = scaled(source.series, 0.5);
    const { findings } = await ask(BARS, { mode: "refetch" });
    expect(findings).toEqual([{ code: "missing-session", days: [complete.days[BARS - 7]] }]);
    expectStored(store, source.series);
  });

  it("goes on to tell of a session that the source named once, until its bar is there", async () => {
    const { source, ask } = world(adjusted(1, BARS - 2));
    const complete = adjusted(1, BARS);
    const lost = { code: "missing-session" as const, days: [complete.days[BARS - 2] ?? 0] };
    source.findings = [lost];
    await ask(BARS - 1);
    const { close, open, high, low, volume, adjClose } = complete;
    const columns = { open: gapped(open), high: gapped(high), low: gapped(low), volume: gapped(volume) };
    const days = complete.days.filter((_, bar) => bar !== BARS - 2);
    source.series = { ...complete, ...columns, days, close: gapped(close) ?? close, adjClose: gapped(adjClose) };
    source.findings = [];
    expect((await ask(BARS)).findings).toEqual([lost]);
    expect((await ask(BARS, { mode: "refetch" })).findings).toEqual([lost]);
    source.series = scaled(source.series, 0.5);
    expect((await ask(BARS, { mode: "refetch" })).findings).toEqual([lost]);
    source.series = scaled(complete, 0.5);
    expect((await ask(BARS, { mode: "refetch" })).findings).toEqual([]);
  });

  it("keeps such a bar also when a dividend has changed the adjusted closes", async () => {
    const { source, store, ask } = world(adjusted(1, BARS - 5));
    await ask(BARS - 5);
    const after = adjusted(0.98, BARS);
    const { open, high, low, close, volume, adjClose } = after;
    const columns = { open: lost(open), high: lost(high), low: lost(low), close: lost(close) ?? close };
    const more = { volume: lost(volume), adjClose: lost(adjClose) };
    source.series = { ...after, ...columns, ...more, days: after.days.filter((_, bar) => bar !== BARS - 7) };
    await ask(BARS);
    const kept = store.read(key)?.series.adjClose;
    expect(kept?.[BARS - 7]).toBeCloseTo((complete.close[BARS - 7] ?? 0) * 0.98, 9);
    kept?.set(adjClose?.subarray(BARS - 7, BARS - 6) ?? [], BARS - 7);
    expect(Array.from(kept ?? [])).toEqual(Array.from(adjClose ?? []));
  });

  it("fetches further back where more bars are needed, once", async () => {
    const { source, store, ask } = world();
    await ask(BARS - 5, {}, { historyBars: 100 });
    expect(store.list()[0]?.bars).toBeLessThan(BARS - 5);
    await ask(BARS - 5, {}, { historyBars: 5000 });
    await ask(BARS - 5, {}, { historyBars: 5000 });
    expect(source.requests).toHaveLength(2);
    expectStored(store, early());
    await ask(BARS - 5, {}, { historyBars: 10, asOf: complete.days[700] });
    expect(source.requests).toHaveLength(2);
  });

  it("tells of the unfinished session of the day and does not store that", async () => {
    const { source, store, ask } = world();
    source.findings = [
      { code: "partial-bar", days: [complete.days[BARS - 5] ?? 0] },
      { code: "null-row", days: [complete.days[7] ?? 0] },
    ];
    expect((await ask(BARS - 5)).findings).toEqual(source.findings);
    expect(store.read(key)?.findings).toEqual([source.findings[1]]);
    // The overlap does not reach the old row, which stays a fault all the same.
    source.findings = [];
    source.series = complete;
    expect((await ask(BARS)).findings).toEqual([{ code: "null-row", days: [complete.days[7]] }]);
  });

  it("hands on the bar of a running session, and stores nothing of it", async () => {
    const { source, store, ask } = world();
    source.provisional = { day: complete.days[BARS - 5] ?? 0, open: 1, high: 2, low: 1, close: 2, volume: null };
    expect((await ask(BARS - 5)).provisional).toEqual(source.provisional);
    expect((await ask(BARS - 5)).provisional).toBeUndefined();
    expect((await ask(BARS - 5, { wantsProvisional: true })).provisional).toEqual(source.provisional);
    expectStored(store, early());
  });

  it("forgets that a session was missing when the source has found it", async () => {
    const { source, store, ask } = world(early(BARS - 1));
    source.findings = [{ code: "missing-session", days: [complete.days[BARS - 1] ?? 0] }];
    await ask(BARS);
    expect(store.read(key)?.findings).toHaveLength(1);
    source.findings = [];
    source.series = complete;
    expect((await ask(BARS)).findings).toEqual([]);
    expectStored(store, complete);
  });
});
