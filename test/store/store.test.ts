import { DatabaseSync } from "node:sqlite";
import { describe, expect, it } from "vitest";
import { newestBars, sliceSeries, type Series } from "../../src/series/series.ts";
import { openStore } from "../../src/store/open.ts";
import type { Store, StoredBars } from "../../src/store/store.ts";
import { faultIn } from "./fault.ts";
import { newStorePath, stored, storedSeries, uniform } from "./stored.ts";

const key = (symbol: string) => ({ symbol, source: "yahoo" }) as const;

function storeWith(...bars: readonly StoredBars[]): Store {
  const store = openStore(newStorePath());
  store.write(bars);
  return store;
}

/** Changes the file behind the store's back. */
function meddle(store: Store, sql: string): void {
  const database = new DatabaseSync(store.path);
  database.exec(sql);
  database.close();
}

/** Columns as plain arrays, for comparing. */
function plain({ days, open, high, low, close, adjClose, volume, ...frame }: Series) {
  const columns = [days, open, high, low, close, adjClose, volume].map((column) => column && Array.from(column));
  return { ...frame, columns };
}

describe("a store", () => {
  it("gives back what was written, in full", () => {
    const series = { ...stored("NVDA", 1300).series, adjClose: stored("NVDA", 1300).series.close.map((x) => x / 2) };
    const bars = storedSeries(
      {
        ...series,
        currency: "USD",
        timeZone: "America/New_York",
        splits: [{ day: 16_500, numerator: 4, denominator: 1 }],
      },
      { findings: [{ code: "null-row", days: [16_450, 16_451] }], closesAt: 960, coveredFrom: 16_000 },
    );
    const store = storeWith(bars);
    const read = store.read(key("NVDA"));
    expect(plain(read?.series ?? series)).toEqual(plain(bars.series));
    expect({ ...read, series: undefined }).toEqual({ ...bars, series: undefined });
    expect(store.read(key("AMD"))).toBeUndefined();
    expect(store.read({ symbol: "NVDA", source: "csv" })).toBeUndefined();
  });

  it.each([1, 5, 511, 512, 513, 1024, 1300, 5000])("gives the newest %i bars", (newest) => {
    const { series } = stored("NVDA", 1300);
    const store = storeWith(storedSeries(series));
    expect(plain(store.read(key("NVDA"), { newest })?.series ?? series)).toEqual(plain(newestBars(series, newest)));
  });

  it.each([0, 1, 400, 511, 512, 1000, 1299, 1300])("gives the newest bars as of bar %i, and those after", (bar) => {
    const { series } = stored("NVDA", 1300);
    const store = storeWith(storedSeries(series));
    const asOf = (series.days[bar] ?? 30_000) + (bar === 0 ? -1 : 0);
    const read = store.read(key("NVDA"), { newest: 400, asOf })?.series ?? series;
    const end = bar === 0 ? 0 : bar + 1;
    expect(plain(read)).toEqual(plain(sliceSeries(series, Math.max(0, Math.min(end, 1300) - 400), 1300)));
  });

  it("reads only the chunks that hold the newest bars", () => {
    const store = storeWith(stored("NVDA", 1300));
    meddle(store, "UPDATE chunk SET data = zeroblob(100) WHERE number < 2");
    expect(store.read(key("NVDA"), { newest: 276 })?.series.days).toHaveLength(276);
    expect(faultIn(() => store.read(key("NVDA"), { newest: 277 })).code).toBe("store");
  });

  it("puts new bars in place of the old, however many there were", () => {
    const store = storeWith(uniform("NVDA", 1300, 1));
    for (const [bars, value] of [
      [600, 2],
      [1025, 3],
      [3, 4],
    ] as const) {
      store.write([uniform("NVDA", bars, value)]);
      expect([...(store.read(key("NVDA"))?.series.close ?? [])]).toEqual(Array.from({ length: bars }, () => value));
    }
    expect(store.verify()).toEqual([]);
  });

  it("writes only the chunks that differ", () => {
    const { series } = stored("NVDA", 1300);
    const store = storeWith(storedSeries(sliceSeries(series, 0, 1290)));
    meddle(
      store,
      "CREATE TABLE seen (number); CREATE TRIGGER t AFTER UPDATE ON chunk BEGIN INSERT INTO seen VALUES (new.number); END",
    );
    store.write([storedSeries(series)]);
    const numbers = new DatabaseSync(store.path).prepare("SELECT number FROM seen").all();
    expect(numbers.map(({ number }) => number)).toEqual([2]);
    expect(store.read(key("NVDA"))?.series.days).toHaveLength(1300);
  });

  it("keeps a symbol of two sources apart, and lists in order", () => {
    const store = storeWith(uniform("NVDA", 2, 1), { ...uniform("NVDA", 3, 2), source: "csv" }, uniform("AMD", 1, 3));
    const listed = store.list().map(({ symbol, source, bars }) => `${symbol} ${source} ${bars}`);
    expect(listed).toEqual(["AMD yahoo 1", "NVDA csv 3", "NVDA yahoo 2"]);
    store.remove([key("NVDA"), key("NONE")]);
    expect(store.list().map(({ source }) => source)).toEqual(["yahoo", "csv"]);
    expect(store.verify()).toEqual([]);
  });

  it("writes all of several series or none", () => {
    const store = storeWith(uniform("NVDA", 2, 1));
    const empty = { ...uniform("AMD", 1, 1), series: sliceSeries(uniform("AMD", 1, 1).series, 0, 0) };
    expect(() => store.write([uniform("NVDA", 3, 2), empty])).toThrow(RangeError);
    expect(store.list()).toHaveLength(1);
    expect(store.read(key("NVDA"))?.series.days).toHaveLength(2);
  });

  it("updates from what is stored, or not at all", () => {
    const store = storeWith(uniform("NVDA", 2, 1));
    store.update(key("NVDA"), (current) => uniform("NVDA", (current?.series.days.length ?? 0) + 1, 5));
    store.update(key("NVDA"), () => undefined);
    store.update(key("AMD"), (current) => (current === undefined ? uniform("AMD", 1, 1) : undefined));
    expect(store.list().map(({ symbol, bars }) => `${symbol} ${bars}`)).toEqual(["AMD 1", "NVDA 3"]);
  });

  it("keeps no finding that is true on one day only", () => {
    const findings = [
      { code: "partial-bar", days: [20_000] },
      { code: "not-refreshed", days: [20_000], detail: "x" },
      { code: "missing-session", days: [19_000] },
    ] as const;
    const store = storeWith({ ...uniform("NVDA", 2, 1), findings });
    expect(store.read(key("NVDA"))?.findings).toEqual([{ code: "missing-session", days: [19_000] }]);
  });

  it("gives space back", () => {
    const many = Array.from({ length: 20 }, (_, at) => stored(`S${at}`, 1000));
    const store = storeWith(...many);
    const pages = () =>
      new DatabaseSync(store.path, { readOnly: true }).prepare("PRAGMA page_count").get()?.["page_count"];
    const before = Number(pages());
    store.remove(many.map(({ series }) => key(series.symbol)));
    store.compact();
    expect(Number(pages())).toBeLessThan(before / 10);
  });
});

