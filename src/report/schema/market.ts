import type { MemberFacts, WeightFacts } from "../../market/market-report.ts";
import { marketRuleIds, panels } from "../../market/rules.ts";
import type { MarketState } from "../../market/state.ts";
import { marketPanels } from "./market-panels.ts";
import {
  count,
  date,
  exactly,
  hash,
  listOf,
  nothing,
  number,
  object,
  oneOf,
  orNull,
  share,
  text,
  yesOrNo,
  type Schema,
} from "./parts.ts";
import { context, level } from "./symbol.ts";

const rule: Schema = { enum: marketRuleIds };

const record = object({
  rule,
  index: text,
  from: date,
  to: date,
  judged: count,
  base: share,
  cases: count,
  quarters: count,
  hitRate: orNull(share),
  lift: orNull(number),
  low: orNull(number),
  high: orNull(number),
  survives: yesOrNo,
  tried: count,
});

const report = object({
  schemaVersion: exactly(1),
  version: text,
  asOf: date,
  settings: object({
    source: text,
    asOf: orNull(date),
    index: text,
    sessions: count,
    members: orNull(text),
    weights: orNull(text),
    breadth: orNull(text),
  }),
  dataHash: hash,
  index: object({ symbol: text, close: number, bars: count, context }),
  members: object({
    from: orNull(text),
    date: orNull(date),
    membership: oneOf<MemberFacts["membership"]>({ "on-date": true, today: true }),
    listed: count,
    withBars: count,
    onLastSession: count,
    missing: listOf(text),
  }),
  weights: orNull(
    object({
      from: text,
      date: orNull(date),
      laterThanBars: yesOrNo,
      kind: oneOf<WeightFacts["kind"]>({ weights: true, "market-caps": true }),
      listed: count,
      total: number,
    }),
  ),
  state: object({
    level: orNull(level),
    noLevel: orNull(oneOf<NonNullable<MarketState["noLevel"]>>({ "no-rally": true, "too-few-judged": true })),
    inForce: count,
    beatChance: count,
    judged: count,
    rules: count,
  }),
  warnings: listOf(object({ rule, panel: { enum: panels }, inForce: orNull(yesOrNo), record: orNull(record) })),
  ...marketPanels,
  failed: listOf(object({ symbol: text, code: text, message: text })),
  stale: listOf(text),
  notes: listOf(text),
});

/** The market beside the symbols, or why it could not be shown. */
export const market: Schema = {
  anyOf: [
    object({ status: exactly("ran"), error: nothing, report }),
    object({ status: exactly("failed"), error: object({ code: text, message: text }), report: nothing }),
  ],
};
