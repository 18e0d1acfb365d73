import { noNumber } from "../numbers.ts";
import type { OwnRecordWords } from "../own-record-words.ts";
import { count, numbers } from "./count.ts";
import { dates } from "./dates.ts";

const horizons = [5, 20, 60];

export const ownRecordWords: OwnRecordWords = {
  heading: "TOUS SES PROPRES SIGNAUX PASSÉS",
  baseline: (days, first, last) =>
    `Tous les jours : ${count(days, "jour de rallye", "jours de rallye")} du ${dates.day(first)} au ${dates.day(last)}.`,
  baselineFigures: (fell20, fell60, roseFirst, medians) =>
    `Après ${share(fell60)} d’entre eux, une clôture 10 % plus bas est venue en 60 séances (${share(fell20)} en 20) ; après ` +
    `${share(roseFirst)}, une clôture 10 % plus haut est venue d’abord. ${mediansWords(medians)}.`,
  howToRead: (fewest) =>
    "Les cas sont des signaux de jours de rallye, ceux d’une même règle à dix séances au moins les uns des autres. Au-dessous de " +
    `${numbers.number(fewest)}, on ne peut rien dire d’une règle ; au-dessus, seulement un grand écart. Entre crochets, l’intervalle de ` +
    "Wilson à 95 %, comme si les cas étaient indépendants ; 5, 20 et 60 sont les rendements après autant de séances.",
  missing: (reason) => `Rien à compter${reason === null ? "" : ` : ${reason}`}.`,
  noRule: "Aucune règle n’a parlé un jour de rallye.",
  rule: (rule, inForce) => (inForce ? `${rule}, en vigueur` : rule),
  cases: (cases, open) => {
    const over = cases === 0 ? "aucun cas dont les 60 séances sont écoulées" : count(cases, "cas", "cas");
    return open === 0 ? over : `${over}, ${numbers.number(open)} en cours`;
  },
  says: {
    "as-base": "baisses comme tous les jours",
    "more-falls": "plus de baisses que tous les jours",
    "fewer-falls": "moins de baisses que tous les jours",
  },
  cannotTell: (fewest) => `moins de ${numbers.number(fewest)} : on ne peut rien dire`,
  rows: {
    fell20: "−10 % en 20",
    fell60: "−10 % en 60",
    roseFirst: "+10 % d’abord",
  },
  hits: (hits, cases) => `${numbers.number(hits)} sur ${numbers.number(cases)}`,
  allDays: (value) => `tous les jours ${share(value)}`,
  medians: mediansWords,
  older: (cases) => `et ${count(cases, "plus ancien", "plus anciens")}`,
  outsideRallies: (rules) => `Ont parlé, mais aucun jour de rallye qui compte : ${rules.join(", ")}.`,
  tried: (rules) =>
    `${count(rules, "règle")} avec assez de cas : environ une sur vingt différerait de tous les jours par le seul hasard.`,
};

function mediansWords(medians: readonly (number | null)[]): string {
  const said = medians.map((median, index) => `${signed(median)} après ${horizons[index] ?? noNumber}`);
  return `Rendement médian ${said.join(", ")} séances`;
}

function share(value: number): string {
  return numbers.percent(value * 100);
}

function signed(value: number | null): string {
  return value === null ? noNumber : numbers.signedPercent(value * 100, 1);
}
