import type { DetectorWords } from "../detector-words.ts";
import { count, numbers } from "./count.ts";

export const detectorWords: DetectorWords = {
  title: (detectors, rules) => `froth · ${count(detectors, "détecteur")} · ${count(rules, "règle")}`,
  heads: { rule: "DÉTECTEUR, RÈGLE", lift: "LIFT", interval: "INTERVALLE 95 %", cases: "CAS", mark: "" },
  interval: (low, high) => `[${numbers.number(low, 2)} ; ${numbers.number(high, 2)}]`,
  headings: { rules: "RÈGLES", parameters: "PARAMÈTRES", source: "SOURCE" },
  categories: { momentum: "momentum", volume: "volume", price: "cours", volatility: "volatilité" },
  lasts: { "while-true": "tant que c’est vrai", sessions: "pour quelques séances" },
  // As they are typed: without grouping, and with a decimal point.
  range: (value, min, max, unit, step) =>
    `${value} ${unit} (de ${min} à ${max}${step === 0 ? "" : `, pas de ${step}`})`,
  units: {
    bars: "barres",
    sessions: "séances",
    weeks: "semaines",
    closes: "clôtures",
    signs: "signes",
    days: "jours",
    touches: "contacts",
    "RSI points": "points de RSI",
    "of the range": "de la barre",
    "x the day before": "× la veille",
    "x average": "× la moyenne",
  },
  legend: {
    lift: "lift : baisses qui ont suivi, rapportées aux baisses attendues à cette volatilité",
    null: "≈1 indiscernable du hasard",
    unmeasured: "? pas encore mesuré, ne pèse rien",
  },
  secondMark: "²",
  studies: (published, second) => `mesuré sur ${published} ; ² sur ${second}`,
  next: { command: "froth detectors NAME", purpose: "montre la définition, ses paramètres et sa source" },
};
