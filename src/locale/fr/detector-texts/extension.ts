import type { DetectorText } from "../../detector-texts.ts";

export const extensionText: DetectorText = {
  title: "Extension",
  docs:
    "À quelle distance la clôture est au-dessus de sa moyenne mobile à 200 jours : une alerte par palier (30 à 40, 40 à 55, 55 à " +
    "70 %), et d’autres emboîtées au-dessus de 70 et de 100 %. Dans le bilan mesuré, l’écart est le signe le plus net qui soit : plus " +
    "il est grand, plus souvent une baisse a suivi, même parmi les rallyes de même volatilité. La différence est petite tout de même, " +
    "l’essentiel de l’écart brut vient de la volatilité, et les grands gagnants restent étendus pendant des mois. L’intensité est le " +
    "bas du palier rapporté à 150 % ; une seconde alerte au-dessus de 150 % a l’intensité 1. " +
    "La parabole : une courbe ajustée au logarithme des 60 dernières clôtures, qui monte dans l’ensemble et se courbe vers le haut (t " +
    "du terme quadratique supérieur à 3, erreurs de Newey-West), si bien que la croissance elle-même croît. Des cours qui errent au " +
    "hasard dessinent de telles courbes à peu près aussi souvent que les vrais : ce t est donc un seuil et non un test ; il n’a pas suivi plus " +
    "de baisses que par hasard. Son intensité est 20 divisé par le nombre de séances d’un doublement au rythme de la fin de la courbe, au plus 1.",
  source:
    "Écart : étude d’événements sur des actions américaines (voir le bilan). Parabole : tendance logarithmique quadratique ; W. Newey " +
    "et K. West, Econometrica 55 (1987)",
  rules: {
    "extension-30": "Clôture 30 à 40 % au-dessus de sa moyenne mobile à 200 jours",
    "extension-40": "Clôture 40 à 55 % au-dessus de sa moyenne mobile à 200 jours",
    "extension-55": "Clôture 55 à 70 % au-dessus de sa moyenne mobile à 200 jours",
    "extension-70": "Clôture plus de 70 % au-dessus de sa moyenne mobile à 200 jours",
    "extension-100": "Clôture plus de 100 % au-dessus de sa moyenne mobile à 200 jours",
    parabola: "Le logarithme de la clôture monte le long d’une parabole",
  },
  parameters: {
    averagePeriod: "longueur de la moyenne mobile",
    parabolaPeriod: "longueur de la parabole",
    parabolaT: "le t du terme quadratique doit dépasser cette valeur",
  },
};
