import { english } from "../../src/locale/en/index.ts";
import { french } from "../../src/locale/fr/index.ts";
import type { Locale } from "../../src/locale/locale.ts";
import type { RuleWords, Say } from "../../src/locale/words.ts";

function words(short: (say: Say) => string, long: (say: Say) => string): RuleWords {
  return { short, long };
}

/** Words made for these tests: the outputs here must not change when somebody words a detector better. */
const rules: Readonly<Record<string, RuleWords>> = {
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

export const testLocale: Locale = { ...english, rules };

export const testFrench: Locale = { ...french, rules };
