import type { MarketWords } from "../market-words.ts";
import { count, numbers } from "./count.ts";

export const marketWords: MarketWords = {
  title: (index, lastSession, source) => `froth market · ${index} · last session ${lastSession} · ${source}`,
  headings: {
    concentration: "Concentration",
    breadth: "Breadth",
    rotation: "Rotation",
    volatility: "Volatility",
    correlation: "Correlation and crowding",
    drawdown: "Drawdown",
    funds: "Where money goes: change of relative strength over 63 sessions (no record)",
    picture: "RRG-style picture (no record)",
  },
  heads: { reading: "READING", value: "VALUE", record: "RECORD" },
  noLevel: {
    "no-rally": "no level, for the index is in no rally",
    "too-few-judged": "no level, for too little is known",
  },
  state: (level, inForce, beatChance, judged, rules) => {
    const beating =
      inForce === 0 ? "" : beatChance === 0 ? ", none beats chance" : `, ${numbers.number(beatChance)} beat chance`;
    const known =
      judged === rules ? "" : `; ${numbers.number(rules - judged)} of ${numbers.number(rules)} could not be judged`;
    return `Market: ${level} · ${numbers.number(inForce)} of ${count(judged, "rule")} in force${beating}${known}`;
  },
  section: {
    heading: "The market",
    line: (state, index) => `${state} (${index})`,
    failed: (reason) => `Market: not known: ${reason}`,
    purpose: "shows all of it",
  },
  rules: {
    "large-names-carry": "the large names carry the market more than on nine days in ten of the year",
    "breadth-below-50-at-high": "at the high fewer than half the members are above their 50-day average",
    "breadth-below-40-at-high": "at the high fewer than 40 % of the members are above their 50-day average",
    "breadth-falling-at-high":
      "at the high 10 points fewer members are above their 50-day average than 20 sessions ago",
    "lows-exceed-highs-at-high": "at the high more members make new lows than new highs",
    "mcclellan-below-zero-at-high": "at the high the McClellan oscillator is below zero",
    "rotation-out-of-technology": "technology turned from leading to weakening while others turned to leading",
    "technology-behind-4-weeks": "technology has been behind the market for four weeks or more",
    "volatility-awake": "near the high, implied volatility is higher than on nine days in ten of the year",
    "term-structure-inverted": "volatility of 30 days is dearer than that of 3 months",
    "implied-below-realised": "implied volatility is below what the index has realised",
    "low-correlation-at-high": "at the high the members move apart: their average correlation is below 0.2",
  },
  inForce: "in force",
  record: {
    none: "no record",
    cannotTell: "too few quarters to tell",
    noBetter: (lift) => `≈1 ${lift}`,
    beatsChance: (lift) => `beats chance ${lift}`,
    fewerFalls: (lift) => `fewer falls ${lift}`,
    lift: (lift, low, high) => `${lift} [${low}, ${high}]`,
    cases: (days, quarters) => `${days} days in ${quarters} quarters`,
  },
  unread: {
    tooFewMembers: (had, needed) =>
      `too few members: ${numbers.number(had)} can be judged, ${numbers.number(needed)} are needed`,
    noData: (missing) => `no bars of ${missing}`,
    noWeights: "no weights: --weights FILE names them",
    noMembers: "no members: --members FILE names them",
    shortHistory: (had, needed) => `too short a history: ${numbers.number(had)} of ${numbers.number(needed)}`,
    unknown: "not known",
  },
  labels: {
    return: "Return",
    made: "Part of it, from names",
    largest: "Largest contributions",
    residual: "Not explained",
    effective: "Effective number of names",
    above50: "Above the 50-day average",
    above200: "Above the 200-day average",
    highsLows: "New highs and lows, 252 sessions",
    advances: "Advances and declines",
    line: "Advance-decline line, 63 sessions",
    mcclellan: "McClellan, ratio-adjusted",
    behind: "Technology behind the market",
    worst: "Technology the worst sector",
    rotatesOut: "Out of technology in 8 weeks",
    implied: "Implied volatility",
    impliedChange: "Its change, 5 and 21 sessions",
    term: "30 days over 3 months",
    premium: "Implied less realised",
    averageCorrelation: "Average correlation",
    firstComponent: "First principal component",
    leaders: "Days all leaders fell",
    high: "Off its high",
    peak: "Peak by the 20 % rule",
    verdict: "Where it stands",
    met: "Signs of an end of cycle",
    notMet: "Not there",
    unknown: "Not known",
  },
  labelTop: (names) => `The top ${names} names made`,
  labelShock: (fall) => `One leader ${fall}`,
  labelSize: (cap, equal) => `${cap} over ${equal}, 63 sessions`,
  labelWithinYear: "Falls within 252 sessions",
  labelBeforeNewHigh: (depth) => `Falls once ${depth} off`,
  returnSince: (change, date, sessions) => `${change} in ${count(sessions, "session")}, since ${date}`,
  ofIt: (shares) => `${shares} of it`,
  moreThanCounted: "more than are counted",
  residual: (points, coverage, counted, uncounted) =>
    `${points} points; ${count(counted, "name")} of ${coverage} of the weight counted` +
    (uncounted === 0 ? "" : `, ${numbers.number(uncounted)} not`),
  effective: (names, listed, hhi, isMost) =>
    isMost ? `at most ${names} (HHI of the ${listed} listed ${hhi})` : `${names} of ${listed} (HHI ${hhi})`,
  sizeChange: (change, rank) => (rank === null ? change : `${change}, higher than on ${rank} of days`),
  shareNow: (share, before, fromFile) =>
    [share, before === null ? "" : `, ${before} 20 sessions ago`, fromFile ? " (file)" : ""].join(""),
  highsLows: (highs, lows) => `${highs} and ${lows}`,
  line: (change, atHigh) => (atHigh === true ? `${change}, at its high of 252 sessions` : change),
  weeks: (n, longest) =>
    `${count(n, "week")} in a row${longest === null ? "" : `, ${numbers.number(longest)} at most`}`,
  yes: "yes",
  no: "no",
  implied: (symbol, level, rank) => `${symbol} ${level}${rank === null ? "" : `, higher than on ${rank} of days`}`,
  impliedChange: (days5, days21) => `${days5} and ${days21} points`,
  term: (ratio, inverted) => `${ratio}, ${inverted ? "inverted" : "not inverted"}`,
  premium: (points, realised) => `${points} points (realised ${realised})`,
  correlation: (value, stocks, sessions) => `${value} (${count(stocks, "member")}, ${count(sessions, "session")})`,
  leaders: (together, sessions, expected, symbols, today) =>
    `${numbers.number(together)} of ${numbers.number(sessions)}, ${expected} if unrelated: ${symbols}${today ? " (leaders of our days)" : ""}`,
  high: (change, price, date, sessions) => `${change}, ${price} on ${date}, ${count(sessions, "session")} ago`,
  peak: (date, confirmedOn) => `${date}, ${confirmedOn === null ? "provisional" : `confirmed on ${confirmedOn}`}`,
  dayRates: (rates, days) => `${rates} (${days} days as far off)`,
  caseRates: (rates, cases) => `${rates} before a new high (${count(cases, "such fall")})`,
  rate: (fall, share) => `${fall}: ${share}`,
  verdicts: {
    "no-top": "no top: within 5 % of its peak by the 20 % rule",
    "intermediate-top": "intermediate top: the long trend is intact",
    "end-of-cycle": "end of cycle: 20 % off, below a falling 200-day average",
    undecided: "undecided: some signs of an end of cycle, not all",
  },
  conditions: {
    "fall-20": "peak confirmed by a 20 % fall",
    "below-200": "below the 200-day average",
    "falling-200": "200-day average falling",
    "50-below-200": "50-day below 200-day average",
    "breadth-200": "under 40 % of members above their 200-day",
    "defensives-ahead": "staples ahead of technology",
  },
  funds: {
    technology: "technology",
    growth: "growth",
    financials: "financials",
    energy: "energy",
    value: "value",
    staples: "staples",
    utilities: "utilities",
    "health-care": "health care",
    "low-volatility": "low volatility",
    "long-bonds": "long bonds",
    bonds: "bonds",
    gold: "gold",
    silver: "silver",
    uranium: "uranium",
  },
  fundHeads: (technology, growth) => ["FUND", `VS ${technology}`, `VS ${growth}`, "QUADRANT"],
  quadrants: { leading: "leading", weakening: "weakening", lagging: "lagging", improving: "improving" },
  picture: (benchmark, week) =>
    `Relative strength against ${benchmark} to the right, its momentum upwards; z-scores of weeks up to ${week}. In the manner ` +
    "of relative rotation graphs, not their formula.",
  members: (from, date, listed, withBars, onLastSession) =>
    `Members: ${from}${date === null ? "" : ` of ${date}`}, ${numbers.number(listed)} listed, ${numbers.number(withBars)} with bars, ` +
    `${numbers.number(onLastSession)} on the last session`,
  membersToday: "today's members on the dates of the bars: those that left the index are missing",
  membersThen: "members of that date",
  missing: (n, symbols) => `${numbers.number(n)} without bars: ${symbols}`,
  weights: (from, date, listed, total) =>
    `Weights: ${from}${date === null ? ", taken as of the last session" : ` of ${date}`}, ${count(listed, "name")}, ${total}`,
  weightsLater: "later than the bars, so contributions are of later sizes on these returns",
  weightsOfCaps: "made from market caps: they add up to 100 % of the names listed, not of the index",
  failed: (symbols) => `Without bars at the source: ${symbols}`,
  stale: (n, symbols) => `${count(n, "symbol")} without a bar on the last session: ${symbols}`,
  oldIndex: (index) => `${index} has no bars up to the date asked for: all of this is of an older one`,
  more: (n) => `and ${numbers.number(n)} more`,
  legend:
    "RECORD: lift of a 10 % fall of the S&P 500 within 60 sessions on rally days as volatile, with its 95 % interval; ≈1 cannot be " +
    "told from chance; no record: not measured, and weighs nothing. The market line is above watch only where a rule " +
    "that beats chance is in force.",
};
