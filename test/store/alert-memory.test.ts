import { describe, expect, it } from "vitest";
import type { AlertLook, AlertMemory } from "../../src/store/alert-memory.ts";
import { openStore } from "../../src/store/open.ts";
import { newStorePath } from "./stored.ts";

const look = (date: string, ...keys: readonly string[]): readonly AlertLook[] => [
  { symbol: "NVDA", date, standing: date, news: keys.map((key) => ({ key, content: `${key} as of ${date}` })) },
];

function opened(path = newStorePath()): AlertMemory {
  return openStore(path).alerts;
}

const failing = () => {
  throw new RangeError("a bug");
};

describe("the memory of alerts", () => {
  it("keeps the same news once, for each target", () => {
    const memory = opened();
    memory.note("slack", () => look("2025-11-20", "a"), 1);
    memory.note("slack", () => look("2025-11-21", "a", "b"), 2);
    memory.note("ntfy", () => look("2025-11-21", "a"), 2);
    expect(memory.claim("slack", 3, 10).contents).toEqual(["a as of 2025-11-20", "b as of 2025-11-21"]);
    expect(memory.claim("ntfy", 3, 10).contents).toEqual(["a as of 2025-11-21"]);
  });

  it("gives no alert again that was sent", () => {
    const memory = opened();
    memory.note("slack", () => look("2025-11-20", "a"), 1);
    memory.settle(memory.claim("slack", 2, 10), 3);
    memory.note("slack", () => look("2025-11-20", "a"), 4);
    expect(memory.claim("slack", 1000, 2000)).toMatchObject({ contents: [], elsewhere: 0 });
  });

  it("gives an alert to one process at a time", () => {
    const path = newStorePath();
    const memory = opened(path);
    memory.note("slack", () => look("2025-11-20", "a"), 1);
    expect(memory.claim("slack", 2, 10).contents).toHaveLength(1);
    expect(opened(path).claim("slack", 3, 10)).toMatchObject({ contents: [], elsewhere: 1 });
  });

  it("gives it again after a failure, and after a claim that nobody settled", () => {
    const memory = opened();
    memory.note("slack", () => look("2025-11-20", "a"), 1);
    memory.release(memory.claim("slack", 2, 10));
    const killed = memory.claim("slack", 3, 10);
    const next = memory.claim("slack", 10, 20);
    expect([killed, next].map(({ contents }) => contents)).toEqual([["a as of 2025-11-20"], ["a as of 2025-11-20"]]);
    // Who comes back after all has nothing to settle or to release any more.
    memory.settle(killed, 11);
    memory.release(killed);
    expect(memory.claim("slack", 12, 20)).toMatchObject({ contents: [], elsewhere: 1 });
  });

  it("shows each look what the last one left, and none the past", () => {
    const memory = opened();
    const seen: (string | undefined)[] = [];
    for (const date of ["2025-11-20", "2025-11-21", "2025-11-19", "2025-11-24"]) {
      memory.note(
        "slack",
        (standingOf) => {
          seen.push(standingOf("NVDA"));
          return look(date);
        },
        1,
      );
    }
    expect(seen).toEqual([undefined, "2025-11-20", "2025-11-21", "2025-11-21"]);
  });

  it("keeps nothing of a rehearsal, and nothing of a look that fails", () => {
    const memory = opened();
    expect(memory.rehearse("slack", () => look("2025-11-20", "a"), 1)).toEqual(["a as of 2025-11-20"]);
    expect(() => memory.note("slack", failing, 1)).toThrow("a bug");
    expect(memory.claim("slack", 2, 10).contents).toEqual([]);
  });
});
