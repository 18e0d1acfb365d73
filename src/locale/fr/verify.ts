import type { VerifyWords } from "../verify-words.ts";
import { count, numbers, plural } from "./count.ts";
import { dates } from "./dates.ts";

export const verifyWords: VerifyWords = {
  title: (symbols, detectors, source) =>
    `froth verify · ${count(symbols, "valeur")} · ${count(detectors, "détecteur")} · ${source}`,
  heads: {
    rule: "DÉTECTEUR, RÈGLE",
    series: "SÉRIES",
    signals: "SIGNAUX",
    atTheirBar: "À LEUR BARRE",
    lag: "RETARD, MAX",
    differences: "ÉCARTS",
  },
  replayed: (series, prefixes) =>
    `${count(series, "série")}, ${count(prefixes, "préfixe")} ${plural(prefixes, "rejoué")}`,
  lag: (median, max) => `${numbers.number(median)} ; ${numbers.number(max)}`,
  sample: (seed) =>
    "Échantillon : de chaque série et détecteur, au plus 10 signaux avec les préfixes qui finissent une barre avant qu’ils " +
    `soient connus, sur cette barre, une et cinq après, et 10 autres préfixes (graine ${seed}). --full rejoue tous les préfixes.`,
  all: "Tous les préfixes ont été rejoués.",
  legend: [
    "à leur barre : signaux rejoués au moment où ils sont devenus connus",
    "retard : barres entre celle dont parle un signal et celle où il est connu, médiane et maximum",
  ],
  nothing: "Rien n’a été rejoué.",
  same: "Aucun écart : sur chaque préfixe, les détecteurs ont dit ce qu’ils disent de ces barres sur l’historique entier.",
  differing: (differences) =>
    `${count(differences, "écart")} avec ce qui est dit des mêmes barres sur l’historique entier :`,
  notReplayed: (detector, tooShort, notApplicable) => {
    const short = tooShort === 0 ? [] : [count(tooShort, "série trop courte", "séries trop courtes")];
    const lacking = notApplicable === 0 ? [] : [`${numbers.number(notApplicable)} sans ses colonnes`];
    return `${detector} : ${[...short, ...lacking].join(", ")}.`;
  },
  failed: (message) => `Non rejoué : ${message}.`,
  place: (symbol, subject, knownAt) => `${symbol} ${subject}${knownAt === null ? "" : ` du ${dates.day(knownAt)}`} :`,
  missing: (lastBar) => `pas encore là sur les barres jusqu’au ${dates.day(lastBar)}`,
  extra: (lastBar) => `là sur les barres jusqu’au ${dates.day(lastBar)}, pas sur l’historique entier`,
  changed: (field, onPrefix, onWhole, lastBar) =>
    `${field} ${onPrefix} sur les barres jusqu’au ${dates.day(lastBar)}, ${onWhole} sur l’historique entier`,
  threw: (bars, lastBar, error) => `échec sur ${count(bars, "barre")} jusqu’au ${dates.day(lastBar)} : ${error}`,
  more: (n) => `et ${count(n, "autre")}`,
};
