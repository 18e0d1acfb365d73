import type { ScanReport } from "../scan/scan-report.ts";
import { firstDifference, type Difference } from "./difference.ts";
import type { EarlierReport, EarlierSymbol } from "./earlier-report.ts";
import { withoutMark } from "./read-json.ts";

/** What came of making a report again. */
export interface Replay {
  /** `bytes`: the very text. `values`: the same values, laid out in another way. */
  readonly same: "bytes" | "values" | null;
  /** Of the report and of this froth, where they are not the same. */
  readonly version: { readonly was: string; readonly is: string } | null;
  /** `all`: the same bars. `unknown`: others, and the report does not say of which symbols. */
  readonly bars: "all" | "unknown" | readonly RestatedBars[];
  /** The first value that differs in the order of the report, beside version and hashes. */
  readonly first: Difference | null;
  /** Whether the report tells of changes since an earlier one, which are no part of a replay. */
  readonly hasChanges: boolean;
}

/** Other bars than the report was made from; a side is `null` where the symbol had, or has, none. */
export interface RestatedBars {
  readonly symbol: string;
  readonly was: BarSpan | null;
  readonly is: BarSpan | null;
}

interface BarSpan {
  readonly bars: number;
  readonly firstBar: string;
  readonly lastBar: string;
  readonly close: number;
}

/**
 * Holds a report against the same one made again.
 *
 * @param json the text of the report; it was read into `report`
 * @param again the text of `replayed`
 */
export function judgeReplay(json: string, report: EarlierReport, again: string, replayed: ScanReport): Replay {
  const parsed: unknown = JSON.parse(withoutMark(json));
  const hasChanges = typeof parsed === "object" && parsed !== null && Object.hasOwn(parsed, "changes");
  const values: unknown = JSON.parse(again);
  const isSame = firstDifference(without(["changes"], parsed), values) === undefined;
  const was = report.version;
  // What is told apart need not be the first difference as well.
  const [then, now] = [parsed, values].map((one) => without(["changes", "version", "dataHash"], one));
  return {
    same: json === again ? "bytes" : isSame ? "values" : null,
    version: was === replayed.version ? null : { was, is: replayed.version },
    bars: report.dataHash === replayed.dataHash ? "all" : restatedBars(report, replayed),
    first: firstDifference(then, now) ?? null,
    hasChanges,
  };
}

/** A report without some of its keys, those of its symbols included. */
function without(keys: readonly string[], report: unknown): unknown {
  if (typeof report !== "object" || report === null || Array.isArray(report)) return report;
  const kept = Object.entries(report).filter(([key]) => !keys.includes(key));
  return Object.fromEntries(
    kept.map(([key, value]: [string, unknown]) => {
      const isSymbols = key === "symbols" && Array.isArray(value);
      return [key, isSymbols ? value.map((symbol) => without(keys, symbol)) : value];
    }),
  );
}

function restatedBars(report: EarlierReport, replayed: ScanReport): "unknown" | RestatedBars[] {
  const now = new Map(replayed.symbols.map((symbol) => [symbol.symbol, symbol]));
  const restated = report.symbols.flatMap((before): RestatedBars[] => {
    const after = now.get(before.symbol);
    if (hashOf(before) === hashOf(after)) return [];
    return [{ symbol: before.symbol, was: spanOf(before), is: spanOf(after) }];
  });
  const isTold = report.symbols.every((symbol) => symbol.status === "failed" || symbol.dataHash !== undefined);
  return isTold && restated.length > 0 ? restated : "unknown";
}

function hashOf(symbol: EarlierSymbol | undefined): string | undefined {
  return symbol === undefined || symbol.status === "failed" ? undefined : symbol.dataHash;
}

function spanOf(symbol: EarlierSymbol | undefined): BarSpan | null {
  if (symbol === undefined || symbol.status === "failed") return null;
  const { bars, firstBar, lastBar, close } = symbol;
  return { bars, firstBar, lastBar, close };
}
