import type { DetectorText } from "../../detector-texts.ts";
import { eventParameters } from "./parameters.ts";

export const resistanceRejectionText: DetectorText = {
  title: "Rejet sur résistance",
  docs:
    "Le cours monte chercher un niveau et s’en fait renvoyer. Six règles, chacune un événement : une mèche haute sur un niveau où au moins " +
    "deux anciens sommets pivots se touchent (la force de la mèche multipliée par celle du niveau, qui croît avec ses contacts et " +
    "s’efface avec leur âge) ; une cassure du plus-haut de six mois qui échoue dans la semaine ; une chute de deux, ou de trois, ATR " +
    "d’une clôture près du plus-haut à la suivante ; une chute du plus-haut de la barre à une clôture près de son plus-bas, pour les " +
    "retournements qu’une comparaison de clôtures ne voit pas ; et un gap haussier qui finit sous la clôture de la veille. Les niveaux et " +
    "l’ATR sont ceux de la veille. Une clôture au-dessus du cours sur lequel elle repose invalide une alerte : le plus-haut de la barre, le " +
    "niveau de la cassure, la clôture d’où la chute est partie. Les niveaux interrompent bien les tendances, mais comme alertes ces règles " +
    "ont peu à montrer : à volatilité égale, aucune des six n’a précédé une baisse de 10 % plus souvent que le hasard. Les nombres ronds ne " +
    "font pas de niveau : corrigés des divisions du titre, ce ne sont pas les nombres qui ont été traités.",
  source:
    "Les niveaux interrompent les tendances : C. Osler, Support for Resistance, FRBNY Economic Policy Review 2000 ; les ordres aux niveaux : " +
    "C. Osler, Journal of Finance 2003. Les seuils sont des conventions à nous",
  rules: {
    "level-rejection": "Mèche haute sur un niveau d’anciens sommets pivots",
    "failed-breakout": "Clôture revenue sous le plus-haut de 126 barres en cinq séances au plus après une cassure",
    "one-day-drop-2-atr": "Clôture en baisse d’au moins 2 ATR en une séance, près du plus-haut",
    "one-day-drop-3-atr": "Clôture en baisse d’au moins 3 ATR en une séance, près du plus-haut",
    "high-to-close-drop":
      "Au moins 1,5 ATR du plus-haut à une clôture dans le quart inférieur de la barre, près du plus-haut",
    "gap-and-fail": "Ouverture au-dessus du plus-haut de la veille, clôture sous celle de la veille, près du plus-haut",
  },
  parameters: {
    atrPeriod: "période de l’ATR, à la veille",
    highBars: "barres dont le plus-haut est celui dont il faut être près",
    nearHigh: "près du plus-haut : au plus d’autant au-dessous",
    breakoutBars: "failed-breakout : barres dont le plus-haut est le niveau",
    failWithin: "failed-breakout : séances après la cassure en lesquelles elle peut échouer",
    failDepth: "failed-breakout : la clôture est plus loin que cela sous le niveau",
    drop: "one-day-drop-2-atr : baisse minimale de la clôture",
    largeDrop: "one-day-drop-3-atr : baisse minimale de la clôture",
    highToClose: "high-to-close-drop : baisse minimale du plus-haut à la clôture",
    lowClose: "high-to-close-drop : la clôture est dans ce bas de sa barre",
    span: "level-rejection : portée des sommets pivots",
    lookback: "level-rejection : barres dans lesquelles un sommet pivot compte comme un contact",
    levelGap: "level-rejection : des contacts aussi proches font un seul niveau",
    touches: "level-rejection : nombre minimal de contacts d’un niveau",
    fullTouches: "level-rejection : contacts récents qui rendent un niveau aussi fort que possible",
    levelDecay: "level-rejection : âge auquel la force d’un niveau est tombée à 1/e",
    wick: "level-rejection : mèche haute minimale de la barre",
    closeBelow: "level-rejection : la clôture est plus loin que cela sous le niveau",
    ...eventParameters,
  },
};
