import type { AnalogPageWords } from "../analog-page-words.ts";
import { count } from "./count.ts";
import { dates } from "./dates.ts";

export const analogPageWords: AnalogPageWords = {
  title: (symbol, template, asOf) => `froth: ${symbol} beside ${template ?? "famous dates"}, ${dates.day(asOf)}`,
  question: (symbol, template) =>
    template === null ? `What does ${symbol} look like?` : `How much does ${symbol} look like ${template}?`,
  about: (sessions, asOf, source) => `${count(sessions, "session")} to ${dates.long(asOf)} · ${source}`,
  headings: {
    picture: "The picture",
    likeness: "How much alike",
    template: "The template",
    templates: "The templates, the nearest first",
    nearest: "After the nearest rallies",
    method: "How it was compared",
    limits: "What this cannot say",
  },
  heads: {
    template: "Template",
    kind: "Kind",
    correlation: "Shape",
    distance: "Size",
    share: "Of all",
    later: "In 250",
    lowest: "Lowest in 250",
  },
  fanHeads: {
    sessions: "Sessions",
    median: "Median",
    range: "10 to 90 %",
    fell10: "Fell 10 %",
    fell20: "Fell 20 %",
    fell50: "Fell 50 %",
  },
  fan: (neighbours, symbols, quarters, weeks) =>
    `${count(neighbours, "rally", "rallies")} nearest in size, of ${count(symbols, "symbol")} in ${count(quarters, "quarter")}; in brackets ` +
    `the same of all ${count(weeks, "rally week")} that 250 sessions follow. Fell: a close so much lower within that time.`,
  ofAll:
    "Of all: the share of all rallies at least as much alike, at least as near. In 250: sessions after the template's date.",
  scrollable: (symbol) => `Picture of ${symbol}; on a narrow screen it scrolls sideways`,
  made: (version, source, against, dataHash) =>
    `Made by froth ${version} from bars of ${source}, those of templates from ${against}. The same bars and settings give the same page; hash of the bars ${dataHash}.`,
};
