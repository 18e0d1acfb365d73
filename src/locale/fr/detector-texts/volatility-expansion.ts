import type { DetectorText } from "../../detector-texts.ts";

export const volatilityExpansionText: DetectorText = {
  title: "Hausse de la volatilité près du plus-haut",
  docs:
    "En vigueur tant que la volatilité réalisée à 20 jours (Yang et Zhang) est plus haute qu’à au moins 90 %, ou 95 %, des 252 séances " +
    "précédentes et que la clôture est à moins de 5 % de son plus-haut de 252 jours. Les rallyes qui finissent dans la hâte ont souvent cette " +
    "allure ; beaucoup de ceux qui continuent aussi. Une fois tenu compte du niveau de la volatilité, aucune des deux règles ne fait mieux que le " +
    "hasard. Elle est montrée comme contexte : combien un titre est volatil en dit long sur ce qui peut suivre ; qu’il le soit plus que l’an " +
    "dernier n’y ajoute guère. Il lui faut l’ouverture, le plus-haut et le plus-bas, car une volatilité tirée des seules clôtures est un autre " +
    "nombre avec un autre bilan ; une ouverture manquante la fait taire jusqu’à ce que cette barre soit sortie de ses fenêtres. " +
    "L’intensité est de 0,4 à partir de 90 % et de 0,7 à partir de 95 %.",
  source:
    "D. Yang et Q. Zhang, Journal of Business 73 (2000), pour la volatilité ; la règle est celle de l’étude d’événements",
  rules: {
    "volatility-90-near-high": "Volatilité au-dessus de 90 % de son année, clôture à moins de 5 % du plus-haut",
    "volatility-95-near-high": "Volatilité au-dessus de 95 % de son année, clôture à moins de 5 % du plus-haut",
  },
  parameters: {
    period: "longueur de la volatilité",
    rankSessions: "séances parmi lesquelles on classe celle du jour",
    rank: "volatility-90-near-high parle à partir de ce rang",
    strongRank: "volatility-95-near-high à partir de celui-ci",
    highPeriod: "longueur du plus-haut",
    nearHigh: "jusqu’où la clôture peut être sous son plus-haut",
  },
};
