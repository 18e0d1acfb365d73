import { english } from "../../src/locale/en/index.ts";
import { french } from "../../src/locale/fr/index.ts";
import type { Locale } from "../../src/locale/locale.ts";
import type { RuleWords, Say } from "../../src/locale/words.ts";

function words(short: (say: Say) => string, long: (say: Say) => string): RuleWords {
  return { short, long };
}

// Words made for these tests: the outputs here must not change when somebody words a detector better.
const englishRules: Readonly<Record<string, RuleWords>> = {
  "level-rejection": words(
    (say) => `rejection ${say.price("high")} → ${say.price("close")}`,
    (say) => `The bar reached ${say.price("high")}, at a level touched before, and closed at ${say.price("close")}.`,
  ),
  "extension-40": words(
    (say) => `extension ${say.signedPercent("percent")}`,
    (say) => `The close stands ${say.percent("percent")} above its 200-day average.`,
  ),
  "extension-70": words(
    (say) => `extension ${say.signedPercent("percent")}`,
    (say) => `The close stands ${say.percent("percent")} above its 200-day average.`,
  ),
  "rsi-above-80": words(
    (say) => `RSI ${say.number("rsi")}`,
    (say) => `The 14-day RSI rose to ${say.number("rsi")}, above 80.`,
  ),
  "run-up-50": words(
    (say) => `run ${say.signedPercent("percent")} in 15 days`,
    (say) => `The close rose ${say.percent("percent")} in 15 sessions.`,
  ),
  "rsi-divergence-pivot": words(
    () => "RSI divergence",
    (say) => `Price made a higher high while RSI fell by ${say.number("points")} points.`,
  ),
  "distribution-days-5": words(
    (say) => `${say.number("days", 0)} distribution days`,
    (say) => `${say.number("days", 0)} distribution days within 25 sessions.`,
  ),
  "gap-and-fail": words(
    () => "gap and fail",
    () => "The bar opened above the high of the day before and closed below its close.",
  ),
};

const frenchRules: typeof englishRules = {
  "level-rejection": words(
    (say) => `rejet ${say.price("high")} → ${say.price("close")}`,
    (say) => `La barre a atteint ${say.price("high")}, sur un niveau déjà touché, et clôturé à ${say.price("close")}.`,
  ),
  "extension-40": words(
    (say) => `extension ${say.signedPercent("percent")}`,
    (say) => `La clôture est ${say.percent("percent")} au-dessus de sa moyenne mobile à 200 jours.`,
  ),
  "extension-70": words(
    (say) => `extension ${say.signedPercent("percent")}`,
    (say) => `La clôture est ${say.percent("percent")} au-dessus de sa moyenne mobile à 200 jours.`,
  ),
  "rsi-above-80": words(
    (say) => `RSI ${say.number("rsi")}`,
    (say) => `Le RSI à 14 jours est monté à ${say.number("rsi")}, au-dessus de 80.`,
  ),
  "run-up-50": words(
    (say) => `envolée ${say.signedPercent("percent")} en 15 j`,
    (say) => `La clôture est montée de ${say.percent("percent")} en 15 séances.`,
  ),
  "rsi-divergence-pivot": words(
    () => "divergence RSI",
    (say) => `Plus-haut plus haut du cours, pendant que le RSI perdait ${say.number("points")} points.`,
  ),
  "distribution-days-5": words(
    (say) => `${say.number("days", 0)} journées de distrib.`,
    (say) => `${say.number("days", 0)} journées de distribution en 25 séances.`,
  ),
  "gap-and-fail": words(
    () => "gap avorté",
    () => "La barre a ouvert au-dessus du plus-haut de la veille et clôturé sous sa clôture.",
  ),
};

export const testLocale: Locale = { ...english, rules: englishRules };
export const testFrench: Locale = { ...french, rules: frenchRules };
