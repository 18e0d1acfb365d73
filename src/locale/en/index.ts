import type { Locale } from "../locale.ts";
import { analogWords } from "./analog.ts";
import { blowOffTopWords } from "./blow-off-top.ts";
import { changesWords } from "./changes.ts";
import { historyWords } from "./history.ts";
import { bubbleWords } from "./bubble.ts";
import { numbers } from "./count.ts";
import { dataWords } from "./data.ts";
import { dates } from "./dates.ts";
import { detectorWords } from "./detectors.ts";
import { distributionVolumeWords } from "./distribution-volume.ts";
import { explainWords, outlookWords } from "./explain.ts";
import { explosivePriceWords } from "./explosive-price.ts";
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
import { storeWords } from "./store.ts";
import { settingsWords } from "./settings.ts";
import { studyWords } from "./study.ts";
import { recordWords, tableWords } from "./table.ts";
import { turnoverTrendWords } from "./turnover-trend.ts";
import { upsideWords } from "./upside.ts";
import { verifyWords } from "./verify.ts";
import { volatilityExpansionWords } from "./volatility-expansion.ts";

export const english: Locale = {
  tag: "en",
  numbers,
  dates,
  phrases: { of: (subject, said) => `${subject}: ${said}`, joined: (parts) => parts.join("; ") },
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
  levels: { calm: "calm", watch: "watch", elevated: "elevated", high: "high", extreme: "extreme" },
  contexts: { rally: "rally", pullback: "pullback", decline: "decline", none: "none" },
  data: dataWords,
  table: tableWords,
  changes: changesWords,
  history: historyWords,
  record: recordWords,
  outlook: outlookWords,
  upside: upsideWords,
  ownRecord: ownRecordWords,
  explain: explainWords,
  nextSession: nextSessionWords,
  fragility: fragilityWords,
  detectors: detectorWords,
  detectorTexts: {},
  study: studyWords,
  ledger: ledgerWords,
  market: marketWords,
  verify: verifyWords,
  store: storeWords,
  analog: analogWords,
  github: githubWords,
  settings: settingsWords,
  bubble: bubbleWords,
};
