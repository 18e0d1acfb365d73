import { describe, expect, it } from "vitest";
import { openStore } from "../../src/store/open.ts";
import { createStoreProvider } from "../../src/store/store-provider.ts";
import { storedProvider } from "../../src/store/stored-provider.ts";
import { faultOf, providerContract } from "../providers/contract.ts";
import { fakeSource } from "./fake-source.ts";
import { newStorePath, stored, uniform } from "./stored.ts";

const knownSymbols = ["NVDA", "BRK-B", "^GSPC", "OCDO.L"];

function filled() {
  const store = openStore(newStorePath());
  store.write(knownSymbols.map((symbol, at) => stored(symbol, 100, { source: at === 1 ? "csv" : "yahoo" })));
  return store;
}

providerContract("createStoreProvider", async () => {
  const provider = createStoreProvider(filled());
  return { provider, knownSymbols, unknownSymbol: "NOSUCH", close: async () => provider.close?.() };
});

providerContract("storedProvider, offline", async () => {
  const policy = { now: new Date("2025-11-22T12:00Z"), mode: "offline" } as const;
  const source = fakeSource(stored("NVDA", 100).series);
  const provider = storedProvider(source.provider, filled(), policy, "yahoo");
  const ofYahoo = knownSymbols.filter((_, at) => at !== 1);
  return { provider, knownSymbols: ofYahoo, unknownSymbol: "NOSUCH", close: async () => provider.close?.() };
});

describe("createStoreProvider", () => {
  it("lists what is stored, and gives of two sources the newer bars", async () => {
    const store = openStore(newStorePath());
    store.write([uniform("NVDA", 5, 1), { ...uniform("NVDA", 6, 2), source: "csv" }, uniform("AMD", 5, 1)]);
    const provider = createStoreProvider(store);
    expect(await provider.symbols()).toEqual(["AMD", "NVDA"]);
    const closeOf = async () => (await provider.fetch({ symbol: "nvda", historyBars: 9 })).series.close[0];
    expect(await closeOf()).toBe(2);
    store.write([uniform("NVDA", 6, 3)]);
    expect(await closeOf()).toBe(3);
  });

  it("says that an empty store is empty", async () => {
    const provider = createStoreProvider(openStore(newStorePath()));
    await expect(provider.symbols()).rejects.toThrow("the store is empty");
    expect((await faultOf(provider, "NVDA")).message).toContain("froth data pull NVDA");
  });
});
