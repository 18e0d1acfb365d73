import type { TrendContext } from "../analysis/symbol-report.ts";
import type { Level } from "../evidence/levels.ts";
import { verdictOfRecord, type MarketRecord } from "./record.ts";
import type { MarketPanel, MarketRuleId } from "./rules.ts";

/** A rule on the last session. */
export interface MarketWarning {
  readonly rule: MarketRuleId;
  readonly panel: MarketPanel;
  /** `null`: a reading it needs is missing. */
  readonly inForce: boolean | null;
  /** `null`: not measured. */
  readonly record: MarketRecord | null;
}

/** The market line: how loudly, and out of how much. */
export interface MarketState {
  /** `null`: no level is not the same as calm. */
  readonly level: Level | null;
  /** Why there is no level: the index is neither in a rally nor in a pullback, or too few rules could be judged for calm. */
  readonly noLevel: "no-rally" | "too-few-judged" | null;
  readonly inForce: number;
  /** Of those in force: whose record beats chance. */
  readonly beatChance: number;
  /** Rules that could be judged, of all. */
  readonly judged: number;
  readonly rules: number;
}

/** Of all rules: where fewer could be judged and none is in force, nobody knows whether it is calm. */
const LEAST_JUDGED = 0.5;

/**
 * The level of the market: calm where no rule is in force and at least half could be judged; watch where some are and none of them beats chance, however many;
 * elevated, high and extreme where rules that beat chance are in force in one, two, and three or more of the panels
 * (rules of one panel see the same thing, and count once).
 */
export function marketState(warnings: readonly MarketWarning[], context: TrendContext): MarketState {
  const judged = warnings.filter(({ inForce }) => inForce !== null);
  const inForce = judged.filter((warning) => warning.inForce === true);
  const beating = inForce.filter(({ record }) => verdictOfRecord(record) === "beats-chance");
  const isQuietByIgnorance = inForce.length === 0 && judged.length < LEAST_JUDGED * Math.max(1, warnings.length);
  const noLevel =
    context === "decline" || context === "none" ? "no-rally" : isQuietByIgnorance ? "too-few-judged" : null;
  return {
    level: noLevel === null ? levelOf(inForce.length, new Set(beating.map(({ panel }) => panel)).size) : null,
    noLevel,
    inForce: inForce.length,
    beatChance: beating.length,
    judged: judged.length,
    rules: warnings.length,
  };
}

function levelOf(inForce: number, panelsThatBeatChance: number): Level {
  if (panelsThatBeatChance >= 3) return "extreme";
  if (panelsThatBeatChance === 2) return "high";
  if (panelsThatBeatChance === 1) return "elevated";
  return inForce > 0 ? "watch" : "calm";
}
