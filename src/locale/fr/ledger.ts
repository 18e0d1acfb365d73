import type { LedgerWords } from "../ledger-words.ts";
import { count, numbers, plural } from "./count.ts";
import { dates } from "./dates.ts";

const share = (value: number): string => numbers.percent(value * 100);

function said(when: string, warnings: number, standings: number): string {
  return `${when} : ${count(warnings, "alerte")}, ${count(standings, "jour")} de rallye ou de repli`;
}

export const ledgerWords: LedgerWords = {
  title: (entries, first, last) => `froth · registre · ${count(entries, "entrée")}${spanOf(first, last)}`,
  bars: (source, newest, asOf) => {
    const limit = asOf === null ? "" : `, au ${dates.day(asOf)}`;
    return newest === null
      ? `aucune barre de ${source}${limit}`
      : `barres de ${source} jusqu’au ${dates.day(newest)}${limit}`;
  },
  empty: "Rien n’a encore été dit : froth scan --ledger remplit ce fichier.",
  inTime: (warnings, standings) => said("DIT SUR LE MOMENT", warnings, standings),
  afterwards: (warnings, standings) => said("DIT APRÈS COUP, ce qui ne prouve rien", warnings, standings),
  heads: {
    rule: "RÈGLE",
    level: "NIVEAU",
    sessions: "SÉANCES",
    fell: "BAISSES",
    apart: "DISTINCTES",
    rate: "TAUX, 95 %",
    chance: "ANNONCÉ",
    sameVolatility: "VOL ÉGALE",
    median: "MÉDIANE",
    open: "EN COURS",
  },
  headings: {
    calibration: "LA PROBABILITÉ ANNONCÉE",
    ends: "CE QUI A MIS FIN AUX ALERTES",
    leftOut: "NON NOTÉ",
    splits: "DIVISIONS DEPUIS, COMPARÉES AU RAPPORT",
    file: "LE FICHIER",
  },
  cannotTell: "indécidable",
  fell: (hits, entries) => `${numbers.number(hits)} sur ${numbers.number(entries)}`,
  rate: (rate, low, high) => `${share(rate)} [${numbers.number(low * 100)} ; ${numbers.number(high * 100)}]`,
  printed: (value, of) => (of === null ? share(value) : `${share(value)} (${numbers.number(of)})`),
  median: (percent) => numbers.signedPercent(percent, 1),
  open: (open, next) =>
    next === null ? numbers.number(open) : `${numbers.number(open)}, dans ${numbers.number(next)}`,
  onlyOpen: (open, next) => `${numbers.number(open)} en cours, la prochaine notée dans ${waits(next)}`,
  cell: (head, value) => `${head.toLowerCase()} ${value}`,
  calibration: ({ sessions, entries, apart, rate, meanChance, brier, brierSameVolatility, skill }) =>
    [
      `${count(sessions, "séance")} : ${share(meanChance)} annoncés en moyenne, ${share(rate)} ont baissé ` +
        `(${count(entries, "jour")}, ${numbers.number(apart)} ${plural(apart, "distinct")})`,
      `score de Brier ${numbers.number(brier, 4)}, de la volatilité seule ${numbers.number(brierSameVolatility, 4)}`,
      skill === null ? "ce qui ne laissait aucune erreur à corriger" : `gain ${numbers.signedPercent(skill * 100, 1)}`,
    ].join(" ; "),
  notCalibrated: (sessions, entries, apart) =>
    `${count(sessions, "séance")} : encore indécidable, ${count(entries, "jour noté", "jours notés")}, ${numbers.number(apart)} ` +
    plural(apart, "distinct"),
  ends: {
    "no-longer-true": (n) => count(n, "plus vraie", "plus vraies"),
    expired: (n) => count(n, "expirée"),
    invalidated: (n) => `${count(n, "invalidée")} par la clôture`,
    "in-force": (n) => `${numbers.number(n)} en vigueur`,
    "not-found": (n) => `${numbers.number(n)} que ces barres et cette version ne donnent pas`,
  },
  leftOut: {
    "no-bars": "aucune barre à cette source",
    "no-bar-on-date": "aucune barre à la date de l’entrée",
    "bars-end-before": "les barres finissent avant la date de l’entrée",
    "bars-begin-after": "les barres commencent après la date de l’entrée",
    "close-differs": "la clôture de cette date est une autre à présent, et aucune division du titre ne l’explique",
    repeated: "déjà dit, depuis une autre source ou avec d’autres barres",
    "after-as-of": "dit après la date de --as-of",
  },
  leftOutSymbol: (symbol, entries, detail) =>
    `${symbol} (${numbers.number(entries)}${detail === null ? "" : ` ; ${detail}`})`,
  split: (symbol, split, lastRecorded, entries) => {
    const ratio =
      split >= 1 ? `${numbers.number(split, digits(split))}:1` : `1:${numbers.number(1 / split, digits(1 / split))}`;
    return `${symbol} ${ratio} après le ${dates.day(lastRecorded)}, ${count(entries, "entrée")}`;
  },
  torn: (lines) => {
    const shown = lines.slice(0, 5).join(", ");
    const more = lines.length > 5 ? ", …" : "";
    return lines.length === 1
      ? `La ligne ${shown} a été coupée pendant son écriture ; laissée telle quelle, et non comptée.`
      : `Les lignes ${shown}${more} ont été coupées pendant leur écriture ; laissées telles quelles, et non comptées.`;
  },
  versions: (versions) => `Écrit par froth ${versions.slice(0, 5).join(", ")}${versions.length > 5 ? ", …" : ""}.`,
  legend: [
    "BAISSES : une clôture 10 % plus bas avant la fin des séances, comptée depuis la clôture qui était la dernière quand ce fut dit. Seules les entrées dont toutes les séances sont passées comptent ; les autres sont EN COURS, la prochaine pour encore autant de séances.",
    "DISTINCTES : entrées d’une même valeur distantes de toutes les séances de l’horizon ; les autres regardent des jours déjà vus. Avec moins de 30, ou sur moins de huit trimestres, rien ne peut être dit. L’intervalle est fait de celles-là seules, et reste trop étroit quand les valeurs baissent ensemble.",
    "ANNONCÉ, VOL ÉGALE : moyennes de la probabilité et du taux à volatilité égale qui furent annoncés ; (12) : seules autant d’entrées en ont un. MÉDIANE : des rendements.",
  ],
};

function digits(ratio: number): number {
  return Math.abs(ratio - Math.round(ratio)) < 1e-9 ? 0 : 2;
}

function spanOf(first: string | null, last: string | null): string {
  if (first === null || last === null) return "";
  return first === last ? ` du ${dates.day(first)}` : ` du ${dates.day(first)} au ${dates.day(last)}`;
}

function waits(sessions: readonly number[]): string {
  const all = sessions.map((wait) => numbers.number(wait));
  return `${all.join(" et ")} ${plural(sessions.at(-1) ?? 0, "séance")}`;
}
