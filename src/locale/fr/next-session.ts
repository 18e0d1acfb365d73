import type { FragilityWords, NextSessionWords } from "../next-session-words.ts";
import { count, numbers } from "./count.ts";

export const nextSessionWords: NextSessionWords = {
  heading: "PROCHAINE SÉANCE",
  label: "à venir",
  intro: (open, volume) => {
    const bar = `si la séance ouvre à ${numbers.price(open)}`;
    return volume === null
      ? `Ces clôtures déclenchent une règle ${bar} et ne laisse pas de mèche :`
      : `Ces clôtures déclenchent une règle ${bar}, ne laisse pas de mèche et échange le volume moyen ` +
          `(${numbers.number(volume)} titres) :`;
  },
  whatever: "toute clôture",
  orLower: (close, open) => `${numbers.price(close, open)} ou plus bas (${away(close, open)})`,
  orHigher: (close, open) => `${numbers.price(close, open)} ou plus haut (${away(close, open)})`,
  between: (low, high, open) =>
    `de ${numbers.price(low, open)} à ${numbers.price(high, open)} (de ${away(low, open)} à ${away(high, open)})`,
  either: (one, other) => `${one} ; ${other}`,
  onVolume: (closes, shares, usual) =>
    `${closes}, sur ${numbers.number(shares)} titres ou plus (${numbers.number(shares / usual, 2)}×)`,
  clears: (closes) => `s’éteint à ${closes}`,
  clearsWhatever: "s’éteint quelle que soit la clôture",
  nothingClears: (percent) => `aucune clôture à moins de ${numbers.percent(percent)} d’écart ne l’éteint`,
  nothingFires: (percent) =>
    `Aucune clôture à moins de ${numbers.percent(percent)} d’écart ne déclenche de règle si la barre ne laisse pas de mèche.`,
  silent: (percent, detectors) =>
    `Aucune clôture à moins de ${numbers.percent(percent)} d’écart ne déclenche ${detectors.join(", ")}.`,
  silentDetector: (detector, rules) => `${detector} (${count(rules, "règle")})`,
};

export const fragilityWords: FragilityWords = {
  label: "voisins",
  holds: (holding, neighbours) =>
    `en vigueur avec ${count(holding, "réglage voisin", "réglages voisins")} sur ${numbers.number(neighbours)}`,
  unaffected: "aucun réglage voisin ne change ce que dit la règle",
  lost: (sentence, settings, more) =>
    `${sentence}, pas avec ${settings.join(", ")}${more === 0 ? "" : ` et ${count(more, "autre")}`}`,
};

function away(close: number, open: number): string {
  return numbers.signedPercent((close / open - 1) * 100, 1);
}
