import type { AnalysedSymbol } from "../analysis/symbol-report.ts";
import { levels } from "../evidence/levels.ts";
import type { ScanReport } from "../scan/scan-report.ts";
import { gauge, type Family, type Labels, type Sample } from "./gauge.ts";
import { marketFamilies } from "./market-gauges.ts";
import { clean } from "./text/clean.ts";
import { lacksData } from "./verdict.ts";
import { analysedOf, leadingSignals } from "./warning.ts";

/**
 * The report as gauges in the text format of Prometheus, for the textfile collector of node_exporter. What is not known has no
 * sample: an absent level is not a calm one.
 *
 * @param now the time of the run
 */
export function renderPrometheus(report: ScanReport, now: Date): string {
  const analysed = analysedOf(report);
  const families = [
    ...runFamilies(report, now),
    ...listFamilies(report, analysed),
    ...symbolFamilies(analysed, now),
    ...marketFamilies(report),
  ];
  return families.map(written).join("");
}

function runFamilies({ symbols, version, settings }: ScanReport, now: Date): Family[] {
  const labels = { version, source: settings.source };
  return [
    gauge("froth_info", "Version of froth and source of its bars; always 1.", [{ labels, value: 1 }]),
    gauge("froth_report_timestamp_seconds", "When the report was made, in seconds since 1970.", [
      { value: Math.floor(now.getTime() / 1000) },
    ]),
    gauge("froth_report_success", "1 if every symbol has the data that was asked for, else 0.", [
      { value: symbols.some(lacksData) ? 0 : 1 },
    ]),
  ];
}

function listFamilies({ symbols, expected }: ScanReport, analysed: readonly AnalysedSymbol[]): Family[] {
  const status = (name: string): Sample => {
    return { labels: { status: name }, value: symbols.filter((symbol) => symbol.status === name).length };
  };
  const measured = expected.status === "measured" ? [expected] : [];
  return [
    gauge("froth_symbols", "Symbols asked for, by how complete their data is.", [
      status("complete"),
      status("partial"),
      status("failed"),
    ]),
    gauge("froth_failed_symbols", "Symbols without usable data.", [{ value: symbols.length - analysed.length }]),
    gauge("froth_warnings_in_force", "Warnings in force on all symbols, one a detector.", [
      { value: analysed.reduce((sum, symbol) => sum + leadingSignals(symbol).length, 0) },
    ]),
    gauge(
      "froth_warnings_seen",
      "Those of them on the symbols that firing rates were measured for: to be held against the expected ones.",
      measured.map(({ seen }) => ({ value: seen })),
    ),
    gauge(
      "froth_warnings_expected",
      "Warnings expected by chance on the symbols that firing rates were measured for.",
      measured.map(({ warnings }) => ({ value: warnings })),
    ),
  ];
}

function symbolFamilies(analysed: readonly AnalysedSymbol[], now: Date): Family[] {
  const each = (valueOf: (symbol: AnalysedSymbol) => number | null): Sample[] =>
    analysed.flatMap((symbol) => {
      const value = valueOf(symbol);
      return value === null ? [] : [{ labels: { symbol: symbol.symbol }, value }];
    });
  const levelHelp = `How loudly froth speaks: ${levels.map((level, value) => `${value} ${level}`).join(", ")}. Absent outside a rally and its pullback.`;
  return [
    gauge(
      "froth_severity",
      "How strong the patterns in force are, 0 to 100. Not a probability.",
      each(({ severity }) => severity),
    ),
    gauge(
      "froth_level",
      levelHelp,
      each(({ level }) => (level === null ? null : levels.indexOf(level))),
    ),
    gauge(
      "froth_warnings",
      "Warnings in force, one a detector.",
      each((symbol) => leadingSignals(symbol).length),
    ),
    ...outlookFamilies(analysed),
    gauge(
      "froth_last_bar_timestamp_seconds",
      "Date of the last bar, at 00:00 UTC, in seconds since 1970.",
      each((symbol) => lastBarSeconds(symbol)),
    ),
    gauge(
      "froth_data_age_seconds",
      "Time from 00:00 UTC of the date of the last bar to the report.",
      each((symbol) => Math.floor(now.getTime() / 1000) - lastBarSeconds(symbol)),
    ),
  ];
}

function outlookFamilies(analysed: readonly AnalysedSymbol[]): Family[] {
  const horizons = analysed.flatMap(({ symbol, outlook }) =>
    outlook.status === "measured"
      ? outlook.horizons.map((horizon) => ({ labels: { symbol, sessions: String(horizon.sessions) }, ...horizon }))
      : [],
  );
  return [
    gauge(
      "froth_drop_chance_ratio",
      "Chance, 0 to 1, of a close 10 % lower within so many sessions.",
      horizons.map(({ labels, chance }) => ({ labels, value: chance })),
    ),
    gauge(
      "froth_drop_chance_same_volatility_ratio",
      "The same chance over all rallies of this volatility: what to hold it against.",
      horizons.map(({ labels, sameVolatility }) => ({ labels, value: sameVolatility })),
    ),
  ];
}

function lastBarSeconds({ lastBar }: AnalysedSymbol): number {
  return Date.parse(lastBar) / 1000;
}

/** A family without samples is left out. The collector refuses a file in which two samples have the same labels. */
function written({ name, help, samples }: Family): string {
  const bySeries = new Map<string, number>();
  for (const { labels = {}, value } of samples) {
    const series = name + labelsOf(labels);
    if (Number.isFinite(value) && !bySeries.has(series)) bySeries.set(series, value);
  }
  if (bySeries.size === 0) return "";
  const lines = [...bySeries].map(([series, value]) => `${series} ${value}`);
  return `${[`# HELP ${name} ${help}`, `# TYPE ${name} gauge`, ...lines].join("\n")}\n`;
}

function labelsOf(labels: Labels): string {
  const pairs = Object.entries(labels).map(([name, value]) => `${name}="${escaped(value)}"`);
  return pairs.length === 0 ? "" : `{${pairs.join(",")}}`;
}

/** A line feed needs no escape any more: `clean` leaves none. */
function escaped(text: string): string {
  return clean(text).replaceAll(/[\\"]/g, String.raw`\$&`);
}
