import type { DetectorText } from "../../detector-texts.ts";

export const runUpText: DetectorText = {
  title: "Envolée",
  docs:
    "En vigueur tant que la clôture est au moins 50 % au-dessus de celle d’il y a 15 séances ; une seconde alerte, plus forte, tant qu’elle est " +
    "au moins 100 % au-dessus. Ni volume, ni range, ni figure : jusqu’où et à quelle vitesse, rien d’autre. C’est une des rares règles qui " +
    "font mieux que les rallyes de même volatilité dans le bilan mesuré, mais bien moins que ne le suggère la part brute de baisses après de " +
    "telles envolées : les titres qui en sont capables sont volatils, et les titres volatils baissent souvent. Elle ne date aucun sommet ; " +
    "l’envolée continue souvent. L’intensité est de 0,5 à 50 % et de 1 à 100 %.",
  source: "Notre étude d’événements sur des actions américaines ; les seuils sont les siens",
  rules: { "run-up-50": "Clôture 50 % au-dessus de celle d’il y a 15 séances" },
  parameters: {
    sessions: "jusqu’où l’on remonte pour mesurer la hausse",
    rise: "une alerte à partir de cette hausse",
    strongRise: "une seconde, plus forte, à partir de cette hausse",
  },
};
