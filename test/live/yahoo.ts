/**
 * A smoke test against Yahoo itself, by `npm run test:live`: no part of `npm test`, since what Yahoo does today is no fault of
 * a change. Ends with 1 where something is not as it should be. FROTH_YAHOO_URL sends it to a stand-in instead.
 */
import { frothAsync } from "../cli/run-froth.ts";

interface Entry {
  readonly symbol: string;
  readonly bars: number;
  readonly lastBar: string | null;
  readonly currency: string | null;
  readonly instrument: string | null;
  readonly error: { readonly code: string; readonly message: string } | null;
}

/** What each symbol must be; the last one must not be known. */
const expected: Readonly<Record<string, string>> = {
  NVDA: "stock",
  "^GSPC": "index",
  XLE: "etf",
  "BTC-USD": "crypto",
  "EURUSD=X": "currency",
  "OCDO.L": "stock",
  "NOSUCH-X9": "unknown-symbol",
};

/** Bars asked for; markets with holidays may give a few fewer. */
const HISTORY_BARS = 300;
const OLDEST_DAYS = 7;

const where = process.env["FROTH_YAHOO_URL"];
const symbols = Object.keys(expected);
process.stdout.write(
  `This asks ${where === undefined ? "Yahoo Finance, over the internet," : where} for ${symbols.length} symbols.\n`,
);
const environment = Object.fromEntries(
  ["FROTH_YAHOO_URL", "HTTPS_PROXY", "NO_PROXY"].flatMap((name) => {
    const value = process.env[name];
    return value === undefined ? [] : [[name, value] as const];
  }),
);
const words = ["scan", ...symbols, "--history-bars", String(HISTORY_BARS), "--format", "json"];
const { code, stdout, stderr } = await frothAsync(words, environment);

const faults = [
  ...(code === 3 ? [] : [`exit code ${code}, not 3`]),
  ...(stderr === "" ? [] : [`stderr is not empty: ${stderr}`]),
];
const report: { readonly symbols: readonly Entry[] } = JSON.parse(stdout);
for (const entry of report.symbols) {
  const fault = faultOf(entry, expected[entry.symbol]);
  process.stdout.write(`${fault === undefined ? "ok  " : "FAIL"} ${entry.symbol}: ${fault ?? toldOf(entry)}\n`);
  if (fault !== undefined) faults.push(fault);
}
for (const fault of faults) process.stderr.write(`not as it should be: ${fault}\n`);
process.exitCode = faults.length === 0 ? 0 : 1;

function toldOf({ error, bars, instrument, currency, lastBar }: Entry): string {
  return error === null ? `${bars} bars, ${instrument} in ${currency}, last ${lastBar}` : error.message;
}

function faultOf(entry: Entry, kind = ""): string | undefined {
  const { error, instrument, bars, lastBar } = entry;
  if (kind === "unknown-symbol") return error?.code === kind ? undefined : `not refused as unknown: ${toldOf(entry)}`;
  if (error !== null) return error.message;
  if (instrument !== kind) return `${instrument}, not ${kind}`;
  if (bars < HISTORY_BARS) return `only ${bars} bars`;
  const age = (Date.now() - Date.parse(lastBar ?? "")) / 86_400_000;
  return age > OLDEST_DAYS ? `the last bar is of ${lastBar}` : undefined;
}
