import type { RuleWords, Say } from "../words.ts";

/** What the words of a divergence need to know of its oscillator. */
export interface OscillatorWords {
  /** At most 17 characters, so that the short text keeps its 24 with three digits of bars. */
  readonly short: string;
  /** As the subject of a sentence, with its article: `le RSI`. */
  readonly name: string;
  /** As its complement: `du RSI`. */
  readonly ofName: string;
  /** What the oscillator did from one end to the other: `est passé de 78,2 à 65,1`. */
  readonly fell: (say: Say) => string;
}

/** Words of a divergence found by the straight-line method. */
export function straightLineWords({ short, name, fell }: OscillatorWords): RuleWords {
  return {
    short: (say) => `${short} ${say.number("bars", 0)} b.`,
    long: (say) =>
      `La clôture est montée de ${say.price("priceFrom")} à ${say.price("priceTo")} en ${say.number("bars", 0)} barres ` +
      `pendant que ${name} ${fell(say)}. Entre les deux, ni l’une ni l’autre n’a dépassé la droite qui joint ses deux ` +
      `extrémités.${began(say)}`,
  };
}

/** Words of a divergence found by the pivot method. */
export function pivotWords({ short, name, ofName, fell }: OscillatorWords): RuleWords {
  return {
    short: (say) => `${short} ${say.number("bars", 0)} b.`,
    long: (say) =>
      `D’un sommet pivot ${ofName} au suivant, ${say.number("bars", 0)} barres plus tard, le plus-haut de la barre est monté ` +
      `de ${say.price("priceFrom")} à ${say.price("priceTo")} pendant que ${name} ${fell(say)}.${began(say)}`,
  };
}

function began(say: Say): string {
  return say.is("overboughtAtLeft") ? ` Départ en zone de surachat, RSI à ${say.number("rsiAtLeft", 1)}.` : "";
}
