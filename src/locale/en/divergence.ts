import type { RuleWords, Say } from "../words.ts";

/** What the words of a divergence need to know of its oscillator. */
export interface OscillatorWords {
  /** At most 15 characters, so that the short text keeps its 24 with three digits of bars. */
  readonly short: string;
  /** As in a sentence, with its article. */
  readonly name: string;
  /** What the oscillator did from one end to the other: `fell from 78.2 to 65.1`. */
  readonly fell: (say: Say) => string;
}

/** Words of a divergence found by the straight-line method. */
export function straightLineWords({ short, name, fell }: OscillatorWords): RuleWords {
  return {
    short: (say) => `${short} ${say.number("bars", 0)} bars`,
    long: (say) =>
      `The close rose from ${say.price("priceFrom")} to ${say.price("priceTo")} in ${say.number("bars", 0)} bars while ` +
      `${name} ${fell(say)}. In between, neither stood above the straight line that joins its two ends.${began(say)}`,
  };
}

/** Words of a divergence found by the pivot method. */
export function pivotWords({ short, name, fell }: OscillatorWords): RuleWords {
  return {
    short: (say) => `${short} ${say.number("bars", 0)} bars`,
    long: (say) =>
      `From one pivot high of ${name} to the next, ${say.number("bars", 0)} bars later, the high of the bar rose from ` +
      `${say.price("priceFrom")} to ${say.price("priceTo")} while ${name} ${fell(say)}.${began(say)}`,
  };
}

function began(say: Say): string {
  return say.is("overboughtAtLeft") ? ` It began overbought, with an RSI of ${say.number("rsiAtLeft", 1)}.` : "";
}
