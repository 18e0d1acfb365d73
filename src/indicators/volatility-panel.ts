import { at, type Series } from "../series/series.ts";
import type { CatalogueEntry, CatalogueOutput } from "./catalogue.ts";
import { percentileRank } from "./rolling.ts";
import { closeVolatility, yangZhang } from "./volatility.ts";
import { chaikinMoneyFlow } from "./volume.ts";

const period = 20;
const rankSessions = 252;

/** Volatility and money flow from the kernels of this room, in the form of the catalogue, for display beside it. */
export function volatilityPanel(series: Series): CatalogueEntry[] {
  return [realisedVolatility(series), moneyFlow(series)];
}

/** A year's volatility in percent: what a rally can fall depends on it more than on anything else that is known. */
function realisedVolatility({ open, high, low, close }: Series): CatalogueEntry {
  const entry = { id: "realised-volatility", name: "Realised volatility", parameters: `${period}` };
  const closeToClose = inPercent("close to close", closeVolatility(close, period));
  if (open === undefined || high === undefined || low === undefined) {
    return { ...entry, status: "ran", outputs: [closeToClose] };
  }
  const ranged = yangZhang(open, high, low, close, period);
  const rank = percentileRank(ranged, rankSessions);
  const outputs = [closeToClose, inPercent("Yang-Zhang", ranged), inPercent("rank in a year", rank)];
  return { ...entry, status: "ran", outputs };
}

function moneyFlow({ high, low, close, volume }: Series): CatalogueEntry {
  const entry = { id: "chaikin-money-flow", name: "Chaikin money flow", parameters: `${period}` };
  if (high === undefined || low === undefined || volume === undefined) {
    const columns = { high, low, volume };
    const missing = (["high", "low", "volume"] as const).filter((name) => columns[name] === undefined);
    return { ...entry, status: "not-applicable", missing };
  }
  return { ...entry, status: "ran", outputs: [inPercent("flow", chaikinMoneyFlow(high, low, close, volume, period))] };
}

function inPercent(name: string, values: Float64Array): CatalogueOutput {
  const percent = new Float64Array(values.length);
  for (let t = 0; t < percent.length; t++) percent[t] = at(values, t) * 100;
  return { name, unit: "percent", values: percent };
}
