import { describe, expect, it } from "vitest";
import type { LedgerEntry } from "../../src/study/ledger-entry.ts";
import { leftOut, type EntryScore, type ScoredEntry } from "../../src/study/ledger-score.ts";
import { summarise } from "../../src/study/ledger-summary.ts";
import { wilson95 } from "../../src/study/wilson.ts";
import { inQuarter, standingOf, warningOf } from "../ledger/entries.ts";

/** A score whose horizons have passed, with the fall after so many sessions or none. */
function score(entry: LedgerEntry, fellAfter: number | null, parts: Partial<ScoredEntry> = {}): ScoredEntry {
  const fall = (sessions: 20 | 60) => {
    const came = fellAfter !== null && fellAfter <= sessions;
    return { sessions, date: came ? "2025-12-01" : null, afterSessions: came ? fellAfter : null, sessionsToGo: 0 };
  };
  return {
    status: "scored",
    entry,
    inTime: true,
    bar: 500,
    split: 1,
    returns: [5, 20, 60].map((sessions) => ({
      sessions,
      returnPercent: fellAfter === null ? 8 : -12,
      sessionsToGo: 0,
    })),
    falls: [fall(20), fall(60)],
    end: entry.kind === "warning" ? { status: "ended", date: "2025-12-05", reason: "expired" } : null,
    ...parts,
  };
}

/** Entries of so many symbols in eight quarters, of which the first `hits` fell after `fellAfter` sessions. */
function many(make: (symbol: string) => LedgerEntry, count: number, hits: number, fellAfter = 10): ScoredEntry[] {
  return Array.from({ length: count }, (_, i) =>
    score({ ...make(`S${i}`), asOf: inQuarter(i) }, i < hits ? fellAfter : null),
  );
}

const warning = (symbol: string) => warningOf({ symbol });
const standing = (symbol: string) => standingOf({ symbol });
const open: Partial<ScoredEntry> = {
  falls: [
    { sessions: 20, date: null, afterSessions: null, sessionsToGo: 17 },
    { sessions: 60, date: null, afterSessions: null, sessionsToGo: 57 },
  ],
};

describe("summarise", () => {
  it("gives each rule its hits, rate and interval, beside what was printed", () => {
    const [rule] = summarise(many(warning, 40, 10, 30)).inTime.rules;
    expect(rule).toMatchObject({ detector: "run-up", rule: "run-up-50", parameters: {}, ends: { expired: 40 } });
    const [twenty, sixty] = rule?.horizons ?? [];
    expect(twenty).toMatchObject({ sessions: 20, entries: 40, hits: 0, rate: 0 });
    expect(sixty).toMatchObject({ sessions: 60, entries: 40, apart: 40, hits: 10, rate: 0.25, reason: null, open: 0 });
    const { low, high } = wilson95(10, 40);
    expect([sixty?.low, sixty?.high]).toEqual([low, high]);
    expect(sixty?.printed).toEqual({
      entries: 40,
      rate: 0.25,
      meanChance: expect.closeTo(0.4, 12),
      meanSameVolatility: expect.closeTo(0.35, 12),
    });
    expect(sixty?.medianReturnPercent).toBe(8);
  });

  it("cannot tell below 30 entries, and can with 30", () => {
    const [few, enough] = [29, 30].map((count) => summarise(many(warning, count, 6)).inTime.rules[0]?.horizons[1]);
    expect(few).toMatchObject({ entries: 29, hits: 6, rate: null, low: null, reason: "fewer-than-30-apart" });
    expect(enough).toMatchObject({ entries: 30, hits: 6, rate: 0.2, reason: null });
  });

  it("cannot tell from fewer than eight quarters, however many symbols there are", () => {
    const one = Array.from({ length: 300 }, (_, i) => score(warning(`S${i}`), 10));
    const seven = many(warning, 300, 300).filter(({ entry }) => entry.asOf !== inQuarter(7));
    for (const scores of [one, seven]) {
      const [rule] = summarise(scores).inTime.rules;
      expect(rule?.horizons[1]).toMatchObject({ rate: null, low: null, high: null, reason: "fewer-than-8-quarters" });
    }
    const days = Array.from({ length: 300 }, (_, i) => score(standing(`S${i}`), 10));
    expect(summarise(days).inTime.calibration[1]).toMatchObject({ skill: null, reason: "fewer-than-8-quarters" });
  });

  it("counts entries of one symbol for the interval only where they lie the whole horizon apart", () => {
    const days = Array.from({ length: 200 }, (_, day) =>
      score(standingOf(), day % 2 === 0 ? 5 : null, { bar: 500 + day }),
    );
    const [level] = summarise(days).inTime.levels;
    expect(level?.horizons).toMatchObject([
      { sessions: 20, entries: 200, apart: 10, hits: 100, rate: null },
      { sessions: 60, entries: 200, apart: 4, hits: 100, rate: null },
    ]);
    const others = many(standing, 40, 20);
    const both = summarise([...days, ...others]).inTime.levels[0]?.horizons[0];
    expect(both).toMatchObject({ entries: 240, apart: 50, rate: 0.5, ...wilson95(25, 50) });
  });

  it("counts an open entry as open, though its fall has come", () => {
    const early = score(warning("EARLY"), null, {
      falls: [
        { sessions: 20, date: "2025-12-01", afterSessions: 2, sessionsToGo: 4 },
        { sessions: 60, date: "2025-12-01", afterSessions: 2, sessionsToGo: 44 },
      ],
    });
    const [rule] = summarise([early, score(warning("OPEN"), null, open)]).inTime.rules;
    expect(rule?.horizons).toMatchObject([
      { entries: 0, hits: 0, rate: null, open: 2, nextInSessions: 4, printed: null, medianReturnPercent: null },
      { entries: 0, hits: 0, rate: null, open: 2, nextInSessions: 44, printed: null, medianReturnPercent: null },
    ]);
  });

  it("compares with what was printed for the entry's own bar only", () => {
    const { outlook } = warningOf();
    const last = warningOf({ symbol: "LAST", outlook: { ...outlook, status: "last-rally", asOf: "2025-10-01" } });
    const none = warningOf({
      symbol: "NONE",
      outlook: { status: "not-measured", reason: "instrument", asOf: null, horizons: [] },
    });
    const scores = [score(warning("OWN"), 5), score(last, null), score(none, null)];
    const tally = summarise(scores).inTime.rules[0]?.horizons[0];
    expect(tally).toMatchObject({ entries: 3, hits: 1, printed: { entries: 1, rate: 1, meanChance: 0.2 } });
  });

  it("never lets what was said at the time and what was said afterwards meet", () => {
    const afterwards = Array.from({ length: 30 }, (_, i) => score(warning(`S${i}`), 5, { inTime: false }));
    const { inTime, afterwards: later } = summarise([...many(warning, 30, 3), ...afterwards]);
    expect(inTime.rules[0]?.horizons[0]).toMatchObject({ entries: 30, hits: 3 });
    expect(later.rules[0]?.horizons[0]).toMatchObject({ entries: 30, hits: 30 });
  });

  it("takes a rule with other parameters for another rule", () => {
    const changed = warningOf({ settings: { parameters: { "run-up": { rise: 40 }, extension: { above: 1 } } } });
    const { rules } = summarise([score(warning("A"), null), score(changed, 5)]).inTime;
    expect(rules.map(({ parameters }) => parameters)).toEqual([{ rise: 40 }, {}]);
  });

  it("gives each level its own row, the loudest first", () => {
    const levels = (["calm", "extreme", "watch"] as const).map((level) => score(standingOf({ level }), null));
    expect(summarise(levels).inTime.levels.map(({ level }) => level)).toEqual(["extreme", "watch", "calm"]);
  });
});

