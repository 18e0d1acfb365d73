import { DatabaseSync } from "node:sqlite";
import { describe, expect, it } from "vitest";
import { FrothError } from "../../src/errors.ts";
import type { Store } from "../../src/store/store.ts";
import { BARS, complete, early, evening, expectStored, key, provider, scaled, world } from "./world.ts";

function failing(code: "network" | "unknown-symbol" | "rate-limited" | "aborted"): FrothError {
  return new FrothError(code, "Yahoo cannot be reached", { symbol: "NVDA", remedy: "check the network" });
}

/** Changes the file behind the store's back. */
function meddle(store: Store, sql: string): void {
  const database = new DatabaseSync(store.path);
  database.exec(sql);
  database.close();
}

describe("when the source fails", () => {
  it.each(["network", "unknown-symbol", "rate-limited"] as const)(
    "with %s, stored bars stand in, visibly",
    async (code) => {
      const { source, store, ask } = world();
      await ask(BARS - 5);
      source.fault = failing(code);
      const { series, findings } = await ask(BARS);
      const last = early().days.at(-1);
      expect(series.days.at(-1)).toBe(last);
      expect(findings).toEqual([{ code: "not-refreshed", days: [last], detail: "Yahoo cannot be reached" }]);
      expect(store.read(key)?.findings).toEqual([]);
      // The next run tries again.
      await ask(BARS);
      expect(source.requests).toHaveLength(3);
    },
  );

  it("and nothing is stored, the failure is the answer", async () => {
    const { source, ask } = world();
    source.fault = failing("network");
    await expect(ask(BARS)).rejects.toThrow("Yahoo cannot be reached");
  });

  it("because the user stopped it, it stops", async () => {
    const { source, ask } = world();
    await ask(BARS - 5);
    source.fault = failing("aborted");
    await expect(ask(BARS)).rejects.toMatchObject({ code: "aborted" });
  });
});

describe("offline", () => {
  it("asks nobody, and says of a symbol that is not stored how to get it", async () => {
    const { source, ask } = world();
    await expect(ask(BARS, { mode: "offline" })).rejects.toMatchObject({
      code: "unknown-symbol",
      message: expect.stringMatching(/^NVDA: not in the store.*froth data pull NVDA/),
    });
    await ask(BARS - 5);
    const { series, findings } = await ask(BARS, { mode: "offline" });
    expect({ last: series.days.at(-1), findings }).toEqual({ last: early().days.at(-1), findings: [] });
    expect(source.requests).toHaveLength(1);
  });
});

describe("when the store fails", () => {
  it("because stored bars are damaged, they are fetched again and replaced, with a note", async () => {
    const { source, store, ask } = world();
    await ask(BARS - 5);
    meddle(store, "UPDATE chunk SET data = zeroblob(99)");
    const through = provider(source, store, evening(BARS - 5));
    const { series } = await through.fetch({ symbol: "NVDA", historyBars: 1250 });
    expect(Array.from(series.close.subarray(-3))).toEqual(Array.from(early().close.subarray(-3)));
    expect(through.notes?.()).toEqual([expect.stringMatching(/^without the store: NVDA: .*damaged/)]);
    expectStored(store, early());
    expect(provider(source, store, evening(BARS - 5)).notes?.()).toEqual([]);
  });

  it("because nothing can be written, what was fetched is given all the same, with one note", async () => {
    const { source, store } = world();
    meddle(store, "CREATE TRIGGER full BEFORE INSERT ON series BEGIN SELECT RAISE(ABORT, 'no room'); END");
    const through = provider(source, store, evening(BARS - 5));
    for (const symbol of ["NVDA", "AMD"]) {
      const { series } = await through.fetch({ symbol, historyBars: 1250 });
      expect(series.days).toHaveLength(BARS - 5);
    }
    expect(through.notes?.()).toEqual([expect.stringContaining("no room")]);
    expect(store.list()).toEqual([]);
  });

  it("offline, there is nothing to fall back on", async () => {
    const { store, ask } = world();
    await ask(BARS - 5);
    meddle(store, "UPDATE chunk SET data = zeroblob(99)");
    await expect(ask(BARS, { mode: "offline" })).rejects.toMatchObject({ code: "store" });
  });
});

describe("two processes", () => {
  it("one of which has refetched a restated symbol in the meantime, keep the newer bars", async () => {
    const { source, store, ask } = world();
    await ask(BARS - 5);
    source.series = complete;
    const split = { ...scaled(complete, 0.25), symbol: "NVDA" };
    const slow = provider(
      {
        ...source,
        provider: {
          ...source.provider,
          fetch: async (request) => {
            const bars = await source.provider.fetch(request);
            store.write([
              { source: "yahoo", series: split, findings: [], fetchedAt: 1, knownUntil: 0, coveredFrom: 0 },
            ]);
            return bars;
          },
        },
      },
      store,
      evening(BARS),
    );
    await slow.fetch({ symbol: "NVDA", historyBars: 1250 });
    expectStored(store, split);
  });
});
