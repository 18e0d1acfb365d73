import type { HistoryWords } from "../history-words.ts";
import { count, numbers } from "./count.ts";

export const historyWords: HistoryWords = {
  heads: {
    id: "N°",
    session: "SÉANCE",
    made: "ÉTABLI",
    source: "SOURCE",
    symbols: "VALEURS",
    failed: "ÉCHECS",
    warnings: "ALERTES",
    version: "FROTH",
  },
  empty:
    "Aucun rapport n’est encore conservé. froth scan conserve le sien ; celui de la démo seulement avec --history.",
  listed: (reports, lists) => `${count(reports, "rapport")}, ${count(lists, "liste")}.`,
  removed: (reports) => `${count(reports, "rapport")} ${reports < 2 ? "supprimé" : "supprimés"}.`,
  accepted: (warnings) =>
    `${count(warnings, "signal", "signaux")} ${warnings < 2 ? "accepté" : "acceptés"} par la référence`,
  until: (date) => `jusqu’au ${date}`,
  replay: {
    sameBytes: (symbols, asOf) => `Octets identiques : ${count(symbols, "valeur")}${dated(asOf)}.`,
    sameValues: (symbols, asOf) =>
      `Mêmes valeurs, autre mise en page : ${count(symbols, "valeur")}${dated(asOf)}. froth scan --format json en écrit les octets.`,
    differs: "Le calcul refait diffère du rapport.",
    version: (was, is) => `version : le rapport est de froth ${was}, celui-ci est ${is}`,
    sameBars: "barres : les mêmes",
    otherBars: (symbols, all) => `barres : différentes pour ${numbers.number(symbols)} sur ${count(all, "valeur")}`,
    otherBarsOf: (symbol, then, now) => `${symbol} : ${then} dans le rapport, ${now} à présent`,
    otherValuesOf: (symbol, then, now) =>
      then === now
        ? `${symbol} : autres cours ou volumes aux mêmes dates, dernière clôture inchangée`
        : `${symbol} : autres cours aux mêmes dates, dernière clôture ${then} dans le rapport, ${now} à présent`,
    span: (bars, first, last) => `${count(bars, "barre")} du ${first} au ${last}`,
    noBars: "aucune barre",
    someBars: "barres : différentes ; le rapport ne dit pas pour quelles valeurs",
    first: (path, was, is) => `première différence : ${path} : ${was} dans le rapport, ${is} à présent`,
    nothing: "rien",
    withoutMarket: "Le marché à côté des valeurs n’est pas recalculé : froth market le montre.",
    withoutChanges: "Ce qui a changé depuis un rapport antérieur n’est pas recalculé.",
  },
};

function dated(asOf: string | null): string {
  return asOf === null ? "" : `, séance du ${asOf}`;
}
