import { explainCommand } from "../explain-command.ts";
import type { RecordWords, TableWords } from "../locale.ts";
import { count, numbers, plural } from "./count.ts";
import { dates } from "./dates.ts";

export const tableWords: TableWords = {
  title: (symbols, lastBar, source) =>
    [
      "froth",
      count(symbols, "valeur"),
      lastBar === null ? "aucune séance" : `dernière séance ${dates.day(lastBar)}`,
      source,
    ].join(" · "),
  heads: {
    symbol: "VALEUR",
    close: "CLÔTURE",
    fromHigh: "VS HAUT",
    above200: "VS MM200",
    context: "PHASE",
    warnings: "ALERTES",
    severity: "INTENSITÉ",
    level: "NIVEAU",
    outlook: "−10 % EN 60 SÉANCES",
    outlookNarrow: "−10 % EN 60 S.",
    notes: "REMARQUES",
  },
  age: (n) => (n === 0 ? "nouv." : `${numbers.number(n)}\u00A0j`),
  outlook: (chance, same) => `${percentOf(chance)}, à volatilité égale ${percentOf(same)}`,
  outlookNarrow: (chance, same) => `${percentOf(chance)} (${percentOf(same)})`,
  outlookOn: (date) => `au ${dates.day(date)}`,
  notMeasured: "non mesuré",
  inForce: (warnings, carriers, symbols) => {
    const where =
      carriers === symbols ? count(symbols, "valeur") : `${count(carriers, "valeur")} sur ${numbers.number(symbols)}`;
    return `${count(warnings, "alerte")} en vigueur, ${plural(warnings, "portée")} par ${where}`;
  },
  expected: ({ warnings, low, high, symbols, seen }) => {
    const expected = `${numbers.number(warnings, 1)} ${plural(warnings, "attendue")} du seul hasard`;
    const where =
      symbols === null
        ? ""
        : ` sur ${plural(symbols, "la", "les")} ${count(symbols, "valeur mesurée", "valeurs mesurées")}`;
    const told = seen === null ? `${expected}${where}` : `${numbers.number(seen)}${where}, ${expected}`;
    return `${told}, de ${numbers.number(low)} à ${numbers.number(high)} neuf fois sur dix`;
  },
  most: (symbol, warnings, share) => {
    const most = `${symbol} en porte le plus, ${numbers.number(warnings)}`;
    return share === null ? most : `${most}, comme ${shareOf(share)} de tous les jours de rallye`;
  },
  none: "Aucune alerte en vigueur",
  empty: "Aucune valeur",
  notJudged: "Aucune valeur n’a pu être jugée",
  source: (source, lastBar) => `Source ${source}, dernière barre ${dates.day(lastBar)}`,
  legend: [
    { mark: "≈1", meaning: "mesuré, indiscernable du hasard" },
    { mark: "?", meaning: "pas encore mesuré, ne pèse rien" },
    { mark: "5 j", meaning: "connue depuis 5 séances" },
  ],
  legendNarrow: { mark: "(41 %)", meaning: "à volatilité égale" },
  next: (symbol, source, asOf) => ({
    command: explainCommand(symbol, source, asOf),
    purpose: "montre les preuves et leur bilan",
  }),
};

export const recordWords: RecordWords = {
  nullMark: "≈1",
  unmeasuredMark: "?",
  figures: (lift, low, high, cases, counted) =>
    `lift ${numbers.number(lift, 2)} [${numbers.number(low, 2)} ; ${numbers.number(high, 2)}] ` +
    `sur ${counted === "events" ? count(cases, "événement") : count(cases, "jour de rallye", "jours de rallye")}`,
  beatsChance: (figures) => `${figures}, fait mieux que le hasard`,
  noBetter: (figures, tried) => `≈1, indiscernable du hasard : ${figures}, une des ${count(tried, "règle")} essayées`,
  unmeasured: "? pas encore mesuré, ne pèse rien",
  study: ({ tickers, firstYear, lastYear }) =>
    `${count(tickers, "action américaine", "actions américaines")}, ${firstYear}–${lastYear}`,
  hitRate: (share, quarters) =>
    `${percentOf(share)} ont été suivis d’une clôture 10 % plus bas en 60 séances ; ${count(quarters, "trimestre")} de données`,
};

function percentOf(share: number): string {
  return numbers.percent(share * 100);
}

function shareOf(share: number): string {
  return share < 0.005 ? "moins de 1 %" : percentOf(share);
}
