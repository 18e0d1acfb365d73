import type { UpsideWords } from "../upside-words.ts";
import { count, numbers } from "./count.ts";

export const upsideWords: UpsideWords = {
  heading: "CE QU’IL Y A À GAGNER",
  intro: (stocks, firstYear, lastYear) =>
    `Parmi de tels rallyes, comptés sur d’autres barres que la perspective : ${numbers.number(stocks)} actions américaines, de ` +
    `${firstYear} à ${lastYear} :`,
  horizon: (sessions, chance, same, cases) =>
    `${share(chance)} ont clôturé 10 % plus haut en ${count(sessions, "séance")} (à volatilité égale ${share(same)}, n ` +
    `${numbers.number(cases)})`,
  first: (rise, fall, neither) =>
    `en 60 séances, la hausse de 10 % est venue d’abord après ${share(rise)}, la baisse après ${share(fall)}, ni l’une ni ` +
    `l’autre après ${share(neither)}`,
  median: (sessions, medianReturn, same) =>
    `le rendement médian après ${count(sessions, "séance")} était de ${signed(medianReturn)} (à volatilité égale ${signed(same)})`,
  caveat:
    "Toutes ces actions étaient encore cotées à la fin : avec celles qui ont disparu, les gains seraient plus petits. Les deux " +
    "sections viennent d’actions et d’années différentes : ne les additionnez pas.",
};

function share(value: number): string {
  return numbers.percent(value * 100);
}

function signed(value: number): string {
  return numbers.signedPercent(value * 100, 1);
}
