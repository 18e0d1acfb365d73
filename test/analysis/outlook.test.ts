import { describe, expect, it } from "vitest";
import { outlookOf } from "../../src/analysis/outlook.ts";
import { createContext } from "../../src/detectors/context.ts";
import { outlookAt, volatility60 } from "../../src/evidence/outlook.ts";
import { pullbackOutlookAt } from "../../src/evidence/pullback.ts";
import type { Series } from "../../src/series/series.ts";
import { drawn } from "../random-series.ts";

const LENGTH = 320;

/** A rise to 100 that is not quite steady, then the given closes. */
function after(...closes: number[]): Series {
  const rise = Array.from({ length: LENGTH }, (_, i) => 20 + (80 * i) / (LENGTH - 1) + (i % 2 === 0 ? 0 : 1));
  return drawn({ close: [...rise, ...closes] }, "RISE");
}

const outlookAfter = (...closes: number[]) => outlookOf(createContext(after(...closes)));

describe("the outlook", () => {
  it("of a rally comes from its volatility and its distance above the average", () => {
    const { close } = after();
    const above = (close.at(-1) ?? 0) / (close.slice(-200).reduce((sum, value) => sum + value, 0) / 200) - 1;
    const outlook = outlookAfter();
    expect(outlook).toMatchObject({ status: "measured", setting: "rally" });
    const [at20, at60] = outlookAt(volatility60(close, LENGTH - 1), above);
    expect("horizons" in outlook ? outlook.horizons.map(({ chance }) => chance) : []).toEqual([
      expect.closeTo(at20?.chance ?? 0, 10),
      expect.closeTo(at60?.chance ?? 0, 10),
    ]);
  });

  it("of a pullback is its own: from the volatility of the last bar, in pullbacks", () => {
    const closes = [93, 89, 85, 84];
    const { close } = after(...closes);
    expect(outlookAfter(...closes)).toEqual({
      status: "measured",
      setting: "pullback",
      asOf: "2016-03-31",
      horizons: pullbackOutlookAt(volatility60(close, close.length - 1)),
      upside: null,
    });
  });

  it("outside both is that of the last rally day, with its date", () => {
    const rally = outlookAfter();
    const decline = outlookAfter(70);
    expect(decline).toEqual({ ...rally, status: "last-rally" });
  });

  it("is not told of what it was not measured on", () => {
    const fund = createContext({ ...after(), instrument: "etf" });
    expect(outlookOf(fund)).toEqual({ status: "not-measured", reason: "instrument" });
  });
});
