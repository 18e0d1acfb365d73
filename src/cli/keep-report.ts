import { FrothError } from "../errors.ts";
import { analysedOf, leadingSignals } from "../report/warning.ts";
import { renderJson } from "../report/json.ts";
import type { ScanReport } from "../scan/scan-report.ts";
import { openStore } from "../store/open.ts";
import { keptList } from "./kept-list.ts";
import type { StorePathOptions } from "./options.ts";
import type { Session } from "./session.ts";
import { storePath } from "./store-path.ts";

/**
 * Keeps a report for later ones to be compared with. It is out by then: a store that takes nothing is told of on stderr and
 * keeps nobody from reading on.
 *
 * @param asked the symbols that were asked for
 */
export async function keepReport(
  report: ScanReport,
  asked: readonly string[],
  options: StorePathOptions,
  { now, version }: Session,
): Promise<void> {
  const { asOf, settings, symbols } = report;
  if (asOf === null) return;
  const analysed = analysedOf(report);
  const facts = {
    list: keptList(settings.source, asked),
    asOf,
    createdAt: now.getTime(),
    version,
    source: settings.source,
    symbols: symbols.length,
    failed: symbols.length - analysed.length,
    warnings: analysed.reduce((sum, symbol) => sum + leadingSignals(symbol).length, 0),
  };
  try {
    const store = openStore(await storePath(options, process.env));
    try {
      store.reports.keep(facts, renderJson(report), settings.asOf !== null);
    } finally {
      store.close();
    }
  } catch (error) {
    if (!(error instanceof FrothError)) throw error;
    process.stderr.write(`froth: this report is not kept: ${error.message}\n`);
  }
}
