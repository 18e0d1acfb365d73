import type { StoreWords } from "../store-words.ts";
import { count, numbers, plural } from "./count.ts";
import { dates } from "./dates.ts";

export const storeWords: StoreWords = {
  heads: {
    symbol: "VALEUR",
    source: "SOURCE",
    bars: "BARRES",
    first: "PREMIÈRE",
    last: "DERNIÈRE",
    currency: "DEVISE",
    fetched: "OBTENU",
  },
  empty: "Le stock est vide. froth data pull SYMBOL ou froth data import PATH le remplit.",
  listed: (series, bars) => `${count(series, "série")}, ${count(bars, "barre")}.`,
  pulled: (symbols, failed, last) =>
    `${count(symbols, "valeur")} à jour${last === null ? "" : `, dernière séance ${dates.day(last)}`}${failures(failed)}.`,
  lacking: (symbol, days) => `${symbol} : la source n’a pas encore de barre du ${days.map(dates.day).join(", ")}`,
  healed: (symbol, what) => `${symbol} : ${what} ; le fichier les remplace`,
  imported: (symbols, failed, bars) =>
    `${count(symbols, "valeur importée", "valeurs importées")}, ${count(bars, "barre")}${failures(failed)}.`,
  exported: (symbols, path) => `${count(symbols, "valeur écrite", "valeurs écrites")} dans ${path}.`,
  intact: (series, bars) => `Intact : ${count(series, "série")}, ${count(bars, "barre")}.`,
  damaged: (faults) => `${count(faults, "défaut trouvé", "défauts trouvés")} :`,
  file: "le fichier",
  doubtful: (symbols, all) => `${count(symbols, "série")} sur ${numbers.number(all)} avec des barres à vérifier :`,
  removed: (series, isDryRun) => `${count(series, "série")} ${removed(series, isDryRun)}.`,
  shortened: (series, bars, isDryRun) =>
    `${count(bars, "barre")} de ${count(series, "série")} ${removed(bars, isDryRun)}.`,
  nothingToPrune: "Rien à supprimer.",
};

function removed(amount: number, isDryRun: boolean): string {
  const done = plural(amount, "supprimée");
  return isDryRun ? `${plural(amount, "serait", "seraient")} ${done}` : done;
}

function failures(failed: number): string {
  return failed === 0 ? "" : ` ; ${count(failed, "échec")}`;
}