describe("damage", () => {
  it.each([
    [
      "a changed byte",
      "UPDATE chunk SET data = CAST(substr(data, 1, 500) || x'ff' || substr(data, 502) AS BLOB) WHERE number = 1",
    ],
    ["a lost chunk", "DELETE FROM chunk WHERE number = 1"],
    ["a lost last chunk", "DELETE FROM chunk WHERE number = 2"],
    ["a wrong last date", "UPDATE series SET last_day = last_day + 1"],
    ["a date beyond all calendars", "UPDATE series SET first_day = 9000000"],
    ["a wrong count", "UPDATE series SET bars = 1299"],
    ["an unknown instrument", "UPDATE series SET instrument = '__proto__'"],
    ["a broken list of splits", "UPDATE series SET splits = '[{\"day\":'"],
    ["a source that is none", 'UPDATE series SET findings = \'[{"code":"jump","days":["x"]}]\''],
  ])("of a series is found in the reading: %s", (_, sql) => {
    const store = storeWith(stored("NVDA", 1300), stored("GOOD", 600));
    meddle(store, `${sql}${sql.includes("WHERE") ? " AND series_id = 1" : " WHERE id = 1"}`);
    const fault = faultIn(() => store.read(key("NVDA")));
    expect(fault.code).toBe("store");
    expect(fault.message).toMatch(/^NVDA: .*damaged/);
    expect(store.read(key("GOOD"))?.series.days).toHaveLength(600);
  });

  it("is told of by verify, with the symbol", () => {
    const store = storeWith(stored("NVDA", 1300), stored("GOOD", 600));
    meddle(store, "UPDATE chunk SET checksum = 1 WHERE series_id = 1 AND number = 0");
    expect(store.verify()).toEqual([{ symbol: "NVDA", what: expect.stringContaining("checksum of chunk 0") }]);
  });

  it("of dates is told of by verify, although the checksums fit", () => {
    const store = storeWith(stored("NVDA", 30));
    meddle(store, "UPDATE series SET first_day = first_day + 1");
    expect(store.verify()).toEqual([{ symbol: "NVDA", what: "the first date differs" }]);
  });

  it("is mended by writing the same bars again", () => {
    const store = storeWith(stored("NVDA", 1300));
    meddle(store, "UPDATE chunk SET data = zeroblob(length(data)) WHERE number = 0");
    store.write([stored("NVDA", 1300)]);
    expect(store.verify()).toEqual([]);
  });
});
