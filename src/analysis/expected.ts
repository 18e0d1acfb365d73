import { barKind, hasFiringRate, usualRange, usualWarnings } from "../evidence/chance.ts";
import { volatility60 } from "../evidence/outlook.ts";
import { isUsListed } from "../series/instruments.ts";
import type { Analysis } from "./analyze.ts";
import type { ExpectedWarnings, NotExpectedReason } from "./symbol-report.ts";

/** What one symbol adds to the warnings of a list: those seen and those that are usual; or why nothing. */
export type SymbolChance =
  | { readonly seen: number; readonly usual: number }
  | { readonly notMeasured: Exclude<NotExpectedReason, "no-data"> };

/**
 * The warnings in force on the last bar, one a detector, and how many are on such bars on average. Both count only the
 * detectors that ran with all of their rules.
 *
 * @param hasOverrides whether detectors ran with other parameters than those that were measured
 */
export function chanceOf({ report, context, results }: Analysis, hasOverrides: boolean): SymbolChance {
  if (hasOverrides) return { notMeasured: "parameters" };
  if (report.instrument !== "stock" || !isUsListed(report.symbol)) return { notMeasured: "instrument" };
  if (report.fromHighPercent === null) return { notMeasured: "insufficient-history" };
  const canSpeak = results
    .filter((result) => result.status === "ran" && result.muted.length === 0 && hasFiringRate(result.detector))
    .map(({ detector }) => detector);
  const kind = barKind(report.context, volatility60(context.close, context.length - 1));
  const warning = new Set(report.signals.map(({ detector }) => detector));
  return { seen: canSpeak.filter((id) => warning.has(id)).length, usual: usualWarnings(kind, canSpeak) };
}

/** The warnings seen on a list beside those that chance would have there. */
export function expectedWarnings(list: readonly SymbolChance[]): ExpectedWarnings {
  const measured = list.flatMap((chance) => ("seen" in chance ? [chance] : []));
  if (measured.length === 0) {
    const [first] = list.flatMap((chance) => ("notMeasured" in chance ? [chance.notMeasured] : []));
    return { status: "not-measured", reason: first ?? "no-data" };
  }
  const seen = measured.reduce((sum, chance) => sum + chance.seen, 0);
  const warnings = measured.reduce((sum, chance) => sum + chance.usual, 0);
  return { status: "measured", symbols: measured.length, seen, warnings, ...usualRange(warnings, measured.length) };
}
