import type { BubbleWords } from "../bubble-words.ts";

const bootstrap = (draws: string): string =>
  `critical values by a wild bootstrap of its own returns up to that day, ${draws} paths each`;

export const bubbleWords: BubbleWords = {
  title: (symbol, read, first, last, source) => `froth bubble · ${symbol} · ${read}, ${first} to ${last} · ${source}`,
  read: { "1wk": (amount) => `${amount} weeks`, "1d": (amount) => `${amount} sessions` },
  headings: {
    now: "NOW",
    episodes: "EXPLOSIVE EPISODES",
    after: "WHAT FOLLOWED",
    lppls: "LPPLS CONFIDENCE (EXPERIMENTAL)",
    method: "HOW IT WAS JUDGED",
    limits: "WHAT THIS CANNOT SAY",
  },
  now: (date, statistic, critical95, critical99) =>
    `On ${date} the statistic is ${statistic}; its critical values are ${critical95} at 5 % and ${critical99} at 1 %:`,
  verdicts: {
    "explosive-99": "explosive at 1 %.",
    "explosive-95": "explosive at 5 %.",
    falling: "as explosive as that, but downwards: no bubble.",
    calm: "not explosive.",
  },
  tooBrief: "Not for long enough to be an episode.",
  notJudged: (date) => `On ${date} nothing can be judged: too little history, or a price that does not move.`,
  legend: {
    statistic: "above: statistic (BSADF)",
    critical: "its critical value at 5 %",
    episode: "episode",
    price: "below: price, logarithmic",
  },
  heads: {
    start: "START",
    known: "KNOWN",
    end: "END",
    length: "LENGTH",
    peak: "STRONGEST",
    statistic: "STATISTIC",
    critical: "AT 5 %",
    rise: "TO ITS HIGH",
    after: "LOWEST IN 60",
  },
  lasts: "lasts",
  notOver: "not over",
  none: "None.",
  shortCrossings: (amount, duration) =>
    `Shorter stretches above the critical value, under ${duration} in a row: ${amount}.`,
  own: (fell, episodes) =>
    "Episodes of this symbol that were followed by a close 10 % lower within 60 sessions of the day on which they were known: " +
    `${fell} of ${episodes}.`,
  ownNone: "On this symbol there is no episode that has been known for 60 sessions.",
  hindsight:
    "KNOWN is the first day on which anybody could have said so; START and END are hindsight. LOWEST IN 60 is the lowest close of the 60 " +
    "sessions after KNOWN. * above the critical value of 1 %, too.",
  record: (sentence, share) =>
    `The scan's rule on many stocks: ${sentence}. ${share} of its warnings were followed by a close 10 % lower within 60 sessions.`,
  noRecord: "No record: what followed the scan's rule was not measured.",
  method: {
    "1wk": ({ longest, shortest, lags, draws, duration }) =>
      `BSADF of Phillips, Shi and Yu on the log closes of weeks that are over, windows of ${shortest} to ${longest} weeks, ${lags} ` +
      `lagged differences; ${bootstrap(draws)}. An episode is ${duration} weeks or more in a row above them at 5 %, while the price rose.`,
    "1d": ({ longest, shortest, lags, draws, duration }) =>
      `BSADF of Phillips, Shi and Yu on log closes, windows of ${shortest} to ${longest} sessions, ${lags} lagged differences; ` +
      `${bootstrap(draws)}, anew each week. An episode is ${duration} sessions or more in a row above them at 5 %, while the price rose.`,
  },
  compared: (p95, p99) =>
    `Random walks with steps of one size would give ${p95} and ${p99}; the detector explosive-price judges by such values.`,
  lppls: ({ weeks, windows, qualified, confidence, paths, asMany, median, p95 }) =>
    `${qualified} of ${windows} windows of up to ${weeks} weeks look like a bubble to the model: confidence ${confidence}. Of ${paths} random ` +
    `walks made of the same weekly returns ${asMany} show as much or more; the middle one has ${median}, one in twenty more than ${p95}.`,
  lpplsTooShort: "Too few weeks: it takes 150 in a row.",
  lpplsCaveat:
    "A power law with swings that grow faster towards a critical time, fitted to weekly closes on a fixed grid. It has seven parameters and fits " +
    "much; its critical time is not printed, because it says nothing. Measured on nothing.",
  limits: [
    "When an episode ends, and whether the price falls then: it dates exuberance, not tops.",
    "Whether the price is wrong. Profits that grow ever faster look the same.",
    "One week in twenty is above its critical value by chance alone, and such weeks come in a row.",
    "Whether it holds for the technology shares of the 2020s is contested among those who use it.",
  ],
};
