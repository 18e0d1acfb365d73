import type { AnalysedSymbol, ReportedOutlook, TrendContext } from "../../analysis/symbol-report.ts";
import { levels } from "../../evidence/levels.ts";
import type { FindingCode } from "../../series/findings.ts";
import type { Instrument, OptionalColumn } from "../../series/series.ts";
import {
  count,
  date,
  exactly,
  hash,
  listOf,
  noItems,
  nothing,
  number,
  object,
  oneOf,
  orNull,
  ref,
  share,
  text,
  type Schema,
} from "./parts.ts";

export const level: Schema = { enum: levels };

type NotMeasured = Extract<ReportedOutlook, { status: "not-measured" }>["reason"];
type Measured = Extract<ReportedOutlook, { status: "measured" | "last-rally" }>;

const horizon = object({ sessions: count, chance: share, sameVolatility: share, cases: count });

const upside = object({
  stocks: count,
  firstDay: date,
  lastDay: date,
  first: object({ rise: share, fall: share, neither: share }),
  horizons: listOf(
    object({
      sessions: count,
      chance: share,
      sameVolatility: share,
      medianReturn: number,
      medianSameVolatility: number,
      cases: count,
    }),
  ),
});

const outlook: Schema = {
  anyOf: [
    object({
      status: oneOf<Measured["status"]>({ measured: true, "last-rally": true }),
      reason: nothing,
      setting: oneOf<Measured["setting"]>({ rally: true, pullback: true }),
      asOf: date,
      horizons: listOf(horizon),
      upside: orNull(upside),
    }),
    object({
      status: exactly("not-measured"),
      reason: oneOf<NotMeasured>({ instrument: true, "no-rally": true, "insufficient-history": true }),
      setting: nothing,
      asOf: nothing,
      horizons: noItems,
      upside: nothing,
    }),
  ],
};

const column = oneOf<OptionalColumn>({ open: true, high: true, low: true, volume: true });

const silence: Schema = {
  anyOf: [
    object({ detector: text, status: exactly("insufficient-history"), needed: count, had: count }),
    object({ detector: text, status: exactly("not-applicable"), rules: listOf(text), missing: listOf(column) }),
    object({ detector: text, status: exactly("failed"), error: text }),
  ],
};

const finding = object(
  {
    code: oneOf<FindingCode>({
      "null-row": true,
      "missing-open": true,
      "duplicate-date": true,
      "unsorted-dates": true,
      "inconsistent-bar": true,
      "zero-volume": true,
      "suspect-volume": true,
      jump: true,
      "missing-session": true,
      stale: true,
      "partial-bar": true,
      "not-refreshed": true,
    }),
    dates: listOf(date),
    detail: text,
  },
  ["detail"],
);

const provisional = object({
  date,
  open: orNull(number),
  high: number,
  low: number,
  close: number,
  volume: orNull(number),
  changePercent: number,
});

const instrument = oneOf<Instrument>({
  stock: true,
  etf: true,
  index: true,
  crypto: true,
  currency: true,
  future: true,
  fund: true,
  other: true,
});

/** The keys of a symbol with usable data. */
export const analysedKeys: Readonly<Record<string, Schema>> = {
  symbol: text,
  status: oneOf<AnalysedSymbol["status"]>({ complete: true, partial: true }),
  error: nothing,
  instrument,
  currency: orNull(text),
  bars: count,
  firstBar: date,
  lastBar: date,
  dataHash: orNull(hash),
  close: number,
  fromHighPercent: orNull(number),
  above200Percent: orNull(number),
  context: oneOf<TrendContext>({ rally: true, pullback: true, decline: true, none: true }),
  level: orNull(level),
  severity: { type: "number", minimum: 0, maximum: 100 },
  outlook,
  signals: listOf(ref("signal")),
  silences: listOf(silence),
  findings: listOf(finding),
  provisional: orNull(provisional),
};

/** The same keys of one without. */
export const failedKeys: Readonly<Record<string, Schema>> = {
  ...Object.fromEntries(Object.keys(analysedKeys).map((name) => [name, nothing])),
  symbol: text,
  status: exactly("failed"),
  error: object({ code: text, message: text }),
  bars: exactly(0),
  signals: noItems,
  silences: noItems,
  findings: noItems,
};
