import type { DataWords } from "../locale.ts";
import { count, numbers, plural } from "./count.ts";
import { dates } from "./dates.ts";

export const dataWords: DataWords = {
  findings: {
    "null-row": (n) => `${count(n, "ligne")} sans cours, ${plural(n, "écartée")}`,
    "missing-open": (n) => `${count(n, "barre")} sans ouverture`,
    "duplicate-date": (n) => `${count(n, "date")} en double, la dernière ligne fait foi`,
    "unsorted-dates": () => "lignes en désordre, triées",
    "inconsistent-bar": (n) => `${count(n, "barre")} au plus-haut ou plus-bas contredit par l’ouverture ou la clôture`,
    "zero-volume": (n) => `${count(n, "barre")} sans volume`,
    "suspect-volume": (n) => `${count(n, "barre")} au volume trop faible pour être vrai`,
    jump: (n) => `${count(n, "saut")} de plus de 40 % sans division du titre`,
    "missing-session": (n) => `${count(n, "séance absente", "séances absentes")} à la source`,
    stale: () => "dernière barre ancienne, les autres vont jusqu’au",
    "partial-bar": () => "séance non terminée, laissée de côté",
    "not-refreshed": () => "barres en stock utilisées, les plus récentes n’ont pu être obtenues",
  },
  notes: {
    "null-row": "lignes vides",
    "missing-open": "sans ouverture",
    "duplicate-date": "dates en double",
    "unsorted-dates": "lignes en désordre",
    "inconsistent-bar": "barres contradictoires",
    "zero-volume": "volume nul",
    "suspect-volume": "volume douteux",
    jump: "saut sans division",
    "missing-session": "séances manquantes",
    stale: "barre ancienne",
    "partial-bar": "séance non terminée",
    "not-refreshed": "barres en stock",
    "insufficient-history": "historique court",
    "not-applicable": "colonnes manquantes",
    failed: "détecteur en échec",
  },
  more: (n) => `+${count(n, "autre")}`,
  moreSymbols: (n) => `et ${count(n, "autre valeur", "autres valeurs")}`,
  columns: { open: "ouverture", high: "plus-haut", low: "plus-bas", volume: "volume" },
  insufficientHistory: (detector, needed, had) =>
    `${detector} demande ${count(needed, "barre")}, il y en a ${numbers.number(had)}`,
  shortHistories: (detectors, had) => `${count(had, "barre")}, trop peu pour ${detectors}`,
  missingColumns: (columns, detectors) => `sans ${columns}, donc non jugé : ${detectors}`,
  detectorFailed: (detector, error) => `${detector} a échoué : ${error}`,
  noData: (reason) => `pas de données : ${reason}`,
  noDataHere: "pas de données utilisables",
  note: (text) => `Remarque : ${text}`,
  incomplete: (n, all) => `${count(n, "valeur")} sur ${numbers.number(all)} ${plural(n, "incomplète")} :`,
  provisional: (symbol, date, price, change) =>
    `${symbol} provisoire le ${dates.day(date)} : ${numbers.price(price)} (${numbers.signedPercent(change, 1)}), séance non ` +
    "terminée, non jugée",
};
