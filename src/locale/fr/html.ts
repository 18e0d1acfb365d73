import type { HtmlWords } from "../html-words.ts";
import { count, numbers } from "./count.ts";
import { dates } from "./dates.ts";

export const htmlWords: HtmlWords = {
  title: (lastBar) =>
    lastBar === null ? "froth : bilan des rallyes" : `froth : bilan des rallyes, ${dates.day(lastBar)}`,
  question: "Ce rallye est-il à bout de souffle ?",
  about: (symbols, lastBar, source) =>
    [count(symbols, "valeur"), lastBar === null ? "aucune séance" : dates.long(lastBar), source].join(" · "),
  skip: "Aller aux alertes",
  contents: "Valeurs de ce rapport",
  headings: {
    summary: "En bref",
    table: "Toutes les valeurs",
    symbols: "Valeur par valeur",
    data: "Remarques sur les données",
    method: "Comment lire ce rapport",
    evidence: "Alertes en vigueur",
    outlook: "Perspective : une clôture 10 % plus bas",
    upside: "Ce qu’il y a à gagner",
    changes: "Changements",
  },
  heads: {
    symbol: "Valeur",
    close: "Clôture",
    fromHigh: "Vs haut",
    above200: "Vs MM200",
    context: "Phase",
    warnings: "Alertes",
    severity: "Intensité",
    level: "Niveau",
    outlook: "−10 % en 60 séances",
  },
  market: {
    readings: "Les lectures du marché, chacune avec son bilan.",
    contributions: `Qui a fait le rendement de l’indice : le poids au départ multiplié par le rendement.`,
    contributionHeads: { name: "Valeur", weight: "Poids", return: "Rendement", contribution: "Points apportés" },
    funds: "Les fonds en chiffres",
    picture: (funds) =>
      `Où se situent ${count(funds, "fonds", "fonds")} en force relative et en élan ; le tableau dit la même chose.`,
  },
  caption: (symbols) =>
    `${count(symbols, "valeur")} : où en est chacune, ses alertes en vigueur, et combien de rallyes semblables ont perdu ` +
    "10 % en 60 séances.",
  sortable: "Les boutons en tête de colonne trient le tableau.",
  counts: { levels: "Valeurs par niveau", noLevel: "sans niveau", noData: "sans données" },
  sections: (shown, listed, longList) => {
    const which = longList
      ? "à partir du niveau vigilance"
      : "avec une alerte en vigueur ou au moins le niveau vigilance";
    if (shown === 0) return `Aucune valeur ${which}.`;
    if (shown === listed) return `Toutes les valeurs sont ici, ${which}.`;
    return (
      `${numbers.number(shown)} sur ${count(listed, "valeur")} : celles ${which}. ` +
      "froth chart VALEUR dessine n’importe quelle autre."
    );
  },
  close: (close, date, currency) =>
    `${numbers.price(close)}${currency === null ? "" : ` ${currency}`} le ${dates.day(date)}`,
  severity: (severity) => `intensité ${numbers.number(severity)} sur 100`,
  chartHint:
    "Une lettre marque chaque alerte en vigueur : pleine si sa règle fait mieux que le hasard, vide si elle ne s’en distingue " +
    "pas ou n’a pas été mesurée. Les traits roses joignent les bouts des divergences, les tirets sont des niveaux de rejet, les " +
    "triangles désignent les jours de distribution qui comptent.",
  scrollable: (symbol) => `Graphique de ${symbol} ; sur un écran étroit il défile de côté`,
  terms: { known: "connue", record: "bilan", ends: "fin", rule: "règle" },
  noWarning: "Aucune alerte en vigueur.",
  noChart: "Pas de graphique : ce rapport a été fait sans ses barres.",
  outlook: {
    caption: (symbol) => `Combien de tels rallyes ont clôturé 10 % plus bas : ${symbol}`,
    heads: { within: "En", like: "Comme celui-ci", same: "Même volatilité", cases: "Cas" },
    sessions: (sessions) => count(sessions, "séance"),
  },
  allComplete:
    "Toutes les valeurs sont complètes : aucun défaut trouvé dans leurs barres, chaque détecteur a pu les juger.",
  explain: "Ce qui lèverait chaque alerte à la prochaine séance, et ce qui en déclencherait d’autres :",
  toTable: "Retour au tableau",
  method: [
    {
      name: "L’intensité n’est pas une probabilité",
      text:
        "L’intensité (0 à 100) dit la force des figures en vigueur, chacune pesée par son bilan mesuré. Le niveau la met en un " +
        "mot. Sans une règle qui fait mieux que le hasard, aucune valeur ne dépasse le niveau vigilance ; hors d’un " +
        "rallye et de son repli il n’y a pas de niveau, ce qui ne veut pas dire calme.",
    },
    {
      name: "Chaque alerte a son bilan",
      text:
        "Le lift dit combien de fois plus souvent une chute de 10 % a suivi que les jours de même volatilité. La plupart des " +
        "règles, marquées ≈1, ne se distinguent pas du hasard et ne pèsent rien ; elles sont montrées parce que d’autres les " +
        "prennent pour des signaux. Une règle marquée ? n’a pas été mesurée.",
    },
    {
      name: "La perspective est un taux de base",
      text:
        "Elle compte ce qui a suivi les rallyes aussi volatils et aussi loin de leur moyenne, à côté de tous les rallyes de même " +
        "volatilité. Elle ignore les alertes et ne prédit rien. Elle a été mesurée sur des actions américaines encore cotées à " +
        "la fin : les vrais taux sont plus élevés.",
    },
    {
      name: "Il y a toujours des alertes",
      text:
        "Le résumé dit combien d’alertes une telle liste porte du seul hasard, et combien en portent neuf listes sur dix. Moins, " +
        "ou autant, n’est pas une nouvelle.",
    },
    {
      name: "Des barres définitives seulement",
      text:
        "Seules les séances terminées sont jugées, et aucune alerte ne se sert d’une barre postérieure à celle qui l’a fait " +
        "connaître : ce qui est écrit ici ne change pas quand d’autres barres arrivent. Ceci n’est un conseil ni d’achat ni de vente.",
    },
  ],
  made: (version, historyBars, asOf, dataHash) =>
    `Fait par froth ${version} avec les ${numbers.number(historyBars)} dernières barres de chaque valeur` +
    `${asOf === null ? "" : `, au ${dates.day(asOf)}`}. Les mêmes barres et réglages donnent le même rapport ; empreinte des ` +
    `barres ${dataHash}.`,
  parameters: (settings) => `Paramètres qui diffèrent de leur défaut : ${settings.join(", ")}.`,
  attribution: {
    before: "Graphiques mobiles : ",
    name: "TradingView Lightweight Charts™",
    after: ", licence Apache 2.0.",
  },
};
