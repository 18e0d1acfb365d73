import type { DetectorText } from "../../detector-texts.ts";
import { divergenceParameters } from "./parameters.ts";

export const obvDivergenceText: DetectorText = {
  title: "Divergence baissière de l’OBV",
  docs:
    "Le cours fait un plus-haut plus haut pendant que l’OBV (on-balance volume), qui ajoute le volume des jours de hausse et retranche " +
    "celui des jours de baisse, en fait un plus bas : plus de titres ont changé de mains à la baisse qu’à la hausse. Les deux méthodes " +
    "sont celles de rsi-divergence. Seules les différences de l’OBV ont un sens ; son niveau dépend du point où la somme a commencé. " +
    "Par aucune des deux méthodes il n’a précédé une baisse de 10 % plus souvent que le hasard, à volatilité égale. Muet jusqu’au premier " +
    "changement du volume, car un volume constant ne dit rien que le cours ne dise.",
  source:
    "Joseph Granville (OBV) ; LonesomeTheBlue, Divergence for Many Indicators v4 (droite) ; la divergence RSI fournie par TradingView " +
    "(pivots)",
  rules: {
    "obv-divergence-straight-line": "Clôture plus haute sur un OBV plus bas, joints par des droites",
    "obv-divergence-pivot": "Plus-haut plus haut sur un OBV plus bas, à deux de ses pivots voisins",
  },
  parameters: divergenceParameters,
};
