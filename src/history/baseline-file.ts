import type { AcceptedWarning } from "./baseline.ts";
import { fields, id, isoDay, listOf, objectIn, oneOf, symbolName, text, unfit, within, type Read } from "./fields.ts";
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
  return readJson(json, "baseline", file, readBaseline).accepted;
}

/** What need not be written is `null`. */
const orAbsent =
  <T>(read: Read<T>): Read<T | null> =>
  (value, key) =>
    value === undefined || value === null ? null : read(value, key);

const entryFields = {
  symbol: symbolName,
  detector: id,
  rule: id,
  knownAt: isoDay,
  pivotAt: orAbsent(isoDay),
  kind: oneOf("event", "state"),
  severity: within(0, 1),
  reason: orAbsent(text),
  until: orAbsent(isoDay),
};

const entry = fields<AcceptedWarning>(entryFields);
const known = Object.keys(entryFields);

/** A misspelt `until` must not accept a warning for ever: a key that nobody knows is refused. */
const strictEntry: Read<AcceptedWarning> = (value, key) => {
  const read = entry(value, key);
  const odd = Object.keys(objectIn(value, key)).find((name) => !known.includes(name));
  return odd === undefined
    ? read
    : unfit(`${key}.${odd.slice(0, 40)}`, `a key of an entry: those are ${known.join(", ")}`);
};

const readBaseline = fields<{ format: string; schemaVersion: 1; accepted: AcceptedWarning[] }>({
  format: oneOf("froth-baseline"),
  schemaVersion: oneOf(1),
  accepted: listOf(strictEntry, MOST_ENTRIES),
});
