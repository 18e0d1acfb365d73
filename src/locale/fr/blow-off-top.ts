import type { RuleWords, Say } from "../words.ts";

/** A sign in words, and the number of the message that says whether it is met. */
interface Sign {
  readonly met: string;
  readonly words: (say: Say) => string;
}

const run: Sign = {
  met: "runUpMet",
  words: (say) => `${say.signedPercent("runUpPercent")} en ${say.number("runUpSessions", 0)} séances`,
};
const upCloses: Sign = {
  met: "upClosesMet",
  words: (say) => `${say.number("upCloses", 0)} des ${say.number("upSessions", 0)} dernières clôtures en hausse`,
};
const pointGain: Sign = {
  met: "pointGainMet",
  words: (say) =>
    `plus forte hausse en points des ${say.number("recentSessions", 0)} dernières séances ${say.price("pointGain")}, ` +
    `avant elles dans le mouvement ${say.price("pointGainBefore")}`,
};
const volume: Sign = {
  met: "volumeMet",
  words: (say) =>
    `plus gros volume des ${say.number("recentSessions", 0)} dernières séances égal à ${say.number("volumeRatio", 2)}× ` +
    "le plus gros du mouvement jusque-là",
};
const gap: Sign = {
  met: "gapMet",
  words: (say) => (say.is("gapMet") ? `gap de ${say.percent("gapPercent", 1)} en volume` : "pas de gap en volume"),
};
const extension: Sign = {
  met: "extensionMet",
  words: (say) =>
    `${say.signedPercent("extensionPercent")} sur la moyenne mobile à ${say.number("averageDays", 0)} jours`,
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
  return signs.length === 0 ? "" : ` ${label} : ${signs.map((sign) => sign.words(say)).join(" ; ")}.`;
}

const score = (say: Say): string => `${say.number("score", 0)} sur ${say.number("outOf", 0)}`;

const climax: RuleWords = {
  short: (say) => `emballement ${score(say)}`,
  long: (say) => {
    const signs = judgedSigns(say);
    const met = signs.filter((sign) => say.is(sign.met));
    const unmet = signs.filter((sign) => !say.is(sign.met));
    const left = say.is("gapJudged")
      ? ""
      : " Les signes que les barres ne permettent pas de juger sont laissés de côté.";
    return `Emballement final : ${say.number("score", 0)} signes sur ${say.number("outOf", 0)}.${list("Présents", met, say)}${list("Absents", unmet, say)}${left}`;
  },
};

const reversal: RuleWords = {
  short: (say) => `retournement clé ${say.number("volumeRatio", 1)}×`,
  long: (say) =>
    `Retournement clé : un nouveau plus-haut à ${say.price("high")}, puis une clôture à ${say.price("close")} ` +
    `(${say.signedPercent("changePercent", 1)} sur la séance, à ${say.percent("closePositionPercent")} de la hauteur de la ` +
    `barre) sur ${say.number("volumeRatio", 1)} fois le volume habituel ; ${extension.words(say)}.`,
};

export const blowOffTopWords = {
  "climax-3": climax,
  "climax-4": climax,
  "key-reversal": reversal,
  "key-reversal-extended": reversal,
} as const satisfies Record<string, RuleWords>;
