import type { DetectorText } from "../../detector-texts.ts";
import { eventParameters } from "./parameters.ts";

export const distributionVolumeText: DetectorText = {
  title: "Distribution en volume",
  docs:
    "Des signes que les titres changent de mains pendant que le cours reste haut. Une journée de distribution clôture en baisse " +
    "sur un volume supérieur à celui de la veille ; une journée de stagnation ne gagne presque rien sur un volume plein et clôture " +
    "dans la moitié basse de sa barre. Les journées comptent pendant cinq semaines, à moins qu’un plus-haut ultérieur en séance (et " +
    "non la clôture) n’ait porté le cours 5 % au-dessus de la clôture de la journée. Les alertes à cinq et à six journées durent " +
    "tant que le compte y est ; la règle des six parle une fois encore, à pleine force, à sept. Le compte avec les journées de " +
    "stagnation demande au moins une journée de chaque sorte. Un upthrust sort par le haut d’un range mûr, clôture de nouveau dedans " +
    "en trois séances au plus, sur un gros volume ou avec une clôture faible, et compte davantage si le range a commencé par une " +
    "barre de climax. Le brassage est un gros volume qui ne déplace presque pas la clôture près du sommet. Les journées dont le " +
    "volume est nul ou douteux ne sont pas des journées de distribution, et le lendemain n’est pas comparé à elles. Le compte a été " +
    "conçu pour un indice ; sur des actions isolées en rallye, cinq ou six journées dans la fenêtre sont chose courante, et n’ont pas " +
    "précédé une baisse de 10 % plus souvent que le hasard. Les autres règles non plus. Les intensités de l’upthrust et du brassage " +
    "sont des conventions à nous.",
  source:
    "William J. O’Neil, How to Make Money in Stocks, et Investor’s Business Daily (journées de distribution et de stagnation) ; la " +
    "méthode Wyckoff (upthrust, effort contre résultat)",
  rules: {
    "distribution-days-5": "Cinq journées de distribution en 25 séances",
    "distribution-days-6": "Six journées de distribution en 25 séances, et de nouveau à sept",
    "distribution-with-stalling":
      "Cinq journées de distribution et de stagnation en 25 séances, au moins une de chaque sorte",
    upthrust: "Plus-haut au-dessus d’un range mûr, clôture revenue dedans",
    churning: "Gros volume sans progrès près du plus-haut",
  },
  parameters: {
    window: "durée pendant laquelle comptent les journées de distribution et de stagnation, séance du jour comprise",
    decline: "baisse minimale de la clôture d’une journée de distribution",
    removal: "un plus-haut ultérieur d’autant au-dessus de la clôture d’une journée la raie du compte",
    days: "distribution-days-5 parle à partir de ce compte",
    manyDays: "distribution-days-6 parle à partir de ce compte, et une fois encore une journée plus haut",
    stallGain: "la clôture d’une journée de stagnation gagne moins que cela",
    stallNearHigh: "une journée de stagnation clôture au plus à cette distance du plus-haut de la fenêtre",
    stallPosition: "une journée de stagnation clôture sous cette part de sa barre",
    stallVolume: "volume minimal d’une journée de stagnation",
    atrPeriod: "période de l’ATR",
    volumeAverage: "barres précédentes à la moyenne desquelles on compare le volume d’une barre",
    rangeBars: "upthrust : longueur minimale du range",
    rangeMaxBars: "upthrust : longueur maximale du range",
    rangeHeight: "upthrust : hauteur maximale du range",
    backWithin: "upthrust : séances en lesquelles une clôture doit être revenue sous le haut du range",
    upthrustVolume: "upthrust : volume de la sortie ou du retour qui compte",
    weakClose: "upthrust : un retour qui clôture aussi bas dans sa barre compte sans volume",
    climaxVolume: "volume d’une barre de climax, qui fait d’un upthrust un upthrust après distribution",
    climaxRange: "hauteur d’une barre de climax",
    climaxBars: "une barre de climax figure parmi ces premières barres du range",
    churningVolume: "brassage : volume minimal",
    churningMove: "brassage : mouvement maximal de clôture à clôture",
    churningBars: "brassage : barres dont le range sert à situer la clôture",
    churningTop: "brassage : la clôture est dans ce haut du range",
    ...eventParameters,
  },
};
