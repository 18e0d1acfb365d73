import { asSymbol } from "../series/symbols.ts";
import type { AcceptedWarning } from "./baseline.ts";
import { fields, id, isoDay, listOf, oneOf, optional, orNull, text, unfit, within, type Read } from "./fields.ts";
import { readJson } from "./read-json.ts";

const MOST_ENTRIES = 100_000;

/** A file of accepted warnings: one entry a line, sorted, so that a change of it reads well in a pull request. */
export function renderBaseline(entries: readonly AcceptedWarning[]): string {
  const lines = entries.map((entry) => `    ${JSON.stringify(inOrder(entry))}`);
  const list = lines.length === 0 ? "[]" : `[\n${lines.join(",\n")}\n  ]`;
  return `{\n  "format": "froth-baseline",\n  "schemaVersion": 1,\n  "accepted": ${list}\n}\n`;
}

/** Without what is not known: a hand that adds a reason or a date adds a key. */
function inOrder({ symbol, detector, rule, knownAt, pivotAt, kind, severity, reason, until }: AcceptedWarning): object {
  return {
    symbol,
    detector,
    rule,
    knownAt,
    ...(pivotAt === null ? {} : { pivotAt }),
    kind,
    severity,
    ...(reason === null ? {} : { reason }),
    ...(until === null ? {} : { until }),
  };
}

/**
 * Reads a file of accepted warnings; people write their reasons and dates into it.
 *
 * @param file as it may be shown
 * @throws FrothError `malformed`, naming the file and the key
 */
export function parseBaseline(json: string, file: string): AcceptedWarning[] {
  return readJson(json, "baseline", file, readBaseline).accepted.map((entry) => {
    const { pivotAt = null, reason = null, until = null, ...rest } = entry;
    return { ...rest, pivotAt, reason, until };
  });
}

interface GivenEntry extends Omit<AcceptedWarning, "pivotAt" | "reason" | "until"> {
  readonly pivotAt: string | null | undefined;
  readonly reason: string | null | undefined;
  readonly until: string | null | undefined;
}

const entry = fields<GivenEntry>({
  symbol: (value, key) => {
    const name = text(value, key);
    return asSymbol(name) === name ? name : unfit(key, "a symbol");
  },
  detector: id,
  rule: id,
  knownAt: isoDay,
  pivotAt: optional(orNull(isoDay)),
  kind: oneOf("event", "state"),
  severity: within(0, 1),
  reason: optional(orNull(text)),
  until: optional(orNull(isoDay)),
});

const known = ["symbol", "detector", "rule", "knownAt", "pivotAt", "kind", "severity", "reason", "until"];

/** A misspelt `until` must not accept a warning for ever: a key that nobody knows is refused. */
const strictEntry: Read<GivenEntry> = (value, key) => {
  const read = entry(value, key);
  const odd = Object.keys(value as object).find((name) => !known.includes(name));
  return odd === undefined
    ? read
    : unfit(`${key}.${odd.slice(0, 40)}`, `a key of an entry: those are ${known.join(", ")}`);
};

const readBaseline = fields<{ format: string; schemaVersion: 1; accepted: GivenEntry[] }>({
  format: oneOf("froth-baseline"),
  schemaVersion: oneOf(1),
  accepted: listOf(strictEntry, MOST_ENTRIES),
});
