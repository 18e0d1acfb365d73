import type { BubbleWords } from "../bubble-words.ts";
import { plural } from "./count.ts";

const bootstrap = (draws: string): string =>
  `valeurs critiques par un « wild bootstrap » de ses propres rendements jusqu’à ce jour, ${draws} tirages chacune`;

const lagged = (lags: string): string =>
  `${lags} ${plural(Number(lags), "différence retardée", "différences retardées")}`;

export const bubbleWords: BubbleWords = {
  title: (symbol, read, first, last, source) =>
    `froth bubble · ${symbol} · ${read}, du ${first} au ${last} · ${source}`,
  read: { "1wk": (amount) => `${amount} semaines`, "1d": (amount) => `${amount} séances` },
  headings: {
    now: "MAINTENANT",
    episodes: "ÉPISODES EXPLOSIFS",
    after: "CE QUI A SUIVI",
    lppls: "CONFIANCE LPPLS (EXPÉRIMENTAL)",
    method: "COMMENT C’EST JUGÉ",
    limits: "CE QUE CELA NE PEUT PAS DIRE",
  },
  now: (date, statistic, critical95, critical99) =>
    `Le ${date}, la statistique vaut ${statistic} ; ses valeurs critiques sont ${critical95} à 5 % et ${critical99} à 1 % :`,
  verdicts: {
    "explosive-99": "explosif à 1 %.",
    "explosive-95": "explosif à 5 %.",
    falling: "explosif d’autant, mais vers le bas : pas de bulle.",
    calm: "pas explosif.",
  },
  tooBrief: "Pas depuis assez longtemps pour être un épisode.",
  notJudged: (date) => `Le ${date}, rien ne peut être jugé : trop peu d’historique, ou un cours qui ne bouge pas.`,
  legend: {
    statistic: "en haut : statistique (BSADF)",
    critical: "sa valeur critique à 5 %",
    episode: "épisode",
    price: "en bas : cours, échelle logarithmique",
  },
  heads: {
    start: "DÉBUT",
    known: "CONNU",
    end: "FIN",
    length: "DURÉE",
    peak: "MAXIMUM",
    statistic: "STAT.",
    critical: "À 5 %",
    rise: "AU PLUS HAUT",
    after: "MIN. EN 60",
  },
  lasts: "en cours",
  notOver: "en cours",
  none: "Aucun.",
  shortCrossings: (amount, duration) =>
    `Passages plus courts au-dessus de la valeur critique, moins de ${duration} de suite : ${amount}.`,
  own: (fell, episodes) =>
    "Épisodes de ce titre suivis d’une clôture 10 % plus basse dans les 60 séances après le jour où ils étaient connus : " +
    `${fell} sur ${episodes}.`,
  ownNone: "Sur ce titre, aucun épisode n’est connu depuis 60 séances.",
  hindsight:
    "CONNU est le premier jour où quiconque pouvait le dire ; DÉBUT et FIN ne se voient qu’après coup. MIN. EN 60 est la clôture la " +
    "plus basse des 60 séances après CONNU. * dépasse aussi la valeur critique à 1 %.",
  record: (sentence, share) =>
    `La règle du scan sur de nombreuses actions : ${sentence}. ${share} de ses alertes ont été suivies d’une clôture 10 % plus basse ` +
    "dans les 60 séances.",
  noRecord: "Pas de bilan : ce qui a suivi la règle du scan n’a pas été mesuré.",
  method: {
    "1wk": ({ longest, shortest, lags, draws, duration }) =>
      `BSADF de Phillips, Shi et Yu sur les logarithmes des clôtures des semaines achevées, fenêtres de ${shortest} à ${longest} semaines, ` +
      `${lagged(lags)} ; ${bootstrap(draws)}. Un épisode, c’est ${duration} semaines ou plus de suite au-dessus ` +
      "d’elles à 5 %, le cours ayant monté.",
    "1d": ({ longest, shortest, lags, draws, duration }) =>
      `BSADF de Phillips, Shi et Yu sur les logarithmes des clôtures, fenêtres de ${shortest} à ${longest} séances, ${lagged(lags)} ; ` +
      `${bootstrap(draws)}, refaites chaque semaine. Un épisode, c’est ${duration} séances ou plus de suite au-dessus ` +
      "d’elles à 5 %, le cours ayant monté.",
  },
  compared: (p95, p99) =>
    `Des marches aléatoires aux pas d’une seule taille donneraient ${p95} et ${p99} ; le détecteur explosive-price juge par de telles valeurs.`,
  lppls: ({ weeks, windows, qualified, confidence, paths, asMany, median, p95 }) =>
    `${qualified} fenêtres sur ${windows}, de ${weeks} semaines au plus, ont pour le modèle l’allure d’une bulle : confiance ${confidence}. ` +
    `Sur ${paths} marches aléatoires faites des mêmes rendements hebdomadaires, ${asMany} en montrent autant ou plus ; celle du milieu a ` +
    `${median}, une sur vingt dépasse ${p95}.`,
  lpplsTooShort: "Trop peu de semaines : il en faut 150 de suite.",
  lpplsCaveat:
    "Une loi de puissance aux oscillations de plus en plus rapides vers un temps critique, ajustée aux clôtures hebdomadaires sur une " +
    "grille fixe. Elle a sept paramètres et s’ajuste à beaucoup de choses ; son temps critique n’est pas imprimé, car il ne dit rien. " +
    "Mesurée sur rien.",
  limits: [
    "Quand un épisode finit, et si le cours baisse alors : cela date l’exubérance, pas les sommets.",
    "Si le cours est faux. Des profits qui croissent de plus en plus vite ont la même allure.",
    "Une semaine sur vingt dépasse sa valeur critique par le seul hasard, et ces semaines se suivent.",
    "Si cela vaut pour les actions technologiques des années 2020 est contesté parmi ceux qui l’emploient.",
  ],
};
