import type { OwnCase, OwnFigures, OwnRecord, OwnRule, OwnShare } from "../../src/analysis/own-record.ts";

function share(hits: number, cases: number, low: number, high: number): OwnShare {
  return { hits, share: cases === 0 ? null : hits / cases, low, high };
}

const nothing: OwnShare = { hits: 0, share: null, low: null, high: null };

function past(date: string, parts: Partial<OwnCase> = {}): OwnCase {
  return {
    date,
    close: 214.31,
    returns: [0.012, -0.034, 0.105],
    fellAfter: null,
    roseAfter: 41,
    open: false,
    ...parts,
  };
}

const baseline: OwnFigures = {
  cases: 2140,
  fell20: share(407, 2140, 0.174, 0.208),
  fell60: share(865, 2140, 0.384, 0.425),
  roseFirst: share(1099, 2140, 0.492, 0.535),
  medians: [0.004, 0.017, 0.052],
};

const extension: OwnRule = {
  detector: "extension",
  rule: "extension-40",
  inForce: true,
  open: 2,
  says: "more-falls",
  cases: 41,
  fell20: share(11, 41, 0.157, 0.419),
  fell60: share(25, 41, 0.457, 0.743),
  roseFirst: share(17, 41, 0.278, 0.566),
  medians: [0.011, 0.023, -0.041],
  past: [
    ...Array.from({ length: 33 }, (_, i) => past(`20${String(i + 1).padStart(2, "0")}-03-14`)),
    ...Array.from({ length: 8 }, (_, i) => past(`2024-0${i + 1}-02`, { fellAfter: 7 * (i + 1), roseAfter: null })),
    past("2025-09-18", { returns: [0.021, -0.013, null], open: true, roseAfter: 12 }),
    past("2025-11-19", { returns: [null, null, null], open: true, roseAfter: null }),
  ],
};

const fresh: OwnRule = {
  detector: "run-up",
  rule: "run-up-50",
  inForce: true,
  open: 1,
  says: "cannot-tell",
  cases: 0,
  fell20: nothing,
  fell60: nothing,
  roseFirst: nothing,
  medians: [null, null, null],
  past: [past("2025-11-20", { returns: [null, null, null], open: true, roseAfter: null })],
};

const older: OwnRule = {
  detector: "macd-divergence",
  rule: "macd-histogram-divergence-straight-line",
  inForce: false,
  open: 0,
  says: "cannot-tell",
  cases: 5,
  medians: [0, 0.004, 0.012],
  fell20: share(0, 5, 0, 0.435),
  fell60: share(1, 5, 0.036, 0.624),
  roseFirst: share(4, 5, 0.376, 0.964),
  past: ["2009-10-01", "2012-04-03", "2015-07-20", "2017-06-08", "2020-02-19"].map((date) => past(date)),
};

/** A rule in force with cases enough, one with none yet, one of former times. */
export const ownRecordOfGoogl: OwnRecord = {
  firstDay: "2005-08-19",
  lastDay: "2025-08-27",
  missing: null,
  fewestCases: 30,
  baseline,
  rules: [extension, fresh, older],
  outsideRallies: ["rsi-above-90", "upthrust"],
};
