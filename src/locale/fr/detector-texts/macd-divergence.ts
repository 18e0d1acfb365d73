import type { DetectorText } from "../../detector-texts.ts";
import { divergenceParameters } from "./parameters.ts";

export const macdDivergenceText: DetectorText = {
  title: "Divergence baissière du MACD",
  docs:
    "Le cours fait un plus-haut plus haut et la ligne de MACD, ou son histogramme, un plus bas ; les deux comptent, et davantage quand " +
    "elles divergent sur la même barre. Les deux méthodes sont celles de rsi-divergence. Par aucune de ses quatre règles cette " +
    "divergence n’a précédé une baisse de 10 % plus souvent que le hasard, à volatilité égale. Plusieurs oscillateurs qui divergent " +
    "ensemble ne font pas mieux : ils sont tous tirés des mêmes clôtures, leur accord n’est donc pas un second avis.",
  source:
    "Gerald Appel (MACD) ; LonesomeTheBlue, Divergence for Many Indicators v4 (droite) ; la divergence RSI fournie par TradingView " +
    "(pivots)",
  rules: {
    "macd-line-divergence-straight-line":
      "Clôture plus haute sur une ligne de MACD plus basse, jointes par des droites",
    "macd-line-divergence-pivot":
      "Plus-haut plus haut sur une ligne de MACD plus basse, à deux pivots voisins de la ligne",
    "macd-histogram-divergence-straight-line":
      "Clôture plus haute sur un histogramme du MACD plus bas, joints par des droites",
    "macd-histogram-divergence-pivot":
      "Plus-haut plus haut sur un histogramme du MACD plus bas, à deux pivots voisins de l’histogramme",
  },
  parameters: {
    fast: "période de la MME rapide",
    slow: "période de la MME lente",
    signal: "période de la ligne de signal",
    ...divergenceParameters,
  },
};
