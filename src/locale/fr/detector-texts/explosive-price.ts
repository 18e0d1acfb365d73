import type { DetectorText } from "../../detector-texts.ts";

export const explosivePriceText: DetectorText = {
  title: "Cours explosif",
  docs:
    "Le test de bulle des économètres : en vigueur tant que le logarithme du cours hebdomadaire a crû, pendant au moins six semaines de " +
    "suite, d’autant plus vite qu’il avait monté, selon une statistique de Dickey-Fuller que 5 % des marches aléatoires atteignent (une " +
    "seconde règle : 1 % ; une troisième alerte à partir de 2,5). Pour chaque semaine on prend la fenêtre la plus forte des 260 dernières " +
    "(BSADF), la plus courte en compte 31. Seules les semaines terminées sont jugées, et seules les hausses : un krach est tout aussi " +
    "explosif. Avec moins de cinq ans d’historique, ce sont les valeurs critiques de cet historique qui valent ; sous deux ans, il se tait. " +
    "Il date l’exubérance, non sa fin : sur NVDA il est resté en vigueur de juin 2016 à juin 2018, pendant que le cours quintuplait. Une " +
    "volatilité qui vient par grappes le déclenche plus souvent que ne le disent les marches aléatoires de ses valeurs critiques ; " +
    "`froth bubble SYMBOL` juge par les rendements du titre lui-même. Qu’il trouve des bulles dans les valeurs technologiques des années " +
    "2020 est contesté. L’intensité est de 0,35, 0,65 et 1.",
  source:
    "P. Phillips, S. Shi et J. Yu, Testing for Multiple Bubbles, International Economic Review 56 (2015) ; la durée minimale est leur " +
    "log T. Valeurs critiques par simulation (npm run critical-values)",
  rules: {
    "explosive-price-95": "Logarithme du cours hebdomadaire explosif à 5 %",
    "explosive-price-99": "Logarithme du cours hebdomadaire explosif à 1 %",
  },
  parameters: { weeks: "semaines de suite au-dessus de la valeur critique à 5 %" },
};
