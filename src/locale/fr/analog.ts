import type { AnalogWords } from "../analog-words.ts";
import { count, numbers } from "./count.ts";
import { dates } from "./dates.ts";

export const analogWords: AnalogWords = {
  title: (symbol, sessions, asOf, source) =>
    `froth analog · ${symbol} · ${count(sessions, "séance")} jusqu'au ${dates.day(asOf)} · ${source}`,
  headings: {
    likeness: "RESSEMBLANCE",
    template: "LE MODÈLE",
    templates: "LES MODÈLES, LE PLUS PROCHE D'ABORD",
    nearest: "APRÈS LES RALLYES LES PLUS PROCHES",
    method: "COMMENT C'EST COMPARÉ",
    limits: "CE QUE CELA NE PEUT PAS DIRE",
    list: "MODÈLES FOURNIS",
  },
  legend: {
    symbol: (symbol) => `à gauche : ${symbol}`,
    template: (template) => `à gauche : ${template}`,
    followed: (template) => `à droite : ce qui a suivi ${template}`,
    nearest: (amount) =>
      `à droite : après les ${numbers.number(amount)} rallyes les plus proches (10 %, médiane, 90 %)`,
    scale: "séances depuis la dernière barre, où les deux valent 100 ; un seul axe logarithmique",
  },
  shape: (correlation, template, share) =>
    `Forme : corrélation de ${numbers.number(correlation, 2)} avec ${template} ; ${weigh(share, "lui ressemblent au moins autant")}.`,
  size: (distance, template, share) =>
    `Ampleur : à ${numbers.number(distance, 2)} de ${template} ; ${weigh(share, "en sont au moins aussi proches")}.`,
  bestShape: (correlation, templates, share) =>
    `Le meilleur de ${count(templates, "modèle")} par la forme : ${numbers.number(correlation, 2)} ; ` +
    `${weigh(share, "ressemblent au moins autant à l'un d'eux")}.`,
  bestSize: (distance, templates, share) =>
    `Le meilleur de ${count(templates, "modèle")} par l'ampleur : à ${numbers.number(distance, 2)} ; ` +
    `${weigh(share, "en ont un au moins aussi proche")}.`,
  picture: "Une analogie est une image, pas une preuve. La part dit combien il est facile d'en trouver une pareille.",
  kinds: { top: "sommet célèbre", rally: "rallye par règle", asked: "demandé" },
  kindNotes: {
    top: "Un sommet célèbre : on le connaît parce que le cours a chuté.",
    rally: "Un rallye trouvé par une règle qui ne regarde rien après sa date.",
    asked: "Ne fait pas partie des modèles fournis.",
  },
  close: (symbol, date, close, isHighest) =>
    `${symbol} a clôturé à ${numbers.price(close)} le ${dates.day(date)}` +
    `${isHighest === null ? "" : isHighest ? ", sa plus haute clôture des 250 séances d'avant et d'après" : ", qui n'est pas sa plus haute clôture alentour"}.`,
  earlier: (named, date) => `Pas de barre le ${dates.day(named)} : le ${dates.day(date)} en tient lieu.`,
  yearLater: (percent) => `Un an plus tard : ${numbers.signedPercent(percent)}.`,
  trough: (percent, on, isPassed) =>
    `${isPassed ? "Au plus bas avant d'être dépassé" : "Au plus bas depuis"} : ${numbers.signedPercent(percent)} le ${dates.day(on)}.`,
  passed: (on) => `Dépassé le ${dates.day(on)}.`,
  notPassed: (until) => `Pas encore dépassé le ${dates.day(until)}.`,
  changes: (symbol, changePercent, template, templatePercent) =>
    `Sur les séances comparées : ${symbol} ${numbers.signedPercent(changePercent)}, ${template} ${numbers.signedPercent(templatePercent)}.`,
  heads: {
    template: "MODÈLE",
    kind: "GENRE",
    correlation: "FORME",
    distance: "AMPLEUR",
    share: "DE TOUS",
    later: "EN 250",
    lowest: "MIN. EN 250",
  },
  fanHeads: {
    sessions: "APRÈS",
    median: "MÉDIANE",
    range: "DE 10 À 90 %",
    fell10: "BAISSE 10 %",
    fell20: "BAISSE 20 %",
    fell50: "BAISSE 50 %",
  },
  fan: (neighbours, symbols, quarters, weeks) =>
    `${count(neighbours, "rallye")} parmi les plus proches par l'ampleur, de ${count(symbols, "valeur")} sur ${count(quarters, "trimestre")} ; entre ` +
    `parenthèses, la même chose pour ${count(weeks, "semaine")} de rallye en tout, suivies de 250 séances. BAISSE : une clôture ` +
    "plus basse d'autant dans ce délai.",
  neighbours: (some) => `Les plus proches : ${some.join(", ")}.`,
  tooFew: (apart, fewest) =>
    `Trop peu de rallyes pour dire si c'est courant : ${numbers.number(apart)} qui ne se recouvrent pas, il en faut ${numbers.number(fewest)}.`,
  tooFewFollowed: (fewest) =>
    `Trop peu de rallyes dont les 250 séances suivantes sont achevées : il en faut ${numbers.number(fewest)}.`,
  ofAll:
    "DE TOUS : la part de tous les rallyes au moins aussi ressemblants, au moins aussi proches. EN 250 : séances après la date du modèle.",
  lacking: (templates, source) => `Pas comparés, car ${source} en a trop peu de barres : ${templates.join(", ")}.`,
  later: (templates, asOf) => `Pas comparés, car postérieurs au ${dates.day(asOf)} : ${templates.join(", ")}.`,
  own: (templates) => `Pas comparés, car ils partagent des barres avec la valeur elle-même : ${templates.join(", ")}.`,
  rallies: (weeks, symbols, apart, source) =>
    `Tous les rallyes : ${count(weeks, "semaine")} de rallye de ${count(symbols, "action")} (${numbers.number(apart)} sans recouvrement), ${source}`,
  span: (first, last) => `du ${dates.day(first)} au ${dates.day(last)}`,
  missing: (symbols) => `${count(symbols, "valeur")} sans barres utilisables`,
  aligned: (before) =>
    before === 0
      ? "La dernière barre est posée sur la date du modèle, séance par séance."
      : `La dernière barre est posée ${count(before, "séance")} avant la date du modèle, séance par séance.`,
  method:
    "Une seule superposition, la même pour tous les rallyes : rien n'est décalé, étiré ni mis à l'échelle. La corrélation est celle des logarithmes des cours. La distance est " +
    "la moyenne quadratique de l'écart des logarithmes, les deux cours finissant au même point. Une semaine de rallye : la dernière séance d'une semaine, clôture à moins " +
    "de 10 % du plus-haut de 252 séances et au-dessus de la moyenne mobile à 200 jours.",
  limits: [
    "Que deux courbes se ressemblent ne dit presque rien de la suite : la plupart des rallyes ressemblent à un sommet.",
    "Les sommets ont été choisis parce que le cours a chuté. Les rallyes par règle non, mais leurs sociétés ont survécu.",
    "Tous les rallyes sont ceux d'actions que cette source cote encore : les disparues manquent, et leurs chutes aussi.",
    "Des rallyes aussi proches ont bougé autant : une part de ce qui a chuté ensuite tient à leur volatilité, que mesure froth explain.",
    "Les rallyes d'un même trimestre partagent leur marché : cinquante d'entre eux font bien moins de cinquante cas.",
  ],
  list: {
    top: "Sommets célèbres : des plus-hauts en clôture suivis d'une baisse de moitié au moins en 500 séances, choisis pour cela.",
    rally:
      "Rallyes par règle, quoi qu'il ait suivi : la première clôture au plus-haut de 252 séances qui dépasse de 150 % celle d'il y a 252 séances, aucune " +
      "pareille en 500 séances ; parmi les sept « Magnificent Seven » et Cisco.",
    asked: "Toute autre date peut être nommée : --to CSCO@2000-03-27.",
  },
};

/** `34 % de tous les rallyes …`, ou qu'il y en a trop peu. */
function weigh(share: number | null, said: string): string {
  return share === null
    ? "trop peu de rallyes pour dire combien le sont"
    : `${shareOf(share)} de tous les rallyes ${said}`;
}

function shareOf(share: number): string {
  const percent = share * 100;
  return percent > 0 && percent < 0.1
    ? `moins de ${numbers.percent(0.1, 1)}`
    : numbers.percent(percent, percent < 10 ? 1 : 0);
}
