import { blowOffTop } from "./blow-off-top.ts";
import type { Detector } from "./contract.ts";
import { distributionVolume } from "./distribution-volume.ts";
import { explosivePrice } from "./explosive-price.ts";
import { extension } from "./extension.ts";
import { macdDivergence } from "./macd-divergence.ts";
import { obvDivergence } from "./obv-divergence.ts";
import { resistanceRejection } from "./resistance-rejection.ts";
import { rsiDivergence } from "./rsi-divergence.ts";
import { rsiOverheated } from "./rsi-overheated.ts";
import { runUp } from "./run-up.ts";
import { turnoverTrend } from "./turnover-trend.ts";
import { volatilityExpansion } from "./volatility-expansion.ts";

/** All detectors, by name. One file, one entry here, one test each. */
export const detectors: readonly Detector[] = [
  blowOffTop,
  distributionVolume,
  explosivePrice,
  extension,
  macdDivergence,
  obvDivergence,
  resistanceRejection,
  rsiDivergence,
  rsiOverheated,
  runUp,
  turnoverTrend,
  volatilityExpansion,
];
