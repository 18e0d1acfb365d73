import type { AnalogPageWords } from "../analog-page-words.ts";
import { count } from "./count.ts";
import { dates } from "./dates.ts";

export const analogPageWords: AnalogPageWords = {
  title: (symbol, template, asOf) => `froth : ${symbol} à côté de ${template ?? "dates célèbres"}, ${dates.day(asOf)}`,
  question: (symbol, template) =>
    template === null ? `À quoi ressemble ${symbol} ?` : `Quelle ressemblance entre ${symbol} et ${template} ?`,
  about: (sessions, asOf, source) => `${count(sessions, "séance")} jusqu'au ${dates.long(asOf)} · ${source}`,
  headings: {
    picture: "L'image",
    likeness: "Ressemblance",
    template: "Le modèle",
    templates: "Les modèles, le plus proche d'abord",
    nearest: "Après les rallyes les plus proches",
    method: "Comment c'est comparé",
    limits: "Ce que cela ne peut pas dire",
  },
  heads: {
    template: "Modèle",
    kind: "Genre",
    correlation: "Forme",
    distance: "Ampleur",
    share: "De tous",
    later: "En 250",
    lowest: "Min. en 250",
  },
  fanHeads: {
    sessions: "Séances",
    median: "Médiane",
    range: "De 10 à 90 %",
    fell10: "Baisse 10 %",
    fell20: "Baisse 20 %",
    fell50: "Baisse 50 %",
  },
  fan: (neighbours, symbols, quarters, weeks) =>
    `${count(neighbours, "rallye")} parmi les plus proches par l'ampleur, de ${count(symbols, "valeur")} sur ${count(quarters, "trimestre")} ; entre ` +
    `parenthèses, la même chose pour ${count(weeks, "semaine")} de rallye en tout, suivies de 250 séances. Baisse : une clôture ` +
    "plus basse d'autant dans ce délai.",
  ofAll:
    "De tous : la part de tous les rallyes au moins aussi ressemblants, au moins aussi proches. En 250 : séances après la date du modèle.",
  scrollable: (symbol) => `Image de ${symbol} ; sur un écran étroit elle défile de côté`,
  made: (version, source, against, dataHash) =>
    `Fait par froth ${version} avec les barres de ${source}, celles des modèles de ${against}. Les mêmes barres et les mêmes réglages donnent la même page ; ` +
    `empreinte des barres ${dataHash}.`,
};
