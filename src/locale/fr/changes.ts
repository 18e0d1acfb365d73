import type { ChangesWords } from "../changes-words.ts";
import { count } from "./count.ts";

const kinds = {
  new: "nouvelle",
  confirmed: "confirmée",
  stronger: "plus forte",
  weaker: "plus faible",
  gone: "disparue",
};

export const changesWords: ChangesWords = {
  heading: (since) => `Ce qui a changé depuis le ${since ?? "rapport précédent"}`,
  nothing: "rien",
  counts: ({ levels, symbols, ...warnings }) => {
    const told = [
      some(warnings.new, "nouvelle", "nouvelles"),
      some(warnings.confirmed, "confirmée", "confirmées"),
      some(warnings.stronger, "plus forte", "plus fortes"),
      some(warnings.weaker, "plus faible", "plus faibles"),
      some(warnings.gone, "disparue", "disparues"),
    ].filter((text) => text !== "");
    return [
      told.length === 0 ? "" : `alertes : ${told.join(", ")}`,
      some(levels, "niveau changé", "niveaux changés"),
      some(symbols, "valeur ajoutée, retirée ou sans données", "valeurs ajoutées, retirées ou sans données"),
    ]
      .filter((text) => text !== "")
      .join(" ; ");
  },
  kinds,
  told: (kind, warning) => `${kind} : ${warning}`,
  confirmed: "désormais par une règle qui fait mieux que le hasard",
  unconfirmed: "par aucune règle qui fasse encore mieux que le hasard",
  severity: (before, after) => `intensité ${before} → ${after}`,
  strength: (before, after) => `force ${before} → ${after}`,
  invalidated: (date, close, above) => `clôture à ${close}, au-dessus de ${above}, le ${date}`,
  takenBack: (date) => `invalidée${onDate(date)}`,
  noLongerTrue: (date) => `n'est plus vraie${sinceDate(date)}`,
  expired: (date) => `expirée${onDate(date)}`,
  untold: "ces barres ne disent pas pourquoi",
  level: (before, after) => `niveau ${before ?? "aucun"} → ${after ?? "aucun"}`,
  market: "marché",
  symbols: {
    added: "ajoutée à la liste",
    removed: "n'est plus dans la liste",
    recovered: "a de nouveau des données utilisables",
    failed: "n'a plus de données utilisables",
  },
};

/** `2 nouvelles`; nothing for none. */
function some(amount: number, one: string, many: string): string {
  return amount === 0 ? "" : count(amount, one, many);
}

function onDate(date: string | null): string {
  return date === null ? "" : ` le ${date}`;
}

function sinceDate(date: string | null): string {
  return date === null ? "" : ` depuis le ${date}`;
}
