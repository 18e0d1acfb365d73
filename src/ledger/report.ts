import type { LedgerReport } from "../study/ledger-report.ts";
import { summarise } from "../study/ledger-summary.ts";
import { isoDate } from "../series/dates.ts";
import type { Ledger } from "./read.ts";
import type { Review } from "./review.ts";

/** What was read and how it was scored, as a report. */
export function ledgerReport(
  { entries, tornLines }: Ledger,
  { scores, newestBar }: Review,
  run: Pick<LedgerReport, "version" | "source" | "asOf">,
): LedgerReport {
  const dates = entries.map(({ asOf }) => asOf).toSorted();
  return {
    schemaVersion: 1,
    ...run,
    newestBar: newestBar === undefined ? null : isoDate(newestBar),
    file: {
      entries: entries.length,
      tornLines,
      firstAsOf: dates[0] ?? null,
      lastAsOf: dates.at(-1) ?? null,
      versions: [...new Set(entries.map(({ version }) => version))].toSorted(),
    },
    summary: summarise(scores),
    scores,
  };
}
