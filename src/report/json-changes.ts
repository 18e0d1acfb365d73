import type { ReportChanges, WarningChange } from "../history/changes.ts";
import { signalEntry } from "./json-signal.ts";

/** What changed since an earlier report, with its keys in a fixed order. */
export function changesEntry({ since, warnings, levels, symbols }: ReportChanges): object {
  const { asOf, version, source, dataHash } = since;
  return {
    since: { asOf, version, source, dataHash },
    warnings: warnings.map(warningEntry),
    levels: levels.map(({ symbol, before, after, severityBefore, severityAfter }) => {
      return { symbol, before, after, severityBefore, severityAfter };
    }),
    symbols: symbols.map(({ symbol, kind }) => ({ symbol, kind })),
  };
}

function warningEntry({ kind, symbol, signal, severityBefore, end }: WarningChange): object {
  return {
    kind,
    symbol,
    signal: signalEntry(signal),
    severityBefore,
    end: end === null ? null : { reason: end.reason, date: end.date, close: end.close, threshold: end.threshold },
  };
}
