import type { NotExpectedReason } from "../../analysis/symbol-report.ts";
import { changes } from "./changes.ts";
import {
  count,
  date,
  exactly,
  hash,
  listOf,
  mapOf,
  nothing,
  number,
  object,
  oneOf,
  orNull,
  text,
  yesOrNo,
  type Schema,
} from "./parts.ts";
import { signalDefinitions } from "./signal.ts";
import { analysedKeys, failedKeys } from "./symbol.ts";

/** What there is a schema of. */
export type SchemaName = "report" | "ndjson";

const settings = object({
  source: text,
  asOf: orNull(date),
  historyBars: count,
  includePartial: yesOrNo,
  parameters: mapOf(mapOf(number)),
});

const expected: Schema = {
  anyOf: [
    object({
      status: exactly("measured"),
      reason: nothing,
      symbols: count,
      seen: count,
      warnings: number,
      low: number,
      high: number,
    }),
    object({
      status: exactly("not-measured"),
      reason: oneOf<NotExpectedReason>({
        parameters: true,
        instrument: true,
        "insufficient-history": true,
        "no-data": true,
      }),
      symbols: exactly(0),
      seen: nothing,
      warnings: nothing,
      low: nothing,
      high: nothing,
    }),
  ],
};

const head: Readonly<Record<string, Schema>> = {
  schemaVersion: exactly(1),
  version: text,
  asOf: orNull(date),
  settings,
  dataHash: hash,
  expected,
  notes: listOf(text),
  changes,
};

const symbol = { anyOf: [object(analysedKeys), object(failedKeys)] };

const roots: Readonly<Record<SchemaName, Schema>> = {
  report: { title: "The JSON report of froth scan", ...object({ ...head, symbols: listOf(symbol) }, ["changes"]) },
  ndjson: {
    title: "A line of the NDJSON report of froth scan",
    anyOf: [
      object({ type: exactly("report"), ...head }, ["changes"]),
      object({ type: exactly("symbol"), ...analysedKeys }),
      object({ type: exactly("symbol"), ...failedKeys }),
    ],
  },
};

/** The JSON Schema (draft 2020-12) of an output for programs. docs/json.md says in words what each key means. */
export function schemaOf(name: SchemaName): Schema {
  return { $schema: "https://json-schema.org/draft/2020-12/schema", ...roots[name], $defs: signalDefinitions };
}
