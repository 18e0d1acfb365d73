import { describe, expect, it } from "vitest";
import { isoDate } from "../../src/series/dates.ts";
import { calendarsOf, staleBars, type TradedDays } from "../../src/series/sessions.ts";
import { day } from "./csv-text.ts";
import { gap, thanksgiving, trading, workdays } from "./trading.ts";

const stale = (entries: readonly TradedDays[], asOf?: string) =>
  Object.fromEntries(
    [...staleBars(calendarsOf(entries), asOf === undefined ? undefined : day(asOf))].map(([symbol, finding]) => {
      expect(finding).toMatchObject({ code: "stale", days: [expect.any(Number)] });
      return [symbol, finding.days.map((date) => isoDate(date)).join(" ")];
    }),
  );

describe("staleBars within a scan", () => {
  const fresh = trading({ symbol: "NEW", to: "2025-11-21" });
  const old = trading({ symbol: "OLD", to: "2025-11-19" });

  it("finds a last bar older than the newest of the same calendar", () => {
    expect(stale([fresh, old])).toEqual({ OLD: "2025-11-21" });
    expect(stale([fresh, fresh])).toEqual({});
    expect(stale([])).toEqual({});
  });

  it("does not compare with another calendar", () => {
    const coin = trading({ symbol: "BTC-USD", instrument: "crypto", openOn: [0, 6, ...workdays], to: "2025-11-23" });
    expect(stale([fresh, coin, trading({ symbol: "SAP.DE", to: "2025-11-24" })])).toEqual({});
  });

  it("does not take an index or a stock without volume for newer", () => {
    const vix = trading({ symbol: "^VIX", instrument: "index", to: "2025-11-24" });
    const filled = trading({ symbol: "FILLED", to: "2025-11-24", noVolumeOn: ["2025-11-24"] });
    expect(stale([fresh, vix, filled])).toEqual({});
    expect(stale([trading({ symbol: "^VIX", instrument: "index", to: "2025-11-20" }), fresh])).toEqual({
      "^VIX": "2025-11-21",
    });
  });
});

describe("staleBars against as-of", () => {
  const whole = trading({ symbol: "ALL", without: [thanksgiving] });
  const ended = trading({ symbol: "END", to: "2025-11-19", without: [thanksgiving] });

  it("expects a bar on the last weekday", () => {
    expect(stale([ended], "2025-11-19")).toEqual({});
    expect(stale([ended], "2025-11-21")).toEqual({ END: "2025-11-21" });
    expect(stale([ended], "2025-11-23")).toEqual({ END: "2025-11-21" });
    expect(stale([trading({ symbol: "END", to: "2025-11-21" })], "2025-11-23")).toEqual({});
    expect(stale([ended], "2035-01-01")).toEqual({ END: "2035-01-01" });
  });

  it("knows a holiday by the bars on both sides of it", () => {
    expect(stale([whole], thanksgiving)).toEqual({});
    expect(stale([whole, ended], thanksgiving)).toEqual({ END: "2025-11-26" });
    expect(stale([whole, trading({ symbol: "^VIX", instrument: "index" })], thanksgiving)).toEqual({});
  });

  it("cannot know a holiday that no bar follows", () => {
    expect(stale([trading({ symbol: "END", to: "2025-11-26" })], thanksgiving)).toEqual({ END: thanksgiving });
  });

  it("finds the bar that one of several lacks", () => {
    expect(stale([whole, gap], "2025-11-19")).toEqual({ GAP: "2025-11-19" });
    expect(stale([whole, gap], "2025-11-20")).toEqual({});
  });

  it("expects a coin to trade at weekends, and Riyadh on Sundays and not on Fridays", () => {
    const coin = trading({ symbol: "BTC-USD", instrument: "crypto", openOn: [0, 6, ...workdays], to: "2025-11-21" });
    expect(stale([coin], "2025-11-23")).toEqual({ "BTC-USD": "2025-11-23" });
    const riyadh = trading({ symbol: "2222.SR", openOn: [0, 1, 2, 3, 4], to: "2025-11-20" });
    expect(stale([riyadh], "2025-11-22")).toEqual({});
    expect(stale([riyadh], "2025-11-23")).toEqual({ "2222.SR": "2025-11-23" });
  });

  it("says nothing of a symbol whose first bar comes later", () => {
    expect(stale([whole, trading({ symbol: "IPO", from: "2025-06-02" })], "2025-03-03")).toEqual({});
  });

  it("is not led by a file that ends long before and one that begins long after", () => {
    const late = trading({ symbol: "LATE", from: "2025-10-01" });
    expect(stale([trading({ symbol: "END", to: "2024-06-28" }), late], "2024-09-04")).toEqual({ END: "2024-09-04" });
  });

  it("expects Monday to Friday while a handful of bars is all there is", () => {
    const few = trading({ symbol: "FEW", from: "2025-11-19", to: "2025-11-20" });
    expect(stale([few], "2025-11-21")).toEqual({ FEW: "2025-11-21" });
    expect(stale([few], "2025-11-22")).toEqual({ FEW: "2025-11-21" });
  });
});
