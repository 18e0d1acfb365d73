import type { DetectorText } from "../../detector-texts.ts";
import { eventParameters } from "./parameters.ts";

export const blowOffTopText: DetectorText = {
  title: "Sommet d’épuisement (blow-off top)",
  docs:
    "L’emballement final est la liste d’O’Neil pour la fin d’un grand mouvement, jugée seulement quand la clôture est au moins " +
    "40 % au-dessus de celle d’il y a 126 séances. Ses six signes : une hausse de 25 % en 15 séances ; 8 clôtures en hausse sur " +
    "10 ; dans les 5 dernières séances, la plus forte hausse du mouvement en points, son plus gros volume et un gap en volume ; " +
    "une clôture 70 % au-dessus de la moyenne mobile à 200 jours (à 100 jours pour les séries trop courtes). Deux alertes " +
    "emboîtées, à partir de 3 et de 4 signes ; là où le volume ou le plus-haut et le plus-bas manquent, les signes qui en ont " +
    "besoin sont laissés de côté et les autres comptés comme s’ils étaient six. L’intensité est la moyenne de la part de signes " +
    "présents et de l’écart à la moyenne mobile rapporté à 150 %. " +
    "Le retournement clé : un plus-haut de 252 jours (pour les séries plus jeunes, de toutes les barres), une clôture sous la " +
    "précédente et dans le quart inférieur de la barre, sur au moins deux fois le volume moyen des 50 séances précédentes ; à " +
    "plus de 40 % au-dessus de la moyenne mobile, c’est en outre une règle à part. L’intensité est ce rapport de volume divisé " +
    "par 4, au plus 1. " +
    "Dans le bilan mesuré, l’emballement final fait mieux que les rallyes de même volatilité, modestement : l’essentiel de sa " +
    "réputation vient de ce qu’il choisit des titres volatils. Un retournement clé vaut peu par lui-même et un peu plus loin " +
    "au-dessus de la moyenne mobile. Aucun des deux ne dit grand-chose que l’écart à la moyenne mobile ne dise seul, et les " +
    "grands gagnants montrent de tels signes bien des fois en chemin.",
  source:
    "W. J. O’Neil, How to Make Money in Stocks (sommets en climax) ; les seuils, y compris ceux du retournement clé, sont ceux de " +
    "notre étude d’événements",
  rules: {
    "climax-3": "Emballement final : au moins 3 signes sur 6",
    "climax-4": "Emballement final : au moins 4 signes sur 6",
    "key-reversal": "Retournement clé sur un plus-haut de 252 jours, à deux fois le volume habituel",
    "key-reversal-extended": "Retournement clé à plus de 40 % au-dessus de la moyenne mobile à 200 jours",
  },
  parameters: {
    advanceSessions: "longueur du mouvement",
    advance: "hausse minimale de la clôture sur le mouvement",
    runUpSessions: "longueur de l’envolée finale",
    runUp: "signe 1 : hausse de la clôture sur l’envolée finale",
    upSessions: "séances où l’on compte les clôtures en hausse",
    upCloses: "signe 2 : clôtures au-dessus de la précédente",
    recent: "signes 3 à 5 : combien de séances ils restent frais",
    gapVolume: "signe 5 : volume du gap, rapporté à sa moyenne",
    volumePeriod: "longueur de la moyenne du volume",
    extension: "signe 6 : clôture au-dessus de sa moyenne mobile",
    averagePeriod: "longueur de cette moyenne mobile",
    youngPeriod: "sa longueur tant qu’il y a trop peu de barres",
    signs: "climax-3 parle à partir d’autant de signes sur six",
    strongSigns: "climax-4 parle à partir d’autant",
    highPeriod: "retournement : durée dont il marque le plus-haut",
    closePosition: "retournement : clôture au plus à cette hauteur de la barre",
    reversalVolume: "retournement : volume rapporté à sa moyenne antérieure",
    reversalExtension: "étendu : clôture au-dessus de sa moyenne mobile",
    ...eventParameters,
  },
};
