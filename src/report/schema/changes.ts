import type { SymbolChange, WarningChangeKind } from "../../history/changes.ts";
import { date, hash, listOf, number, object, oneOf, orNull, ref, share, text } from "./parts.ts";
import { endReason } from "./signal.ts";
import { level } from "./symbol.ts";

const end = object({
  reason: oneOf({ ...endReason, unknown: true }),
  date: orNull(date),
  close: orNull(number),
  threshold: orNull(number),
});

export const changes = object({
  since: object({ asOf: orNull(date), version: text, source: text, dataHash: hash }),
  warnings: listOf(
    object({
      kind: oneOf<WarningChangeKind>({ new: true, confirmed: true, stronger: true, weaker: true, gone: true }),
      symbol: text,
      signal: ref("signal"),
      severityBefore: orNull(share),
      end: orNull(end),
    }),
  ),
  levels: listOf(
    object({
      symbol: text,
      before: orNull(level),
      after: orNull(level),
      severityBefore: number,
      severityAfter: number,
    }),
  ),
  symbols: listOf(
    object({
      symbol: text,
      kind: oneOf<SymbolChange["kind"]>({ added: true, removed: true, recovered: true, failed: true }),
    }),
  ),
});
