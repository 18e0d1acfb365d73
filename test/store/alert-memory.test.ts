import { describe, expect, it } from "vitest";
import type { AlertLook } from "../../src/store/alert-memory.ts";
import { openStore } from "../../src/store/open.ts";
import { newStorePath } from "./stored.ts";

const look = (date: string, ...keys: readonly string[]): readonly AlertLook[] => [
  { symbol: "NVDA", date, standing: date, news: keys.map((key) => ({ key, content: `${key} as of ${date}` })) },
];

function opened() {
  const path = newStorePath();
  return { ...openStore(path).alerts, again: () => openStore(path).alerts };
}

describe("the memory of alerts", () => {
  it("keeps the same news once, for each target", () => {
    const { note, claim } = opened();
    note("slack", () => look("2025-11-20", "a"), 1);
    note("slack", () => look("2025-11-21", "a", "b"), 2);
    note("ntfy", () => look("2025-11-21", "a"), 2);
    expect(claim("slack", 3, 10).contents).toEqual(["a as of 2025-11-20", "b as of 2025-11-21"]);
    expect(claim("ntfy", 3, 10).contents).toEqual(["a as of 2025-11-21"]);
  });

  it("gives no alert again that was sent", () => {
    const { note, claim, settle } = opened();
    note("slack", () => look("2025-11-20", "a"), 1);
    settle(claim("slack", 2, 10), 3);
    note("slack", () => look("2025-11-20", "a"), 4);
    expect(claim("slack", 1000, 2000)).toMatchObject({ contents: [], elsewhere: 0 });
  });

  it("gives an alert to one process at a time", () => {
    const { note, claim, again } = opened();
    note("slack", () => look("2025-11-20", "a"), 1);
    expect(claim("slack", 2, 10).contents).toHaveLength(1);
    expect(again().claim("slack", 3, 10)).toMatchObject({ contents: [], elsewhere: 1 });
  });

  it("gives it again after a failure, and after a claim that nobody settled", () => {
    const { note, claim, release, settle } = opened();
    note("slack", () => look("2025-11-20", "a"), 1);
    release(claim("slack", 2, 10));
    const killed = claim("slack", 3, 10);
    const next = claim("slack", 10, 20);
    expect([killed, next].map(({ contents }) => contents)).toEqual([["a as of 2025-11-20"], ["a as of 2025-11-20"]]);
    // Who comes back after all has nothing to settle or to release any more.
    settle(killed, 11);
    release(killed);
    expect(claim("slack", 12, 20)).toMatchObject({ contents: [], elsewhere: 1 });
  });

  it("shows each look what the last one left, and none the past", () => {
    const { note } = opened();
    const seen: (string | undefined)[] = [];
    for (const date of ["2025-11-20", "2025-11-21", "2025-11-19", "2025-11-24"]) {
      note(
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
    const { note, rehearse, claim } = opened();
    expect(rehearse("slack", () => look("2025-11-20", "a"), 1)).toEqual(["a as of 2025-11-20"]);
    const failing = () => {
      throw new RangeError("a bug");
    };
    expect(() => note("slack", failing, 1)).toThrow("a bug");
    expect(claim("slack", 2, 10).contents).toEqual([]);
  });
});
