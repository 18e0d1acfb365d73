import { describe, expect, it } from "vitest";
import { isoDate, type Day } from "../../src/series/dates.ts";
import { calendarsOf, missingSessions, type TradedDays } from "../../src/series/sessions.ts";
import { readMarket } from "../real-series.ts";
import { hasShared } from "../shared.ts";
import { day } from "./csv-text.ts";
import { gap, thanksgiving, trading, workdays, type Trading } from "./trading.ts";

/** Several symbols that trade alike. */
const several = (count: number, options: Omit<Trading, "symbol"> = {}, suffix = "") =>
  Array.from({ length: count }, (_, index) => trading({ symbol: `S${index}${suffix}`, ...options }));

/** An index, the S&P 500 if not said otherwise, that has volume. */
const index = (options: Omit<Trading, "symbol" | "instrument"> = {}, symbol = "^GSPC") =>
  trading({ symbol, instrument: "index", noVolumeOn: [], ...options });

const missing = (...entries: readonly TradedDays[]) => dated(missingSessions(calendarsOf(entries)));
const dated = (found: ReadonlyMap<string, readonly Day[]>) =>
  Object.fromEntries([...found].map(([symbol, days]) => [symbol, days.map((date) => isoDate(date))]));

describe("missingSessions by a majority", () => {
  it("finds the dates on which more than half of five symbols traded", () => {
    expect(missing(...several(4), gap)).toEqual({ GAP: ["2025-06-02", "2025-11-19"] });
    expect(missing(...several(3), trading({ symbol: "X", without: ["2025-11-19"] }), gap)).toEqual({
      GAP: ["2025-06-02", "2025-11-19"],
      X: ["2025-11-19"],
    });
  });

  it("does not go by fewer than five, or by half", () => {
    expect(missing(...several(3), gap)).toEqual({});
    expect(missing(...several(3), ...several(3, { without: ["2025-11-19"] }, "A"))).toEqual({});
  });

  it("finds no session on a holiday of all", () => {
    expect(missing(...several(6, { without: [thanksgiving] }))).toEqual({});
  });

  it("looks only between a symbol's own first and last bar", () => {
    const short = trading({ symbol: "NEW", from: "2025-03-03", to: "2025-09-30" });
    expect(missing(...several(6), short)).toEqual({});
  });

  it("counts only the symbols that had bars around a date", () => {
    const early = several(4, { to: "2025-06-30" }, "A");
    expect(missing(...early, gap)).toEqual({ GAP: ["2025-06-02"] });
  });

  it("takes a bar without volume for no trade", () => {
    const filled = several(6, { noVolumeOn: [thanksgiving] });
    expect(missing(...filled, trading({ symbol: "GAP", without: [thanksgiving] }))).toEqual({});
  });

  it("does not look at bars after as-of", () => {
    expect(dated(missingSessions(calendarsOf([...several(4), gap]), day("2025-06-30")))).toEqual({
      GAP: ["2025-06-02"],
    });
    expect(dated(missingSessions(calendarsOf([...several(4), gap]), day("2025-06-02")))).toEqual({});
  });
});

describe("missingSessions by an index", () => {
  it("takes its word for one symbol", () => {
    expect(missing(index(), gap)).toEqual({ GAP: ["2025-06-02", "2025-11-19"] });
  });

  it("does not where it has no volume, on that date or at all", () => {
    expect(missing(index({ noVolumeOn: ["2025-06-02"] }), gap)).toEqual({ GAP: ["2025-11-19"] });
    expect(missing(trading({ symbol: "^VIX", instrument: "index" }), gap)).toEqual({});
  });

  it("is not led astray by the VIX on Thanksgiving", () => {
    const vix = trading({ symbol: "^VIX", instrument: "index" });
    expect(missing(vix, index({ without: [thanksgiving] }), ...several(6, { without: [thanksgiving] }))).toEqual({});
  });

  it("finds what an index lacks itself", () => {
    const vix = trading({ symbol: "^VIX", instrument: "index", without: ["2025-06-02"] });
    expect(missing(vix, index())).toEqual({ "^VIX": ["2025-06-02"] });
  });

  it("does not where it is of another market, or unknown", () => {
    expect(missing(index({}, "^FTSE"), gap)).toEqual({});
    expect(missing(index({}, "^XYZ"), gap)).toEqual({});
    const london = trading({ symbol: "GAP.L", without: ["2025-06-02"] });
    expect(missing(index({}, "^FTSE"), london)).toEqual({ "GAP.L": ["2025-06-02"] });
    expect(missing(index(), london)).toEqual({});
  });
});

describe("missingSessions by calendar", () => {
  it("compares only symbols of the same exchange", () => {
    expect(missing(...several(6, {}, ".L"), gap)).toEqual({});
    expect(missing(...several(6), trading({ symbol: "SAP.DE", without: ["2025-06-02"] }))).toEqual({});
  });

  it("does not ask stocks to trade at weekends because coins do", () => {
    const coins = ["BTC", "ETH", "SOL", "ADA", "XRP", "LTC"].map((coin) =>
      trading({ symbol: `${coin}-USD`, instrument: "crypto", openOn: [0, 6, ...workdays] }),
    );
    expect(missing(...coins, gap)).toEqual({});
    const hole = trading({
      symbol: "DOGE-USD",
      instrument: "crypto",
      openOn: [0, 6, ...workdays],
      without: ["2025-11-22"],
    });
    expect(missing(...coins, hole)).toEqual({ "DOGE-USD": ["2025-11-22"] });
  });

  it("does not move a stock to another calendar for one bar on a Sunday", () => {
    const odd = trading({ symbol: "ODD", without: ["2025-06-02"] });
    const days = Int32Array.from([...odd.days, day("2025-06-01")]).toSorted();
    expect(missing(...several(4), { ...odd, days })).toEqual({ ODD: ["2025-06-02"] });
  });

  it("is content with nothing", () => {
    expect(missing()).toEqual({});
    expect(missing({ symbol: "X", instrument: "stock", days: new Int32Array(0) })).toEqual({});
  });

  it("takes no symbol for a property of an object", () => {
    const odd = trading({ symbol: "CONSTRUCTOR", without: ["2025-06-02"] });
    expect(missing(...several(4), odd)).toEqual({ CONSTRUCTOR: ["2025-06-02"] });
  });
});

describe.skipIf(!hasShared)("missingSessions of real bars (needs ../shared)", () => {
  const symbols = ["NVDA", "META", "^GSPC", "^VIX", "SPY", "AAPL", "MSFT", "BTC-USD"];

  it("finds none where none is missing, though the VIX has bars on Thanksgiving", () => {
    const recent = symbols.map((symbol) => {
      const { instrument, days, volume } = readMarket(`ohlcv/${symbol}`, symbol);
      return { symbol, instrument, days: days.subarray(-2000), volume: volume?.subarray(-2000) };
    });
    expect(recent.find(({ symbol }) => symbol === "^VIX")?.days).toContain(day(thanksgiving));
    expect(missing(...recent)).toEqual({});
  });

  it("finds the one that was taken away", () => {
    const [meta, index] = ["META", "^GSPC"].map((symbol) => readMarket(`ohlcv/${symbol}`, symbol));
    const days = meta?.days.filter((date) => date !== day("2025-11-19")) ?? new Int32Array(0);
    const holed: TradedDays = { symbol: "META", instrument: "stock", days };
    expect(missing(holed, ...(index === undefined ? [] : [index]))).toEqual({ META: ["2025-11-19"] });
  });
});
