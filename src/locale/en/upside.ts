import type { UpsideWords } from "../upside-words.ts";
import { count, numbers } from "./count.ts";

export const upsideWords: UpsideWords = {
  heading: "WHAT THERE IS TO GAIN",
  intro: (stocks, firstYear, lastYear) =>
    `Of such rallies, counted on other bars than the outlook: ${numbers.number(stocks)} US stocks, ${firstYear} ` +
    `to ${lastYear}:`,
  horizon: (sessions, chance, same, cases) =>
    `${share(chance)} closed 10 % higher within ${count(sessions, "session")} (same volatility ${share(same)}, n ${numbers.number(cases)})`,
  first: (rise, fall, neither) =>
    `within 60 sessions the rise of 10 % came first after ${share(rise)}, the fall after ${share(fall)}, neither came ` +
    `after ${share(neither)}`,
  median: (sessions, medianReturn, same) =>
    `the median return after ${count(sessions, "session")} was ${signed(medianReturn)} (same volatility ${signed(same)})`,
  caveat:
    "All of these stocks were still listed at the end: with those that vanished the gains would be smaller. The two sections " +
    "come from different stocks and years: do not add them up.",
};

function share(value: number): string {
  return numbers.percent(value * 100);
}

function signed(value: number): string {
  return numbers.signedPercent(value * 100, 1);
}
