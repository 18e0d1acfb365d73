import { describe, expect, it } from "vitest";
import { percentileRank } from "../../src/indicators/rolling.ts";
import { volatilityPanel } from "../../src/indicators/volatility-panel.ts";
import { closeVolatility, yangZhang } from "../../src/indicators/volatility.ts";
import { chaikinMoneyFlow } from "../../src/indicators/volume.ts";
import { randomSeries } from "../random-series.ts";

const last = (values: Float64Array): number => values.at(-1) ?? Number.NaN;

describe("the volatility panel", () => {
  const series = randomSeries(3, 400);
  const { open = series.close, high = series.close, low = series.close, close, volume = series.close } = series;

  it("shows what the kernels give, in percent", () => {
    const outputs = volatilityPanel(series).flatMap((entry) => (entry.status === "ran" ? entry.outputs : []));
    const ranged = yangZhang(open, high, low, close, 20);
    expect(outputs.map(({ name }) => name)).toEqual(["close to close", "Yang-Zhang", "rank in a year", "flow"]);
    expect(outputs.map(({ values }) => last(values))).toEqual([
      last(closeVolatility(close, 20)) * 100,
      last(ranged) * 100,
      last(percentileRank(ranged, 252)) * 100,
      last(chaikinMoneyFlow(high, low, close, volume, 20)) * 100,
    ]);
  });

  it("says which columns it lacks", () => {
    const { symbol, instrument, days } = series;
    expect(volatilityPanel({ symbol, instrument, days, close })).toMatchObject([
      { status: "ran", outputs: [{ name: "close to close" }] },
      { status: "not-applicable", missing: ["high", "low", "volume"] },
    ]);
  });
});
