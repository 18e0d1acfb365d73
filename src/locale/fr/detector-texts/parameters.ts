/** Of detectors whose signals are events. */
export const eventParameters = {
  lasts: "durée pendant laquelle une alerte reste en vigueur",
  invalidation: "une clôture d’autant au-dessus du cours sur lequel elle repose invalide une alerte",
};

/** Of the detectors of divergences. */
export const divergenceParameters = {
  span: "barres de part et d’autre dont un sommet pivot se détache",
  lineBars: "méthode de la droite : le plus de barres de l’extrémité gauche à la confirmation",
  pivotMinBars: "méthode des pivots : le moins de barres entre les deux pivots",
  pivotMaxBars: "méthode des pivots : le plus de barres entre les deux pivots",
  overbought: "un RSI au-dessus de cette valeur à l’extrémité gauche renforce la divergence",
  ...eventParameters,
};
