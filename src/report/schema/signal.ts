import type { EndReason } from "../../detectors/contract.ts";
import type { RuleRecord } from "../../evidence/record.ts";
import {
  count,
  date,
  listOf,
  mapOf,
  number,
  object,
  oneOf,
  orNull,
  ref,
  share,
  text,
  yesOrNo,
  type Schema,
} from "./parts.ts";

export const endReason = { "no-longer-true": true, expired: true, invalidated: true } satisfies Record<EndReason, true>;

/** The definitions that a signal needs. */
export const signalDefinitions: Readonly<Record<string, Schema>> = {
  record: object({
    rule: text,
    study: oneOf<RuleRecord["study"]>({ published: true, second: true }),
    row: text,
    events: count,
    quarters: count,
    counted: oneOf<RuleRecord["counted"]>({ events: true, bars: true }),
    hitRate: share,
    lift: number,
    low: number,
    high: number,
    survives: yesOrNo,
    tried: count,
  }),
  signal: object({
    detector: text,
    rule: text,
    knownAt: date,
    pivotAt: orNull(date),
    endedAt: orNull(date),
    endReason: orNull(oneOf(endReason)),
    invalidAbove: orNull(number),
    ageSessions: count,
    severity: share,
    weight: share,
    anchors: listOf(object({ role: text, date, price: number })),
    message: object({ id: text, data: mapOf(number) }),
    record: orNull(ref("record")),
  }),
};
