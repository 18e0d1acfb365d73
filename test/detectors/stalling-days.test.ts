import { expect, it } from "vitest";
import { afterQuiet, falls, found } from "./distribution-bars.ts";
import { quietBar, type Bar } from "./quiet-bars.ts";

/** A stalling day, and the day on less volume that undoes it. */
const stall: Bar = { open: 100, high: 101, low: 100, close: 100.25, volume: 1000 };
const slip: Bar = { open: 100, high: 101, low: 99, close: 100, volume: 1000 };
const stalls = (count: number, day = stall) => Array.from({ length: count }, () => [day, slip]).flat();

const mixed = (distribution: number, stalling: number, day = stall) =>
  found("distribution-with-stalling", afterQuiet(...falls(distribution), ...stalls(stalling, day)));

/** Four distribution days and a stalling one after a quiet day with this high. */
const withHigh = (high: number) => {
  const bars = afterQuiet(...falls(4), ...stalls(1));
  bars[79] = { ...quietBar, high };
  return found("distribution-with-stalling", bars);
};

it("stalling days count with distribution days, from at least one of each", () => {
  const [signal] = mixed(4, 1);
  expect(signal).toMatchObject({ knownAt: 88, endedAt: 105, severity: 0.5 });
  expect(signal?.anchors.at(-1)).toEqual({ role: "stalling-day", at: 88, price: 100.25 });
  expect(signal?.message.data).toEqual({ days: 4, stallingDays: 1, window: 25 });
  expect(mixed(3, 1)).toEqual([]);
  expect(mixed(5, 0)).toEqual([]);
  expect(mixed(0, 6)).toEqual([]);
  expect(mixed(1, 4)).toHaveLength(1);
});

it("stalling days gain less than 0.4 %, and do not fall", () => {
  expect(mixed(4, 1, { ...stall, close: 100 })).toHaveLength(1);
  expect(mixed(4, 1, { ...stall, close: 99.99, low: 99.9 })).toEqual([]);
  expect(mixed(4, 1, { ...stall, close: 100.39 })).toHaveLength(1);
  expect(mixed(4, 1, { ...stall, close: 100.4 })).toEqual([]);
});

it("stalling days close in the lower half of their bar", () => {
  expect(mixed(4, 1, { ...stall, high: 100.5 })).toEqual([]);
  expect(mixed(4, 1, { ...stall, high: 100.51 })).toHaveLength(1);
});

it("stalling days have at least 95 % of the volume of the day before", () => {
  expect(mixed(4, 1, { ...stall, volume: 950 })).toHaveLength(1);
  expect(mixed(4, 1, { ...stall, volume: 949 })).toEqual([]);
});

it("stalling days close within 3 % of the highest high of the window", () => {
  expect(withHigh(103.35)).toHaveLength(1);
  expect(withHigh(103.36)).toEqual([]);
});