describe("the Brier score", () => {
  it("is that of the printed chance against that of volatility alone", () => {
    const [twenty, sixty] = summarise(many(standing, 40, 10)).inTime.calibration;
    // A quarter fell: 0.25 x 0.8^2 + 0.75 x 0.2^2, and with 0.15 for the chance.
    expect(twenty?.brier).toBeCloseTo(0.19, 12);
    expect(twenty?.brierSameVolatility).toBeCloseTo(0.25 * 0.85 ** 2 + 0.75 * 0.15 ** 2, 12);
    expect(twenty?.skill).toBeCloseTo(1 - 0.19 / 0.1975, 12);
    expect(sixty).toMatchObject({ sessions: 60, entries: 40, apart: 40, rate: 0.25, reason: null });
  });

  it("is not told of too few, and not divided by nothing", () => {
    expect(summarise(many(standing, 29, 9)).inTime.calibration[0]).toEqual({
      sessions: 20,
      entries: 29,
      apart: 29,
      rate: null,
      meanChance: null,
      brier: null,
      brierSameVolatility: null,
      skill: null,
      reason: "fewer-than-30-apart",
    });
    const { outlook } = standingOf();
    const sure = { ...outlook, horizons: [{ sessions: 20, chance: 0.1, sameVolatility: 0 }] } as const;
    const perfect = many((symbol) => standingOf({ symbol, outlook: sure }), 30, 0);
    expect(summarise(perfect).inTime.calibration[0]).toMatchObject({ skill: null, reason: "no-error-to-improve" });
    expect(summarise(many(warning, 40, 3)).inTime.calibration).toEqual([]);
  });
});

describe("what could not be scored", () => {
  it("is accounted for by reason and name", () => {
    const entries: EntryScore[] = [
      leftOut(warning("B"), "no-bars", "B: not here"),
      leftOut(standing("B"), "no-bars", "B: not here"),
      leftOut(warning("A"), "no-bars", "A: not here"),
      leftOut(warning("C"), "close-differs", "97"),
    ];
    expect(summarise(entries).leftOut).toEqual([
      {
        reason: "no-bars",
        symbols: [
          { symbol: "A", entries: 1, detail: "A: not here" },
          { symbol: "B", entries: 2, detail: "B: not here" },
        ],
      },
      { reason: "close-differs", symbols: [{ symbol: "C", entries: 1, detail: "97" }] },
    ]);
  });

  it("is not what a split explains: that is stated", () => {
    const split = [warningOf({ asOf: "2025-11-20" }), standingOf()].map((entry) => score(entry, null, { split: 4 }));
    expect(summarise(split).splits).toEqual([{ symbol: "NVDA", split: 4, lastRecorded: "2025-11-21", entries: 2 }]);
  });
});
