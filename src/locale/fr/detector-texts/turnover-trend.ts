import type { DetectorText } from "../../detector-texts.ts";

export const turnoverTrendText: DetectorText = {
  title: "Volume d’échanges au-dessus de sa tendance",
  docs:
    "En vigueur tant que le volume moyen des 126 dernières séances dépasse d’au moins moitié sa tendance (la moyenne de cette même moyenne il y a " +
    "126, 252 et 378 séances) et que la clôture a au moins doublé en 756 séances, environ trois ans. C’est dans les gros échanges après une " +
    "longue hausse que détenteurs et vendeurs sont le plus en désaccord ; on a trouvé que les rendements de ces titres penchent vers les grandes " +
    "baisses. Dans le bilan mesuré, la règle fait mieux que les rallyes de même volatilité, de peu. Elle parle de mois, non d’un jour. " +
    "L’intensité est le rapport du volume d’échanges à sa tendance divisé par 3, au plus 1.",
  source:
    "D’après J. Chen, H. Hong et J. C. Stein, Forecasting Crashes, Journal of Financial Economics 61 (2001) ; les seuils sont ceux de " +
    "notre étude d’événements",
  rules: {
    "turnover-trend": "Volume d’échanges 50 % au-dessus de sa tendance après un doublement en trois ans",
  },
  parameters: {
    averageSessions: "longueur d’une moyenne du volume",
    ratio: "moyenne du volume rapportée à sa tendance",
    returnSessions: "jusqu’où l’on remonte pour mesurer la hausse",
    rise: "hausse minimale de la clôture sur cette durée",
  },
};
