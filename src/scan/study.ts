import { analyze } from "../analysis/analyze.ts";
import { detectors } from "../detectors/index.ts";
import { FrothError } from "../errors.ts";
import type { Provider } from "../providers/provider.ts";
import { parseIsoDate } from "../series/dates.ts";
import type { Instrument, Series } from "../series/series.ts";
import { parseSymbol } from "../series/symbols.ts";
import { visibleText } from "../series/visible-text.ts";
import { createEventStudy, type EventStudy } from "../study/event-study.ts";
import { HORIZON } from "../study/outcomes.ts";
import { combinedHash, seriesHash } from "./data-hash.ts";
import { otherEvents, readBars } from "./scan.ts";
import type { LeftOut, StudyReport, StudySettings } from "./study-report.ts";

export interface StudyRequest {
  readonly provider: Provider;
  /** As the user wrote them. */
  readonly symbols: readonly string[];
  readonly settings: StudySettings;
  /** Leaves out whatever is no single stock: the record speaks of stocks. */
  readonly stocksOnly: boolean;
  /** Version of froth, for the report. */
  readonly version: string;
  readonly signal?: AbortSignal | undefined;
  /** Called before each symbol. */
  readonly onProgress?: ((done: number, total: number) => void) | undefined;
}

/** More daily bars than any exchange has had sessions since 1900. */
export const ALL_BARS = 30_000;

/** Bars before a rally can be told: a year for its high. */
const RALLY_BARS = 252;

/** What is kept of the symbols, beside the sums of the study. */
interface Gathered {
  readonly study: EventStudy;
  readonly hashes: string[];
  readonly instruments: Partial<Record<Instrument, number>>;
  readonly leftOut: LeftOut[];
}

/**
 * Studies the whole history of the symbols, one after the other, in the order given: sums of fractions depend on their order.
 *
 * @throws FrothError where it was stopped, and where a setting is wrong; a symbol without bars is told of in the report
 */
export async function study(request: StudyRequest): Promise<StudyReport> {
  const { settings } = request;
  checkDates(settings);
  checkRule(settings);
  const symbols = [...new Set(request.symbols.map((symbol) => symbol.trim().toUpperCase()))];
  const { minDollarVolume, minHistory, seed, draws } = settings;
  const from = settings.from === null ? undefined : parseIsoDate(settings.from);
  const gathered: Gathered = {
    study: createEventStudy({ from, minDollarVolume, minHistory, seed, draws }),
    hashes: [],
    instruments: {},
    leftOut: [],
  };
  for (const [index, symbol] of symbols.entries()) {
    request.onProgress?.(index, symbols.length);
    await otherEvents();
    stopIfAsked(request.signal, index, symbols.length);
    await addSymbol(gathered, symbol, request);
  }
  const result = gathered.study.result();
  return {
    schemaVersion: 1,
    version: request.version,
    settings,
    dataHash: combinedHash(gathered.hashes),
    symbol: symbols.length === 1 ? (symbols[0] ?? null) : null,
    instruments: gathered.instruments,
    leftOut: gathered.leftOut,
    ...result,
    rules: result.rules.filter(({ rule }) => isShown(rule, settings)),
    past: symbols.length === 1 ? result.past.filter(({ rule }) => isShown(rule, settings)) : [],
  };
}

function isShown(rule: string, settings: StudySettings): boolean {
  return settings.rule === null || settings.rule === rule;
}

/** @throws FrothError `usage` */
function checkDates({ from, to }: StudySettings): void {
  if (from === null || to === null || from <= to) return;
  throw new FrothError("usage", `the study would begin on ${from} and end on ${to}`, { remedy: "exchange the dates" });
}

/** @throws FrothError `usage` */
function checkRule({ rule }: StudySettings): void {
  const known = detectors.flatMap(({ rules }) => rules.map(({ id }) => id));
  if (rule === null || known.includes(rule)) return;
  const near = known.filter((id) => id.includes(rule)).slice(0, 5);
  const remedy = near.length > 0 ? `did you mean ${near.join(", ")}?` : "froth detectors lists them";
  throw new FrothError("usage", `unknown rule "${visibleText(rule, 40)}"`, { remedy });
}

function stopIfAsked(signal: AbortSignal | undefined, done: number, total: number): void {
  if (signal?.aborted === true) throw new FrothError("aborted", `interrupted after ${done} of ${total} symbols`);
}

async function addSymbol(gathered: Gathered, symbol: string, request: StudyRequest): Promise<void> {
  try {
    const { series, findings } = await wholeHistory(symbol, request);
    if (request.stocksOnly && series.instrument !== "stock") {
      const message = `a study without named symbols is of stocks, and this is of the kind "${series.instrument}"`;
      gathered.leftOut.push({ symbol, code: "not-a-stock", message, failed: false });
      return;
    }
    const days = gathered.study.add(analyze(series, findings));
    gathered.hashes.push(seriesHash(series));
    gathered.instruments[series.instrument] = (gathered.instruments[series.instrument] ?? 0) + 1;
    if (days === 0) gathered.leftOut.push({ symbol, ...withoutDays(series, request.settings), failed: false });
  } catch (error) {
    if (!(error instanceof FrothError) || error.code === "aborted" || error.code === "usage") throw error;
    gathered.leftOut.push({ symbol, code: error.code, message: error.message, failed: true });
  }
}

function wholeHistory(symbol: string, { provider, settings, signal }: StudyRequest): ReturnType<typeof readBars> {
  const { source, to } = settings;
  const reading = { source, asOf: to, historyBars: ALL_BARS, parameters: {} };
  return readBars({ provider, settings: reading, signal }, parseSymbol(symbol));
}

/** Why a symbol has no day to count. */
function withoutDays(
  { days }: Series,
  { minHistory, minDollarVolume }: StudySettings,
): Pick<LeftOut, "code" | "message"> {
  const needed = Math.max(minHistory, RALLY_BARS);
  if (days.length < needed + HORIZON) {
    const message = `${days.length} bars: a day can be judged with ${needed} bars up to it and ${HORIZON} after it`;
    return { code: "too-few-bars", message };
  }
  const liquid = minDollarVolume > 0 ? ` with a mean of ${minDollarVolume} of close x volume over 50 sessions` : "";
  return { code: "no-rally-day", message: `no rally day${liquid} that 60 sessions follow` };
}
