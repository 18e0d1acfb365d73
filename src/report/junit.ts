import type { AnalysedSymbol, FailedSymbol, ReportedSignal, SymbolReport } from "../analysis/symbol-report.ts";
import { reaches } from "../evidence/levels.ts";
import type { ScanReport } from "../scan/scan-report.ts";
import { escaped } from "./markup.ts";
import { clean } from "./text/clean.ts";
import { verdictOf, type Gate, type Verdict } from "./verdict.ts";

/**
 * The report as a run of tests, one symbol a test case, which fails where the run does: `failure` for a symbol at the level of
 * `--fail-on` or with news for `--fail-on-new`, `error` for one without the data that was asked for, `skipped` for one that has no level to compare or whose
 * missing data is allowed. Warnings stand in `system-out`, whatever the verdict.
 */
export function renderJunit({ symbols, settings, asOf, version, dataHash }: ScanReport, gate: Gate): string {
  const judged = symbols.map((symbol) => ({ symbol, verdict: verdictOf(symbol, gate) }));
  const count = (...verdicts: Verdict[]): number => judged.filter(({ verdict }) => verdicts.includes(verdict)).length;
  const totals = attributes({
    tests: symbols.length,
    failures: count("reached"),
    errors: count("no-data"),
    skipped: count("excused", "no-level"),
  });
  const facts = { source: settings.source, asOf: asOf ?? "", failOn: gate.failOn ?? "", version, dataHash };
  return `${[
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites${attributes({ name: "froth" })}${totals}>`,
    `  <testsuite${attributes({ name: "froth scan" })}${totals}>`,
    "    <properties>",
    ...Object.entries(facts).map(([name, value]) => `      <property${attributes({ name, value })}/>`),
    "    </properties>",
    ...judged.flatMap(({ symbol, verdict }) => testCase(symbol, verdict, gate)),
    "  </testsuite>",
    "</testsuites>",
  ].join("\n")}\n`;
}

function testCase(symbol: SymbolReport, verdict: Verdict, gate: Gate): string[] {
  const open = `    <testcase${attributes({ classname: "froth.scan", name: symbol.symbol })}>`;
  const inside = [...outcome(symbol, verdict, gate), ...systemOut(symbol)];
  return [open, ...inside.map((line) => `      ${line}`), "    </testcase>"];
}

function outcome(symbol: SymbolReport, verdict: Verdict, gate: Gate): string[] {
  if (verdict === "passed") return [];
  if (symbol.status === "failed") return [failedOutcome(symbol, verdict)];
  if (verdict === "reached") return [failure(symbol, gate)];
  if (verdict === "no-level") {
    return [`<skipped${attributes({ message: `no level outside a rally and its pullback (${symbol.context})` })}/>`];
  }
  const stale = symbol.findings.find(({ code }) => code === "not-refreshed");
  const why = stale?.detail === undefined ? "" : `: ${stale.detail}`;
  const message = `stored bars up to ${symbol.lastBar} could not be refreshed${why}`;
  return verdict === "excused"
    ? [`<skipped${attributes({ message })}/>`]
    : [`<error${attributes({ type: "not-refreshed", message })}/>`];
}

function failure(symbol: AnalysedSymbol, { failOn }: Gate): string {
  const isLevel = failOn !== null && reaches(symbol.level, failOn);
  const [type, why] = isLevel
    ? [symbol.level ?? "", `--fail-on ${failOn}`]
    : ["new", "something is new, --fail-on-new"];
  return `<failure${attributes({ type, message: `${levelOf(symbol)}; ${why}` })}/>`;
}

function failedOutcome({ error }: FailedSymbol, verdict: Verdict): string {
  const { code, message } = error;
  return verdict === "excused"
    ? `<skipped${attributes({ message })}/>`
    : `<error${attributes({ type: code, message })}/>`;
}

/** What is said of the symbol, a line a warning. */
function systemOut(symbol: SymbolReport): string[] {
  if (symbol.status === "failed") return [];
  const { signals, silences, findings, lastBar } = symbol;
  const lines = [
    `${lastBar} ${levelOf(symbol)}`,
    ...signals.map(warningLine),
    ...findings.map(({ code, dates }) => `bars: ${code} ${dates.join(" ")}`),
    ...silences.map(({ detector, status }) => `not judged: ${detector} ${status}`),
  ];
  return [`<system-out>${lines.map(lineOf).join("\n")}</system-out>`];
}

function levelOf({ level, severity }: AnalysedSymbol): string {
  return `level ${level ?? "none"}, severity ${severity.toFixed(1)}`;
}

function warningLine({ detector, rule, knownAt, ageSessions, record }: ReportedSignal): string {
  const worth =
    record === null
      ? "not measured"
      : `lift ${record.lift.toFixed(2)} [${record.low.toFixed(2)}, ${record.high.toFixed(2)}] on ${record.events} ${record.counted}` +
        (record.survives ? "" : ", cannot be told from chance");
  return `warning: ${detector} ${rule}, known ${knownAt}, age ${ageSessions}, ${worth}`;
}

function attributes(values: Readonly<Record<string, string | number>>): string {
  return Object.entries(values)
    .map(([name, value]) => ` ${name}="${lineOf(String(value))}"`)
    .join("");
}

/** One line of text. */
function lineOf(text: string): string {
  return escaped(clean(text));
}
