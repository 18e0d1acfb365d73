import type { LedgerReport } from "../../study/ledger-report.ts";
import type { EntryScore, ScoredEntry } from "../../study/ledger-score.ts";
import type { LedgerEntry } from "../../study/ledger-entry.ts";

/**
 * A scored ledger for programs: docs/ledger.md names every field. The same report gives the same bytes. Indented by two
 * spaces, with a line feed at the end.
 */
export function renderLedgerJson(report: LedgerReport): string {
  const { schemaVersion, version, source, asOf, newestBar, file, summary, scores } = report;
  const { inTime, afterwards, leftOut, splits } = summary;
  const head = { schemaVersion, version, source, asOf, newestBar, file };
  const entries = scores.map(scoreEntry);
  return `${JSON.stringify({ ...head, inTime, afterwards, leftOut, splits, entries }, null, 2)}\n`;
}

/** Every entry has all of these fields, so that a program need not ask which are there. */
function scoreEntry(score: EntryScore): object {
  return score.status === "scored"
    ? { ...said(score.entry), status: score.status, reason: null, detail: null, ...followed(score) }
    : { ...said(score.entry), status: score.status, reason: score.reason, detail: score.detail, ...nothing };
}

function said(entry: LedgerEntry): object {
  const { kind, symbol, asOf, close, replayed, writtenAt } = entry;
  const isWarning = entry.kind === "warning";
  return {
    kind,
    symbol,
    asOf,
    close,
    detector: isWarning ? entry.detector : null,
    rule: isWarning ? entry.rule : null,
    knownAt: isWarning ? entry.knownAt : null,
    level: isWarning ? null : entry.level,
    severity: entry.severity,
    replayed,
    writtenAt,
  };
}

const nothing = { inTime: null, split: null, returns: [], falls: [], end: null };

function followed({ inTime, split, returns, falls, end }: ScoredEntry): object {
  return { inTime, split, returns, falls, end };
}
