import { describe, expect, it } from "vitest";
import { newsOf, standingOf, type Standing } from "../../src/notify/news.ts";
import { analysedOf } from "../report/reports.ts";
import { extension, rejection, signalOf } from "../report/signals.ts";
import { warned } from "./letters.ts";

const calm: Standing = { date: "2025-11-20", level: "calm", levelDate: "2025-11-20", strengths: {}, earlier: null };
const keys = (...given: Parameters<typeof newsOf>) => newsOf(...given).map(({ key }) => key);
const later = { ...extension, knownAt: "2025-11-21", ageSessions: 0 };

describe("the first look at a symbol", () => {
  it("tells what became known on its last bar", () => {
    expect(keys(warned(), undefined, "watch")).toEqual(["extension extension-40 2025-11-21"]);
  });

  it("tells nothing that has been in force for longer, nor where the symbol stands", () => {
    expect(keys(warned({ level: "high", signals: [extension] }), undefined, "watch")).toEqual([]);
  });
});

describe("any other look", () => {
  it("tells of a level that rose, with the warnings that carry it", () => {
    const [level, warning, ...rest] = newsOf(warned({ signals: [later, rejection] }), calm, "watch");
    expect(rest).toEqual([]);
    expect(level?.key).toBe("level watch 2025-11-21");
    expect(level?.alert).toMatchObject({ levelBefore: "calm", warnings: [{ rule: "extension-40" }] });
    expect(warning?.key).toBe("extension extension-40 2025-11-21");
  });

  it("tells of what became known on days on which nobody looked", () => {
    const missed = { ...extension, knownAt: "2025-11-20", ageSessions: 1 };
    const before = { ...calm, date: "2025-11-18", level: "watch" as const };
    expect(keys(warned({ signals: [missed] }), before, "watch")).toEqual(["extension extension-40 2025-11-20"]);
    expect(keys(warned({ signals: [missed] }), { ...before, date: "2025-11-20" }, "watch")).toEqual([]);
  });

  it("is silent where a lower threshold takes over from a higher one", () => {
    const before: Standing = { ...calm, level: "elevated", strengths: { extension: 0.3 } };
    expect(keys(warned(), before, "watch")).toEqual([]);
    const worthNothing = { ...later, rule: "extension-30", weight: 0, record: null };
    expect(keys(warned({ signals: [worthNothing] }), before, "any")).toEqual([]);
    const stronger = { ...before, strengths: { extension: 0.05 } };
    expect(keys(warned(), stronger, "watch")).toEqual(["extension extension-40 2025-11-21"]);
  });

  it("at the same bar finds the same again", () => {
    const signals = [later, { ...later, rule: "extension-30", weight: 0, record: null }, rejection];
    for (const before of [undefined, calm, { ...calm, strengths: { extension: 0.01 } }]) {
      const symbol = warned({ signals });
      const again = standingOf(symbol, standingOf(symbol, before));
      expect(keys(symbol, again, "any")).toEqual(keys(symbol, before, "any"));
    }
  });

  it("never goes back in time", () => {
    expect(keys(warned(), { ...calm, date: "2025-11-24" }, "any")).toEqual([]);
  });
});

describe("--notify-on", () => {
  const chance = { ...rejection, knownAt: "2025-11-21", ageSessions: 0 };

  it("a level leaves out what is below it", () => {
    expect(keys(warned(), calm, "elevated")).toEqual([]);
    expect(keys(warned({ level: "elevated" }), calm, "elevated")).toHaveLength(2);
  });

  it("a level leaves out warnings that cannot be told from chance, and symbols without a level", () => {
    expect(keys(warned({ level: "watch", signals: [chance] }), { ...calm, level: "watch" }, "watch")).toEqual([]);
    expect(keys(warned({ level: null, context: "decline" }), calm, "watch")).toEqual([]);
  });

  it("any tells of every new warning", () => {
    const symbol = analysedOf({ level: null, signals: [chance, signalOf({ detector: "run-up", rule: "run-up-50" })] });
    expect(keys(symbol, undefined, "any")).toEqual(["resistance-rejection level-rejection 2025-11-21"]);
  });
});

describe("a standing", () => {
  it("does not call it a rise that a symbol is calm again", () => {
    expect(keys(warned({ level: "calm", signals: [] }), { ...calm, level: null, levelDate: null }, "any")).toEqual([]);
    expect(
      keys(warned({ level: "watch", signals: [] }), { ...calm, level: null, levelDate: null }, "any"),
    ).toHaveLength(1);
  });

  it("remembers the level through a few days without one, and not for ever", () => {
    const before = standingOf(warned({ lastBar: "2025-11-17", level: "elevated" }), undefined);
    const gap = standingOf(warned({ lastBar: "2025-11-18", level: null }), before);
    expect(gap).toMatchObject({ date: "2025-11-18", level: "elevated", levelDate: "2025-11-17" });
    expect(keys(warned({ level: "elevated", signals: [extension] }), gap, "watch")).toEqual([]);
    expect(standingOf(warned({ lastBar: "2025-12-18", level: null }), gap)).toMatchObject({ level: null });
  });

  it("knows what each detector weighs at most", () => {
    const signals = [later, { ...later, severity: 0.9 }, rejection];
    expect(standingOf(warned({ signals }), undefined).strengths).toEqual({ extension: 0.27 });
  });
});
