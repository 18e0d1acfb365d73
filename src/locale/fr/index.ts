import type { Locale } from "../locale.ts";
import { analogWords } from "./analog.ts";
import { blowOffTopWords } from "./blow-off-top.ts";
import { changesWords } from "./changes.ts";
import { numbers } from "./count.ts";
import { dataWords } from "./data.ts";
import { dates } from "./dates.ts";
import { detectorTexts } from "./detector-texts/index.ts";
import { detectorWords } from "./detectors.ts";
import { distributionVolumeWords } from "./distribution-volume.ts";
import { explainWords, levels, outlookWords } from "./explain.ts";
import { extensionWords } from "./extension.ts";
import { githubWords } from "./github.ts";
import { ledgerWords } from "./ledger.ts";
import { macdDivergenceWords } from "./macd-divergence.ts";
import { marketWords } from "./market.ts";
import { fragilityWords, nextSessionWords } from "./next-session.ts";
import { obvDivergenceWords } from "./obv-divergence.ts";
import { ownRecordWords } from "./own-record.ts";
import { resistanceRejectionWords } from "./resistance-rejection.ts";
import { rsiDivergenceWords } from "./rsi-divergence.ts";
import { rsiOverheatedWords } from "./rsi-overheated.ts";
import { runUpWords } from "./run-up.ts";
import { settingsWords } from "./settings.ts";
import { historyWords } from "./history.ts";
import { bubbleWords } from "./bubble.ts";
import { explosivePriceWords } from "./explosive-price.ts";
import { storeWords } from "./store.ts";
import { studyWords } from "./study.ts";
import { recordWords, tableWords } from "./table.ts";
import { turnoverTrendWords } from "./turnover-trend.ts";
import { typeset } from "./typeset.ts";
import { upsideWords } from "./upside.ts";
import { verifyWords } from "./verify.ts";
import { volatilityExpansionWords } from "./volatility-expansion.ts";

const words: Omit<Locale, "tag" | "numbers" | "dates"> = {
  phrases: { of: (subject, said) => `${subject} : ${said}`, joined: (parts) => parts.join(" ; ") },
  rules: {
    ...blowOffTopWords,
    ...distributionVolumeWords,
    ...explosivePriceWords,
    ...extensionWords,
    ...macdDivergenceWords,
    ...obvDivergenceWords,
    ...resistanceRejectionWords,
    ...rsiDivergenceWords,
    ...rsiOverheatedWords,
    ...runUpWords,
    ...turnoverTrendWords,
    ...volatilityExpansionWords,
  },
  levels,
  contexts: { rally: "rallye", pullback: "repli", decline: "baisse", none: "aucune" },
  data: dataWords,
  table: tableWords,
  record: recordWords,
  outlook: outlookWords,
  upside: upsideWords,
  ownRecord: ownRecordWords,
  explain: explainWords,
  nextSession: nextSessionWords,
  fragility: fragilityWords,
  detectors: detectorWords,
  detectorTexts,
  study: studyWords,
  ledger: ledgerWords,
  market: marketWords,
  verify: verifyWords,
  settings: settingsWords,
  bubble: bubbleWords,
  store: storeWords,
  analog: analogWords,
  changes: changesWords,
  history: historyWords,
  github: githubWords,
};

/** The words are set as French is; see docs/french.md for the terms. */
export const french: Locale = { tag: "fr", numbers, dates, ...typeset(words) };
