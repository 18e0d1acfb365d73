import { describe, expect, it } from "vitest";
import type { ChartShape } from "../../yahoo-chart.ts";
import { crypto, yahooByTheClock } from "./by-the-clock.ts";

const { barsAt, seenAt } = yahooByTheClock();

describe("other exchanges", () => {
  it("have their own dates: Sydney opens on the evening before, by UTC", async () => {
    const shape: ChartShape = {
      rows: [{ time: "2025-11-19T23:00Z" }, { time: "2025-11-20T23:00Z" }],
      session: ["2025-11-20T23:00Z", "2025-11-21T05:00Z"],
      meta: { exchangeTimezoneName: "Australia/Sydney", gmtoffset: 39_600 },
    };
    expect((await seenAt("2025-11-21T05:19Z", shape)).dates).toBe("2025-11-20");
    expect((await seenAt("2025-11-21T05:20Z", shape)).dates).toBe("2025-11-20 2025-11-21");
  });

  it("keep their dates across the change of clocks", async () => {
    const shape: ChartShape = {
      rows: [{ time: "2025-03-28T08:00Z" }, { time: "2025-03-31T07:00Z" }],
      session: ["2025-03-31T07:00Z", "2025-03-31T15:30Z"],
      meta: { exchangeTimezoneName: "Europe/London", gmtoffset: 3600 },
    };
    expect((await seenAt("2025-04-01T00:00Z", shape)).dates).toBe("2025-03-28 2025-03-31");
    const midnights = [{ time: "2025-03-28T00:00Z" }, { time: "2025-03-30T23:00Z" }];
    expect((await seenAt("2025-04-01T00:00Z", { ...shape, rows: midnights })).dates).toBe("2025-03-28 2025-03-31");
  });

  it("fall back to their distance from UTC where the zone is unknown", async () => {
    const shape: ChartShape = {
      rows: [{ time: "2025-11-19T23:00Z" }, { time: "2025-11-20T23:00Z" }],
      session: ["2025-11-20T23:00Z", "2025-11-21T05:00Z"],
      meta: { exchangeTimezoneName: "Mars/Olympus", gmtoffset: 39_600 },
    };
    expect((await seenAt("2025-11-21T06:00Z", shape)).dates).toBe("2025-11-20 2025-11-21");
    const { series } = await barsAt("2025-11-21T06:00Z", shape);
    expect(series.timeZone).toBeUndefined();
  });

  it("never finish today where they trade around the clock", async () => {
    const days = ["2025-11-20T00:00Z", "2025-11-21T00:00Z", "2025-11-22T23:58Z"];
    const saturday = await seenAt("2025-11-22T23:58Z", crypto("2025-11-22", days));
    expect(saturday).toMatchObject({ dates: "2025-11-20 2025-11-21", findings: ["partial-bar 2025-11-22"] });
    const sunday = crypto("2025-11-23", [...days, "2025-11-23T00:05Z"]);
    expect((await seenAt("2025-11-23T00:10Z", sunday)).dates).toBe("2025-11-20 2025-11-21");
    expect((await seenAt("2025-11-23T00:19Z", sunday)).dates).toBe("2025-11-20 2025-11-21 2025-11-22");
  });
});
