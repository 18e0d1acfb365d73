import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { exchangeSuffix, instrumentOf, isUsListed } from "../../src/series/instruments.ts";
import { US_FUNDS } from "../../src/series/us-funds.ts";
import { hasShared, sharedPath } from "../shared.ts";

describe("instrumentOf", () => {
  it.each([
    ["NVDA", "stock"],
    ["BRK-B", "stock"],
    ["BRK.B", "stock"],
    ["OCDO.L", "stock"],
    ["X", "stock"],
    ["^GSPC", "index"],
    ["^VIX", "index"],
    ["BTC-USD", "crypto"],
    ["ETH-EUR", "crypto"],
    ["EURUSD=X", "currency"],
    ["JPY=X", "currency"],
    ["ES=F", "future"],
    ["SPY", "etf"],
    ["SPY.US", "etf"],
    ["ARKK", "etf"],
    ["TQQQ", "etf"],
    ["VXX", "etf"],
    ["VFIAX", "fund"],
    ["AAPL220121C00025000", "other"],
  ])("takes %s for a kind of %s", (symbol, instrument) => {
    expect(instrumentOf(symbol)).toBe(instrument);
  });

  it("has a sorted list of funds, each once and spelt as a symbol", () => {
    const funds = [...US_FUNDS];
    expect(funds.length).toBeGreaterThan(500);
    expect(funds.every((fund) => /^[A-Z]{1,5}$/.test(fund))).toBe(true);
    expect(funds.every((fund, index) => index === 0 || fund > (funds[index - 1] ?? ""))).toBe(true);
  });

  it("takes no object's own property for a fund", () => {
    expect(instrumentOf("CONSTRUCTOR")).toBe("stock");
  });
});

describe("isUsListed", () => {
  it.each(["NVDA", "BRK-B", "BRK.B", "AAPL.US", "SPY", "VFIAX"])("holds for %s", (symbol) => {
    expect(isUsListed(symbol)).toBe(true);
  });

  it.each(["OCDO.L", "SAP.DE", "MC.PA", "7203.T", "SHOP.TO", "ES=F", "EURUSD=X", "BTC-USD", "^GSPC", "^FTSE"])(
    "does not hold for %s",
    (symbol) => {
      expect(isUsListed(symbol)).toBe(false);
    },
  );

  it("goes by the suffix", () => {
    expect(["NVDA", "BRK.B", "AAPL.US", "OCDO.L", "DX-Y.NYB"].map((symbol) => exchangeSuffix(symbol))).toEqual([
      "",
      "",
      "",
      "L",
      "NYB",
    ]);
  });
});

describe.skipIf(!hasShared)("instrumentOf on real symbols (needs ../shared)", () => {
  it("takes every stock of market/universe for one", () => {
    const symbols = readdirSync(sharedPath("market/universe")).map((name) => name.slice(0, -4));
    expect(symbols.filter((symbol) => instrumentOf(symbol) !== "stock" || !isUsListed(symbol))).toEqual([]);
  });

  it("knows the others of market/ohlcv", () => {
    const symbols = readdirSync(sharedPath("market/ohlcv")).map((name) => name.slice(0, -4));
    const of = (instrument: string) => symbols.filter((symbol) => instrumentOf(symbol) === instrument).length;
    expect({ stock: of("stock"), etf: of("etf"), index: of("index"), crypto: of("crypto") }).toEqual({
      stock: 24,
      etf: 27,
      index: 5,
      crypto: 1,
    });
  });
});
