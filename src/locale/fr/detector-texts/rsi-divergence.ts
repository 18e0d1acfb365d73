import type { DetectorText } from "../../detector-texts.ts";
import { divergenceParameters } from "./parameters.ts";

export const rsiDivergenceText: DetectorText = {
  title: "Divergence baissière du RSI",
  docs:
    "Le cours fait un plus-haut plus haut et le RSI un plus bas. Deux méthodes : celle de la droite joint un ancien sommet pivot de la " +
    "clôture à la dernière barre et ne laisse rien dépasser de la ligne, celle des pivots compare deux sommets pivots voisins du RSI. Une " +
    "alerte est connue une barre (droite) ou la portée (pivots) après son extrémité droite, et invalidée par une clôture au-dessus du " +
    "plus-haut de cette extrémité. Le plus connu de tous les signes d’épuisement, et l’un des plus faibles : il se déclenche plusieurs fois " +
    "chaque année d’un rallye et, à volatilité égale, n’a pas précédé une baisse de 10 % plus souvent que le hasard, par aucune des deux " +
    "méthodes. Cardwell, qui l’a enseigné, y lisait un marché tendu, non un marché qui se retourne.",
  source:
    "LonesomeTheBlue, Divergence for Many Indicators v4 (droite) ; la divergence RSI fournie par TradingView (pivots)",
  rules: {
    "rsi-divergence-straight-line": "Clôture plus haute sur un RSI plus bas, joints par des droites",
    "rsi-divergence-pivot": "Plus-haut plus haut sur un RSI plus bas, à deux pivots voisins du RSI",
  },
  parameters: { period: "période du RSI", ...divergenceParameters },
};
