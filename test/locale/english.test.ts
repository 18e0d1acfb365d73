import { describe, expect, it } from "vitest";
import { detectors } from "../../src/detectors/index.ts";
import { english } from "../../src/locale/en/index.ts";

const rules = detectors.flatMap((detector) => detector.rules.map(({ id }) => id));

function next(symbol: string, source = "yahoo", asOf: string | null = null): string {
  return english.table.next(symbol, source, asOf).command;
}

describe("english", () => {
  it("has words for every rule, and for no other", () => {
    expect(Object.keys(english.rules).toSorted()).toEqual(rules.toSorted());
  });

  it("counts in the right number", () => {
    const { findings } = english.data;
    expect(findings["missing-session"](1)).toBe("1 session missing at the source");
    expect(findings["zero-volume"](2032)).toBe("2,032 bars without volume");
    expect(english.table.age(0)).toBe("new");
  });

  it("names a command that a shell takes as one", () => {
    expect(next("BRK-B")).toBe("froth explain BRK-B");
    expect(next("M&M.NS")).toBe('froth explain "M&M.NS"');
    expect(next("BLOW", "demo")).toBe("froth explain BLOW --source demo");
    expect(next("NVDA", "csv:my bars", "2025-11-21")).toBe(
      'froth explain NVDA --source "csv:my bars" --as-of 2025-11-21',
    );
    expect(next("NVDA", "csv:$(rm -r x)")).toBe("froth explain NVDA --source …");
  });

  it("ends no fragment with a full stop that the renderer adds", () => {
    const texts = [
      ...Object.values(english.data.findings).map((words) => words(2)),
      english.table.none,
      english.table.empty,
    ];
    expect(texts.filter((text) => text.endsWith("."))).toEqual([]);
  });
});
