import { noNumber } from "../numbers.ts";
import type { OwnRecordWords } from "../own-record-words.ts";
import { count, numbers } from "./count.ts";
import { dates } from "./dates.ts";

const horizons = [5, 20, 60];

export const ownRecordWords: OwnRecordWords = {
  heading: "ITS OWN PAST SIGNALS, IN ALL OF ITS BARS",
  baseline: (days, first, last) =>
    `All days: ${count(days, "rally day")} from ${dates.day(first)} to ${dates.day(last)}.`,
  baselineFigures: (fell20, fell60, roseFirst, medians) =>
    `After ${share(fell60)} of them a close 10 % lower came within 60 sessions (${share(fell20)} within 20); after ` +
    `${share(roseFirst)} one 10 % higher came first. ${mediansWords(medians)}.`,
  howToRead: (fewest) =>
    `Cases are signals on rally days, those of a rule at least ten sessions apart. Below ${numbers.number(fewest)} of them nothing can be ` +
    "told of a rule; above, only a large difference. In brackets Wilson's 95 % interval, as if cases were independent; 5, 20 and 60 are the returns " +
    "after so many sessions.",
  missing: (reason) => `Nothing to count${reason === null ? "" : `: ${reason}`}.`,
  noRule: "No rule has spoken on a rally day.",
  rule: (rule, inForce) => (inForce ? `${rule}, in force` : rule),
  cases: (cases, open) => {
    const over = cases === 0 ? "no case whose 60 sessions are over" : count(cases, "case");
    return open === 0 ? over : `${over}, ${numbers.number(open)} not over`;
  },
  says: {
    "as-base": "falls as on all days",
    "more-falls": "more falls than on all days",
    "fewer-falls": "fewer falls than on all days",
  },
  cannotTell: (fewest) => `fewer than ${numbers.number(fewest)}: cannot tell`,
  rows: {
    fell20: "−10 % within 20",
    fell60: "−10 % within 60",
    roseFirst: "+10 % first",
  },
  hits: (hits, cases) => `${numbers.number(hits)} of ${numbers.number(cases)}`,
  allDays: (value) => `all days ${share(value)}`,
  medians: mediansWords,
  older: (cases) => `and ${count(cases, "older one")}`,
  outsideRallies: (rules) => `Spoke, but on no rally day that counts: ${rules.join(", ")}.`,
  tried: (rules) =>
    `${count(rules, "rule")} with enough cases: about one in twenty would differ from all days by chance alone.`,
};

function mediansWords(medians: readonly (number | null)[]): string {
  const said = medians.map((median, index) => `${signed(median)} after ${horizons[index] ?? noNumber}`);
  return `Median return ${said.join(", ")} sessions`;
}

function share(value: number): string {
  return numbers.percent(value * 100);
}

function signed(value: number | null): string {
  return value === null ? noNumber : numbers.signedPercent(value * 100, 1);
}
