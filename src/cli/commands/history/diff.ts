import type { ReportChanges } from "../../../history/changes.ts";
import { compareReports } from "../../../history/compare.ts";
import type { EarlierReport } from "../../../history/earlier-report.ts";
import { parseReport } from "../../../history/read-report.ts";
import { FrothError } from "../../../errors.ts";
import { renderChanges } from "../../../report/history/changes.ts";
import { changesEntry } from "../../../report/json-changes.ts";
import { jsonText } from "../../../report/json-text.ts";
import { localeOf, type LanguageOptions } from "../../language.ts";
import type { StorePathOptions } from "../../options.ts";
import { findReport } from "../../past-reports.ts";
import { changesSince } from "../../scan-history.ts";
import type { Session } from "../../session.ts";
import { openSource } from "../../source.ts";
import { describeTerminal } from "../../terminal.ts";

export interface HistoryDiffOptions extends StorePathOptions, LanguageOptions {
  readonly format: "table" | "json";
  readonly color?: boolean;
}

/** Prints what changed from one report to a later one. */
export async function runHistoryDiff(
  [before, after]: readonly [string, string],
  options: HistoryDiffOptions,
  session: Session,
): Promise<void> {
  const [earlier, later] = [await read(before, options), await read(after, options)];
  const changes = await explained(earlier, later, options, session);
  if (options.format === "json") process.stdout.write(`${jsonText(changesEntry(changes), 2)}\n`);
  else {
    const terminal = describeTerminal(process.stdout, process.env, options.color);
    process.stdout.write(renderChanges(changes, { ...terminal, locale: await localeOf(options, process.env) }));
  }
}

async function read(name: string, options: StorePathOptions): Promise<EarlierReport> {
  const { json, file } = await findReport(name, options);
  return parseReport(json, file);
}

/** With the reasons that the bars tell, where the source of the later report still has them. No request is made for that. */
async function explained(
  earlier: EarlierReport,
  later: EarlierReport,
  { store }: StorePathOptions,
  { now }: Session,
): Promise<ReportChanges> {
  const { source } = later.settings;
  try {
    const provider = await openSource(
      { source, offline: true, ...(store === undefined ? {} : { store }) },
      now,
      process.env,
    );
    try {
      return await changesSince(earlier, later, provider);
    } finally {
      provider.close?.();
    }
  } catch (error) {
    if (!(error instanceof FrothError)) throw error;
    process.stderr.write(`froth: why a warning is gone cannot be told: ${error.message}\n`);
    return compareReports(earlier, later);
  }
}
