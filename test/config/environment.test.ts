import { describe, expect, it } from "vitest";
import { environmentLayer } from "../../src/config/environment.ts";
import { tables } from "./tables.ts";

describe("the environment", () => {
  const scan = tables.get("scan") ?? [];

  it.each([
    [{ FROTH_OFFLINE: "maybe" }, /FROTH_OFFLINE cannot be "maybe" – use true or false/],
    [{ FROTH_OUTPUT: "[json" }, /FROTH_OUTPUT is no JSON/],
    [{ FROTH_AS_OF: "soon" }, /FROTH_AS_OF cannot be "soon" – Use a date/],
    [{ FROTH_DETECTORS: '{"a":{"b":{"c":1}}}' }, /FROTH_DETECTORS cannot be an object/],
  ])("%j is refused", (environment, message) => {
    expect(() => environmentLayer(scan, environment)).toThrow(message);
  });

  it("sets what a file would", () => {
    const environment = {
      FROTH_OFFLINE: "1",
      FROTH_STORE: "false",
      FROTH_HISTORY_BARS: "500",
      FROTH_SYMBOLS: "NVDA ^GSPC",
      FROTH_OUTPUT: '["json=a.json","table=b.txt"]',
      FROTH_DETECTORS: "rsi-divergence.period=21",
      FROTH_SOURCE: "",
    };
    const values = environmentLayer(scan, environment).map(({ key, value }) => [key, value]);
    expect(Object.fromEntries(values)).toEqual({
      symbols: ["NVDA", "^GSPC"],
      store: false,
      offline: true,
      historyBars: 500,
      detectors: { "rsi-divergence": { period: 21 } },
      output: [
        { format: "json", path: "a.json" },
        { format: "table", path: "b.txt" },
      ],
    });
  });
});
