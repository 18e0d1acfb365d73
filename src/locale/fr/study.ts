import { noNumber } from "../numbers.ts";
import type { StudyWords } from "../study-words.ts";
import { count, numbers, plural } from "./count.ts";
import { dates } from "./dates.ts";

const rallyDays = (days: number): string => count(days, "jour de rallye", "jours de rallye");

export const studyWords: StudyWords = {
  title: (whom, first, last, source) => {
    const named =
      typeof whom === "string" ? whom : `${numbers.number(whom.symbols)} sur ${count(whom.given, "valeur")}`;
    const span =
      first === null || last === null
        ? "aucun jour de rallye"
        : `jours de rallye du ${dates.day(first)} au ${dates.day(last)}`;
    return ["froth study", named, span, source].join(" · ");
  },
  heads: {
    rule: "RÈGLE",
    level: "NIVEAU",
    cases: "CAS",
    days: "JOURS",
    quarters: "TRIM.",
    fell: "−10 %",
    raw: "LIFT",
    sameVolatility: "VOLATILITÉ ÉGALE",
    sameExtension: "… ET EXTENSION",
    sameQuarter: "… ET TRIMESTRE",
    q: "q",
    rose: "+10 %",
    median60: "MÉDIANE",
    verdict: "VERDICT",
    hits: "−10 %",
    wilson: "PART [95 %]",
    allDays: "TOUS",
    date: "DATE",
    close: "CLÔTURE",
    after5: "5",
    after20: "20",
    after60: "60",
    fellAfter: "−10 % APRÈS",
    roseAfter: "+10 % APRÈS",
  },
  headings: {
    rules: "Règles",
    levels: "Niveaux",
    past: "Signaux passés les jours de rallye, et le rendement après 5, 20 et 60 séances",
    leftOut: "Laissés de côté",
    silent: "Détecteurs qui n’ont pas tourné partout",
  },
  days: (days, symbols, quarters) =>
    `${rallyDays(days)} de ${count(symbols, "valeur")} en ${count(quarters, "trimestre")}.`,
  base: (fall20, fall60, rise60, median60) =>
    `Après ${share(fall60)} d’entre eux, une clôture 10 % plus bas est venue en 60 séances (${share(fall20)} en 20), après ` +
    `${share(rise60)} une clôture 10 % plus haut ; le rendement médian de 60 séances était de ` +
    `${numbers.signedPercent(median60 * 100, 1)}.`,
  first: (fall, rise, neither) =>
    `La baisse est venue d’abord après ${share(fall)}, la hausse après ${share(rise)}, ni l’une ni l’autre après ` +
    `${share(neither)}.`,
  noDays: "Aucun jour de rallye suivi de 60 séances : il n’y a rien à étudier.",
  verdicts: { "beats-chance": "mieux que le hasard", "no-better": "≈1", "below-chance": "moins de baisses" },
  reasons: {
    "did-not-run": "n’a pas tourné",
    "no-signal": "aucun signal",
    "no-case": "aucun cas",
    "few-cases": "trop peu de cas",
    "few-quarters": "trop peu de trim.",
    "no-fall": "aucune baisse",
  },
  againstBase: {
    "as-base": "comme tous les jours",
    "more-falls": "plus de baisses",
    "fewer-falls": "moins de baisses",
  },
  fewCases: (needed) => `indécidable, < ${numbers.number(needed)}`,
  interval,
  share: (low, high) => `[${numbers.number(low * 100)} ; ${numbers.number(high * 100)}]`,
  after: (sessions) => count(sessions, "séance"),
  open: "en cours",
  lifts:
    "−10 % : une clôture plus basse d’autant en 60 séances. LIFT : leur part rapportée à celle de tous les jours de rallye. " +
    "VOLATILITÉ ÉGALE : observé sur attendu, étant donné la volatilité de 60 séances, avec un intervalle à 95 % par bootstrap sur " +
    "les trimestres civils. … ET EXTENSION : étant donné aussi l’écart à la moyenne mobile à 200 jours. … ET TRIMESTRE : étant " +
    "donné la volatilité et le trimestre, ce qui retire les bonnes et les mauvaises périodes. 1,00 n’ajoute rien.",
  correction: (tried, survive, shown) =>
    (shown < tried ? `${count(shown, "règle montrée", "règles montrées")} sur ${numbers.number(tried)} ; ` : "") +
    `${count(tried, "règle essayée", "règles essayées")}, placebo compris : ${numbers.number(survive)} ` +
    `d’entre elles ${plural(survive, "diffère", "diffèrent")} de 1 à volatilité égale après Benjamini-Hochberg à 5 % (q).`,
  placebo: (lift, low, high) =>
    `Le placebo se déclenche des jours tirés au hasard et doit donner 1 : ${interval(lift, low, high)}.`,
  openCases: (cases) =>
    `${count(cases, "autre cas", "autres cas")} dont les 60 séances ne sont pas écoulées : non ${plural(cases, "compté")}.`,
  levelsAreDays:
    "Les niveaux comptent tous les jours de rallye : des jours voisins voient donc presque les mêmes séances.",
  oneSymbol: (needed) =>
    "Une seule valeur ne distingue pas une règle qui marche d’une autre qui ne marche pas : au-dessous de " +
    `${numbers.number(needed)} cas rien n’est dit, et avec plus, seul un lift d’environ 1,6 se verrait. Des cas à quelques séances d’écart ne ` +
    "sont pas non plus indépendants.",
  oneSymbolFalls: (rules) =>
    `${count(rules, "règle")} avec assez de cas : environ une sur vingt différerait par le seul hasard.`,
  caveat:
    "Les barres sont celles de valeurs encore cotées : ce qui s’est effondré et a disparu manque, à moins que vous ne l’ayez ajouté.",
  leftOut: (code, symbols, more) => `${code} : ${symbols}${more === 0 ? "" : ` et ${count(more, "autre")}`}`,
  silent: (detector, ran, given) => `${detector} a tourné sur ${numbers.number(ran)} de ${count(given, "valeur")}`,
  failed: (detector, failed, error) => `${detector} a échoué sur ${count(failed, "valeur")} : ${error}`,
  settings: (seed, draws, minDollarVolume, minHistory) =>
    `Graine ${seed}, ${count(draws, "tirage")} de trimestres ; jours de rallye au volume en dollars sur 50 jours d’au moins ` +
    `${numbers.number(minDollarVolume)} et avec ${count(minHistory, "barre")} d’historique.`,
};

function interval(value: number, low: number, high: number): string {
  return `${numbers.number(value, 2)} [${numbers.number(low, 2)} ; ${numbers.number(high, 2)}]`;
}

function share(value: number): string {
  return Number.isFinite(value) ? numbers.percent(value * 100, 1) : noNumber;
}
