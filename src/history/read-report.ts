import type { ReportedSignal } from "../analysis/symbol-report.ts";
import type { RuleRecord } from "../evidence/record.ts";
import { levels } from "../evidence/levels.ts";
import type { ScanSettings } from "../scan/scan-report.ts";
import type { EarlierMarket, EarlierReport, EarlierSymbol } from "./earlier-report.ts";
import {
  fields,
  hash,
  id,
  isoDay,
  listOf,
  number,
  oneOf,
  optional,
  orNull,
  recordOf,
  symbolName,
  text,
  unfit,
  within,
  yesOrNo,
  type Read,
} from "./fields.ts";
import { readJson } from "./read-json.ts";

/** More than all exchanges list. */
const MOST_SYMBOLS = 100_000;
/** Rules, anchors and what else a signal or a symbol has several of are fewer. */
const MOST_PARTS = 1000;

/**
 * Reads a JSON report, as `froth scan --format json` prints it, for a later one to be compared with. Nobody is trusted: every
 * field that is used later is checked, and the rest is not taken over.
 *
 * @param file as it may be shown
 * @throws FrothError `malformed`, naming the file and the key
 */
export function parseReport(json: string, file: string): EarlierReport {
  return readJson(json, "report", file, (value, key) => {
    const { schemaVersion: _, ...report } = readReport(value, key);
    return report;
  });
}

const price: Read<number> = (value, key) => {
  const found = number(value, key);
  return found > 0 ? found : unfit(key, "a price");
};

const record = fields<RuleRecord>({
  rule: id,
  study: oneOf("published", "second"),
  row: text,
  events: number,
  quarters: number,
  counted: oneOf("events", "bars"),
  hitRate: within(0, 1),
  lift: number,
  low: number,
  high: number,
  survives: yesOrNo,
  tried: number,
});

const signal = fields<ReportedSignal>({
  detector: id,
  rule: id,
  knownAt: isoDay,
  pivotAt: orNull(isoDay),
  endedAt: orNull(isoDay),
  endReason: orNull(oneOf("no-longer-true", "expired", "invalidated")),
  invalidAbove: orNull(price),
  ageSessions: number,
  severity: within(0, 1),
  weight: within(0, 1),
  anchors: listOf(fields({ role: id, date: isoDay, price: number }), MOST_PARTS),
  message: fields({ id, data: recordOf(number) }),
  record: orNull(record),
});

const analysed = fields<Exclude<EarlierSymbol, { status: "failed" }>>({
  symbol: symbolName,
  status: oneOf("complete", "partial"),
  bars: within(1, Number.MAX_SAFE_INTEGER),
  firstBar: isoDay,
  lastBar: isoDay,
  close: price,
  dataHash: (value, key) => (value === null || value === undefined ? undefined : hash(value, key)),
  level: orNull(oneOf(...levels)),
  severity: within(0, 100),
  signals: listOf(signal, MOST_PARTS),
});

/** Of one that failed the name may be anything: it may have failed for that. */
const failed = fields<{ symbol: string; status: "failed" }>({ symbol: text, status: oneOf("failed") });

const symbol: Read<EarlierSymbol> = (value, key) => {
  const { status } = fields<{ status: string }>({ status: oneOf("complete", "partial", "failed") })(value, key);
  return status === "failed" ? failed(value, key) : analysed(value, key);
};

const settings = fields<ScanSettings>({
  source: text,
  asOf: orNull(isoDay),
  historyBars: within(1, 100_000),
  includePartial: optional(yesOrNo),
  parameters: recordOf(recordOf(number)),
});

const ran = fields<Extract<EarlierMarket, { status: "ran" }>>({
  status: oneOf("ran"),
  report: fields({
    index: fields({ symbol: symbolName }),
    state: fields({ level: orNull(oneOf(...levels)) }),
  }),
});

const market: Read<EarlierMarket> = (value, key) => {
  const { status } = fields<{ status: string }>({ status: oneOf("ran", "failed") })(value, key);
  return status === "ran" ? ran(value, key) : { status: "failed" };
};

const readReport = fields<EarlierReport & { readonly schemaVersion: 1 }>({
  schemaVersion: oneOf(1),
  version: text,
  asOf: orNull(isoDay),
  settings,
  dataHash: hash,
  symbols: listOf(symbol, MOST_SYMBOLS),
  market: optional(market),
});
