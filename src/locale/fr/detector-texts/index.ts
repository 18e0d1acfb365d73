import type { DetectorText } from "../../detector-texts.ts";
import { blowOffTopText } from "./blow-off-top.ts";
import { distributionVolumeText } from "./distribution-volume.ts";
import { explosivePriceText } from "./explosive-price.ts";
import { extensionText } from "./extension.ts";
import { macdDivergenceText } from "./macd-divergence.ts";
import { obvDivergenceText } from "./obv-divergence.ts";
import { resistanceRejectionText } from "./resistance-rejection.ts";
import { rsiDivergenceText } from "./rsi-divergence.ts";
import { rsiOverheatedText } from "./rsi-overheated.ts";
import { runUpText } from "./run-up.ts";
import { turnoverTrendText } from "./turnover-trend.ts";
import { volatilityExpansionText } from "./volatility-expansion.ts";

/** What each detector says of itself, by its id. */
export const detectorTexts: Readonly<Record<string, DetectorText>> = {
  "blow-off-top": blowOffTopText,
  "distribution-volume": distributionVolumeText,
  "explosive-price": explosivePriceText,
  extension: extensionText,
  "macd-divergence": macdDivergenceText,
  "obv-divergence": obvDivergenceText,
  "resistance-rejection": resistanceRejectionText,
  "rsi-divergence": rsiDivergenceText,
  "rsi-overheated": rsiOverheatedText,
  "run-up": runUpText,
  "turnover-trend": turnoverTrendText,
  "volatility-expansion": volatilityExpansionText,
};
