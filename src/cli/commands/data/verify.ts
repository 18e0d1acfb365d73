import { FrothError } from "../../../errors.ts";
import { renderVerify, type VerifyReport } from "../../../report/store/verify.ts";
import type { Day } from "../../../series/dates.ts";
import type { Finding } from "../../../series/findings.ts";
import { qualityFindings } from "../../../series/quality.ts";
import { calendarsOf, missingSessions, type TradedDays } from "../../../series/sessions.ts";
import type { Store, StoredBars, StoreEntry } from "../../../store/store.ts";
import { ExitCode } from "../../exit-code.ts";
import { localeOf } from "../../language.ts";
import type { StoreCommandOptions } from "../../options.ts";
import { progressLine } from "../../progress.ts";
import { withStore } from "./with-store.ts";

/** Reads everything that is stored and says what is damaged, and which bars are doubtful. */
export async function runVerify(options: StoreCommandOptions): Promise<ExitCode> {
  const report = await withStore(options, "read", verify);
  process.stdout.write(renderVerify(report, await localeOf(options, process.env)));
  return report.damage.length === 0 ? ExitCode.ran : ExitCode.noData;
}

function verify(store: Store): VerifyReport {
  const progress = progressLine("verifying");
  const damage = store.verify(progress.update);
  progress.end();
  const checked = store.list().flatMap((entry) => check(store, entry));
  const doubtful = withGaps(checked)
    .filter(({ findings }) => findings.length > 0)
    .map(({ symbol, source, findings }) => ({ symbol, source, findings }));
  const bars = checked.reduce((sum, { traded }) => sum + traded.days.length, 0);
  return { damage, series: checked.length, bars, doubtful };
}

/** Sessions that an index had, or most other symbols of the same source. */
function withGaps(checked: readonly Checked[]): Checked[] {
  return (["yahoo", "csv"] as const).flatMap((source) => {
    const series = checked.filter((entry) => entry.source === source);
    const missing = missingSessions(calendarsOf(series.map(({ traded }) => traded)));
    return series.map(({ symbol, traded, findings }) => {
      return { symbol, source, traded, findings: addGaps(findings, missing.get(symbol) ?? []) };
    });
  });
}

function addGaps(findings: readonly Finding[], days: readonly Day[]): Finding[] {
  const told = findings.find(({ code }) => code === "missing-session")?.days ?? [];
  const all = [...new Set([...told, ...days])].toSorted((a, b) => a - b);
  const others = findings.filter(({ code }) => code !== "missing-session");
  return all.length === 0 ? others : [...others, { code: "missing-session", days: all }];
}

interface Checked {
  readonly symbol: string;
  readonly source: StoreEntry["source"];
  readonly traded: TradedDays;
  readonly findings: readonly Finding[];
}

/** What is left of a series when its prices are let go; nothing of a damaged one, which was told of already. */
function check(store: Store, entry: StoreEntry): Checked[] {
  const stored = readable(store, entry);
  if (stored === undefined) return [];
  const { symbol, instrument, days, volume } = stored.series;
  const findings = [...stored.findings, ...qualityFindings(stored.series)];
  return [{ symbol, source: entry.source, traded: { symbol, instrument, days, volume }, findings }];
}

function readable(store: Store, entry: StoreEntry): StoredBars | undefined {
  try {
    return store.read(entry);
  } catch (error) {
    if (error instanceof FrothError) return undefined;
    throw error;
  }
}
