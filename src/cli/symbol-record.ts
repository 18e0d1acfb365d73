import type { OwnRecord } from "../analysis/own-record.ts";
import type { Provider } from "../providers/provider.ts";
import { remembered } from "../providers/remembered.ts";
import { ALL_BARS, study } from "../scan/study.ts";
import { ownRecord } from "../study/own-record.ts";
import { studyDefaults } from "./options.ts";

/** Whose record is wanted, as of which date. */
export interface RecordRequest {
  readonly provider: Provider;
  readonly symbol: string;
  readonly asOf: string | null;
  /** The rules in force. */
  readonly inForce: ReadonlySet<string>;
  readonly version: string;
  readonly signal?: AbortSignal;
}

/** What followed the past signals of a symbol, in all of its bars up to a date: what `froth study SYMBOL` finds. */
export async function symbolRecord({ provider, symbol, asOf, inForce, ...rest }: RecordRequest): Promise<OwnRecord> {
  const { seed, minDollarVolume, minHistory } = studyDefaults;
  const settings = { source: provider.label, from: null, to: asOf, rule: null, seed, minDollarVolume, minHistory };
  // Only lifts need draws of quarters, and no lift of one symbol is told.
  const report = await study({
    ...rest,
    provider,
    symbols: [symbol],
    settings: { ...settings, draws: 0 },
    stocksOnly: false,
  });
  return ownRecord(report, inForce, report.leftOut[0]?.message ?? null);
}

/** The same source, asked once: for one symbol, whose whole history is fetched with the first request. */
export function askedOnce(provider: Provider): Provider {
  return remembered(provider, ALL_BARS);
}
