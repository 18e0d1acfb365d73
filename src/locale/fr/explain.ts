import type { ExplainWords } from "../explain-words.ts";
import type { OutlookWords } from "../locale.ts";
import { count, numbers } from "./count.ts";
import { dates } from "./dates.ts";

export const explainWords: ExplainWords = {
  headings: {
    inForce: "ALERTES EN VIGUEUR",
    ended: "RÉCEMMENT TERMINÉES, ET LA SUITE",
    silent: "NON JUGÉ",
    indicators: "INDICATEURS",
    outlook: "PERSPECTIVE",
    data: "DONNÉES",
    anchors: "repères",
    rule: "règle",
    record: "bilan",
    ends: "fin",
    since: "depuis",
    later: "ensuite",
  },
  title: (symbol, close, date, source) =>
    `${symbol} · clôture ${numbers.price(close)} · ${dates.day(date)} · ${source}`,
  standing: (context, fromHigh, above200) => {
    const parts = [fromHighWords(fromHigh), above200Words(above200)].filter((part) => part !== null);
    return `${contextSentences[context]}${parts.length === 0 ? "" : ` : ${parts.join(", ")}`}.`;
  },
  level: (level, severity) => {
    const strength = `intensité ${numbers.number(severity)} sur 100`;
    return level === null
      ? `Pas de niveau hors d’un rallye et de son repli ; ${strength}.`
      : `Niveau ${levels[level]}, ${strength}.`;
  },
  known: (date, age) => `${dates.day(date)}, ${age === 0 ? "nouvelle" : `il y a ${count(age, "séance")}`}`,
  anchor: (date, price, outside) =>
    `${dates.day(date)} ${numbers.price(price)}${outside ? " (avant le graphique)" : ""}`,
  endsWhileTrue: "quand la règle n’est plus vraie",
  endsAfter: (sessions, closeAbove) => {
    const term = `après ${count(sessions, "séance")}`;
    return closeAbove === null ? term : `${term}, ou sur une clôture au-dessus de ${numbers.price(closeAbove)}`;
  },
  endReasons: { "no-longer-true": "plus vraie", expired: "expirée", invalidated: "invalidée" },
  followUp: (sessions, until, change, lowest, lowestOn) =>
    `${numbers.signedPercent(change, 1)} en ${count(sessions, "séance")} au ${dates.day(until)}, au plus bas ` +
    `${numbers.signedPercent(lowest, 1)} le ${dates.day(lowestOn)}`,
  followUpShort: (change, lowest) => `${numbers.signedPercent(change)}, au plus bas ${numbers.signedPercent(lowest)}`,
  noneInForce: "Aucune.",
  noneEnded: (sessions) => `Aucune sur ${count(sessions, "séance")}.`,
  moreEnded: (n) => `et ${count(n, "plus ancienne", "plus anciennes")}`,
  nothingSilent: "Tous les détecteurs ont pu juger ces barres.",
  noFindings: "Aucun défaut trouvé dans ces barres.",
  asOf: "au",
  chartLegend: { close: "clôture", sma50: "MM à 50 jours", sma200: "MM à 200 jours", after: "inconnu alors" },
  readings: {
    overbought: "surachat",
    oversold: "survente",
    neutral: "neutre",
    rising: "en hausse",
    falling: "en baisse",
    above: "au-dessus",
    below: "au-dessous",
    inside: "à l’intérieur",
    trending: "en tendance",
    ranging: "sans tendance",
  },
  indicators: {
    "Realised volatility": "Volatilité réalisée",
    "close to close": "de clôture à clôture",
    "rank in a year": "rang sur un an",
    "Chaikin money flow": "Chaikin Money Flow",
    flow: "flux",
    "MACD line": "ligne de MACD",
    "signal line": "ligne de signal",
    histogram: "histogramme",
    "Bollinger bands": "Bandes de Bollinger",
    "upper band": "bande haute",
    "middle band": "bande médiane",
    "lower band": "bande basse",
    Stochastic: "Stochastique",
    "Rate of change": "Taux de variation",
    "Awesome oscillator": "Oscillateur Awesome",
    "Ichimoku cloud": "Nuage Ichimoku",
    "conversion line": "Tenkan",
    "base line": "Kijun",
    "leading span A": "Senkou A",
    "leading span B": "Senkou B",
    "Keltner channel": "Canal de Keltner",
  },
  next: (detector) => ({
    command: `froth detectors ${detector}`,
    purpose: "décrit le détecteur, ses paramètres et sa source",
  }),
};

/** Agreeing with `niveau`. */
export const levels = {
  calm: "calme",
  watch: "vigilance",
  elevated: "élevé",
  high: "fort",
  extreme: "extrême",
} as const;

const contextSentences = {
  rally: "En rallye",
  pullback: "En repli après un rallye récent",
  decline: "En baisse",
  none: "Ni en rallye ni en baisse",
};

function fromHighWords(percent: number | null): string | null {
  if (percent === null) return null;
  if (percent >= 0) return "à sa plus haute clôture de 252 séances";
  return `${numbers.percent(-percent, 1)} sous sa plus haute clôture de 252 séances`;
}

function above200Words(percent: number | null): string | null {
  if (percent === null) return null;
  const side = percent < 0 ? "sous" : "au-dessus de";
  return `${numbers.percent(Math.abs(percent), 1)} ${side} sa moyenne mobile à 200 jours`;
}

export const outlookWords: OutlookWords = {
  horizon: (sessions, chance, same, cases) =>
    `${numbers.percent(chance * 100)} ont clôturé 10 % plus bas en ${count(sessions, "séance")} ` +
    `(à volatilité égale ${numbers.percent(same * 100)}, n ${numbers.number(cases)})`,
  measured: "Parmi les rallyes aussi volatils et aussi loin au-dessus de leur moyenne mobile à 200 jours :",
  pullback: "En repli. Parmi les replis aussi volatils (en regard, les rallyes de même volatilité) :",
  lastRally: (date) => `Pas en rallye à présent. Parmi les rallyes comme son dernier, au ${dates.day(date)} :`,
  caveat: (firstYear, lastYear) =>
    `Compté sur des actions américaines de ${firstYear} à ${lastYear} encore cotées à la fin. Celles qui ont disparu ` +
    "manquent, donc les vrais taux sont plus hauts. Un taux n’est pas une prévision, et l’intensité n’est pas une probabilité.",
  notMeasured: {
    instrument: "Non mesuré : les taux ne valent que pour des actions américaines isolées.",
    "no-rally": "Non mesuré : aucun rallye dans ces barres.",
    "insufficient-history": "Non mesuré : trop peu de barres.",
  },
};
