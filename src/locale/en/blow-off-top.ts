import type { RuleWords, Say } from "../words.ts";

/** A sign in words, and the number of the message that says whether it is met. */
interface Sign {
  readonly met: string;
  readonly words: (say: Say) => string;
}

const run: Sign = {
  met: "runUpMet",
  words: (say) => `${say.signedPercent("runUpPercent")} in ${say.number("runUpSessions", 0)} sessions`,
};
const upCloses: Sign = {
  met: "upClosesMet",
  words: (say) => `${say.number("upCloses", 0)} of the last ${say.number("upSessions", 0)} closes up`,
};
const pointGain: Sign = {
  met: "pointGainMet",
  words: (say) =>
    `largest gain in points of the last ${say.number("recentSessions", 0)} sessions ${say.price("pointGain")}, ` +
    `before that in the move ${say.price("pointGainBefore")}`,
};
const volume: Sign = {
  met: "volumeMet",
  words: (say) =>
    `heaviest volume of the last ${say.number("recentSessions", 0)} sessions ${say.number("volumeRatio", 2)}× ` +
    "the heaviest of the move before",
};
const gap: Sign = {
  met: "gapMet",
  words: (say) => (say.is("gapMet") ? `gap of ${say.percent("gapPercent", 1)} on volume` : "no gap on volume"),
};
const extension: Sign = {
  met: "extensionMet",
  words: (say) => `${say.signedPercent("extensionPercent")} from the ${say.number("averageDays", 0)}-day average`,
};

/** The signs that the bars could tell, in the order of the checklist. */
function judgedSigns(say: Say): Sign[] {
  return [
    run,
    upCloses,
    pointGain,
    ...(say.is("volumeJudged") ? [volume] : []),
    ...(say.is("gapJudged") ? [gap] : []),
    extension,
  ];
}

function list(label: string, signs: readonly Sign[], say: Say): string {
  return signs.length === 0 ? "" : ` ${label}: ${signs.map((sign) => sign.words(say)).join("; ")}.`;
}

const score = (say: Say): string => `${say.number("score", 0)} of ${say.number("outOf", 0)}`;

const climax: RuleWords = {
  short: (say) => `climax run ${score(say)}`,
  long: (say) => {
    const signs = judgedSigns(say);
    const met = signs.filter((sign) => say.is(sign.met));
    const unmet = signs.filter((sign) => !say.is(sign.met));
    const left = say.is("gapJudged") ? "" : " Signs that the bars cannot tell are left out.";
    return `Climax run: ${score(say)} signs.${list("Met", met, say)}${list("Not met", unmet, say)}${left}`;
  },
};

const reversal: RuleWords = {
  short: (say) => `key reversal ${say.number("volumeRatio", 1)}× vol`,
  long: (say) =>
    `Key reversal: a new high at ${say.price("high")}, then a close at ${say.price("close")} ` +
    `(${say.signedPercent("changePercent", 1)} on the day, ${say.percent("closePositionPercent")} up its bar) on ` +
    `${say.number("volumeRatio", 1)} times the usual volume; ${extension.words(say)}.`,
};

export const blowOffTopWords = {
  "climax-3": climax,
  "climax-4": climax,
  "key-reversal": reversal,
  "key-reversal-extended": reversal,
} as const satisfies Record<string, RuleWords>;
