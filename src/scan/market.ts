import { analyze } from "../analysis/analyze.ts";
import type { IsoDate } from "../analysis/symbol-report.ts";
import { FrothError } from "../errors.ts";
import { marketReport } from "../market/build-report.ts";
import type { MarketReport, MarketSettings, MemberFacts } from "../market/market-report.ts";
import { membersOn, type MemberList } from "../market/member-list.ts";
import { symbolsOf, type MarketProfile } from "../market/profile.ts";
import type { Dated } from "../market/sessions-of.ts";
import type { Weights } from "../market/weights.ts";
import type { Provider } from "../providers/provider.ts";
import { isoDate, type Day } from "../series/dates.ts";
import { at, barsUntil, newestBars, type Series } from "../series/series.ts";
import { combinedHash, seriesHash } from "./data-hash.ts";
import { readBars, type ScanRequest } from "./scan.ts";

/** All that is known of an index: what followed its own falls is counted on it. About forty years. */
const INDEX_BARS = 10_000;
/** Funds: the weeks that relative rotation needs, twice, so that what comes before them no longer shows. */
const FUND_BARS = 1300;
/** Members, at least: a year of an advance-decline line after the year that a new high looks back on. */
const MEMBER_BARS = 560;
/** Where the index stands is judged by as many bars as a scan reads. */
const CONTEXT_BARS = 2000;

/** Members as they were named, and what a reader is told of them. */
export interface NamedMembers {
  readonly list: MemberList;
  readonly facts: Pick<MemberFacts, "from" | "date">;
}

export interface MarketRequest {
  readonly provider: Provider;
  readonly profile: MarketProfile;
  readonly settings: MarketSettings;
  readonly version: string;
  /** `null`: none were named. */
  readonly members: NamedMembers | null;
  readonly weights: Weights | null;
  readonly breadth: Dated | null;
  /** What the tables that were read contain, for the hash of the report. */
  readonly tables: readonly string[];
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((done: number, total: number, failed: number) => void) | undefined;
  readonly onWait?: ((milliseconds: number) => void) | undefined;
}

/**
 * Reads the index, the profile's funds and the members, and makes the report of the market.
 *
 * @throws FrothError where the index has no usable bars, and where the user stopped it; any other symbol without bars is
 *   named in the report
 */
export async function scanMarket(request: MarketRequest): Promise<MarketReport> {
  const { settings, profile, weights } = request;
  const index = await read(request, settings.index, INDEX_BARS, settings.asOf);
  const lastSession = at(index.days, index.days.length - 1);
  const names = memberNames(request, lastSession);
  const memberBars = Math.max(MEMBER_BARS, barsSince(index, settings.sessions, weights?.day ?? lastSession));
  const wanted = { funds: symbolsOf(profile), members: names, leaders: weights === null ? profile.leaders : [] };
  const found = await readAll(request, wanted, memberBars, isoDate(lastSession));
  const seriesOf = (symbols: readonly string[]): Series[] =>
    symbols.flatMap((symbol) => found.series.get(symbol) ?? []);
  const funds = new Map(seriesOf(wanted.funds).map((fund) => [fund.symbol, fund]));
  const [members, leaders] = [seriesOf(names), seriesOf(wanted.leaders)];
  const breadth = breadthOn(lastSession, request.breadth);
  const used = [...new Set([index, ...funds.values(), ...members, ...leaders])];
  return marketReport({
    bars: { index, members, funds, profile, breadthFile: breadth.used },
    weights,
    leaders,
    context: analyze(newestBars(index, CONTEXT_BARS), [], {}, "in-force").report.context,
    settings,
    facts: {
      version: request.version,
      dataHash: combinedHash([...used.map(seriesHash), ...request.tables]),
      members: memberFacts(request, names, found),
      failed: wanted.funds.flatMap((symbol) => {
        const fault = found.faults.get(symbol);
        return fault === undefined ? [] : [{ symbol, code: fault.code, message: fault.message }];
      }),
      notes: [...(request.provider.notes?.() ?? []), ...breadth.notes],
    },
  });
}

function memberFacts(
  { members, settings }: MarketRequest,
  names: readonly string[],
  { faults }: Found,
): Omit<MemberFacts, "withBars" | "onLastSession"> {
  return {
    from: members?.facts.from ?? settings.weights,
    date: members?.facts.date ?? null,
    membership: members?.list.hasDates === true ? "on-date" : "today",
    listed: names.length,
    missing: names.filter((symbol) => faults.has(symbol)),
  };
}

/** The breadth of a file, where it has a value of the last session; otherwise it would hide what the members say of it. */
function breadthOn(
  lastSession: Day,
  breadth: Dated | null,
): { readonly used: Dated | null; readonly notes: readonly string[] } {
  if (breadth === null || breadth.days.includes(lastSession)) return { used: breadth, notes: [] };
  const { days } = breadth;
  const span =
    days.length === 0 ? "it is empty" : `it runs from ${isoDate(at(days, 0))} to ${isoDate(at(days, days.length - 1))}`;
  return { used: null, notes: [`the breadth file has no value of ${isoDate(lastSession)} and was not used: ${span}`] };
}

/** Bars of the index since the session that contributions begin with, or the older one on which the weights held. */
function barsSince({ days }: Series, sessions: number, weightsOn: Day): number {
  return Math.min(days.length, Math.max(sessions + 1, days.length - barsUntil(days, weightsOn) + 1));
}

/** The members on the last session of the index; without a list, the symbols that have weights. */
function memberNames({ members, weights }: MarketRequest, lastSession: Day): string[] {
  if (members !== null) return membersOn(members.list, lastSession);
  return weights === null ? [] : [...weights.of.keys()].toSorted();
}

/** The bars of each symbol that has some, and why another has none. */
interface Found {
  readonly series: Map<string, Series>;
  readonly faults: Map<string, FrothError>;
}

/** Reads every symbol once; one of several groups with the bars of the first. */
async function readAll(
  request: MarketRequest,
  wanted: Readonly<Record<"funds" | "members" | "leaders", readonly string[]>>,
  memberBars: number,
  asOf: IsoDate,
): Promise<Found> {
  const bars = new Map<string, number>();
  for (const symbol of wanted.funds) bars.set(symbol, FUND_BARS);
  for (const symbol of [...wanted.members, ...wanted.leaders]) if (!bars.has(symbol)) bars.set(symbol, memberBars);
  const found: Found = { series: new Map(), faults: new Map() };
  const queue = bars.entries();
  const work = async (): Promise<void> => {
    for (const [symbol, historyBars] of queue) {
      const result = await tryToRead(request, symbol, historyBars, asOf);
      if (result instanceof FrothError) found.faults.set(symbol, result);
      else found.series.set(symbol, result);
      request.onProgress?.(found.series.size + found.faults.size, bars.size, found.faults.size);
    }
  };
  await Promise.all(Array.from({ length: Math.min(request.provider.concurrency, bars.size) }, work));
  return found;
}

async function tryToRead(...[request, symbol, ...bars]: Parameters<typeof read>): Promise<Series | FrothError> {
  try {
    return await read(request, symbol, ...bars);
  } catch (error) {
    if (!(error instanceof FrothError) || error.code === "aborted" || error.code === "usage") throw error;
    return error;
  }
}

async function read(
  { provider, settings: { source }, signal, onWait }: MarketRequest,
  symbol: string,
  historyBars: number,
  asOf: IsoDate | null,
): Promise<Series> {
  if (signal?.aborted === true) throw new FrothError("aborted", "interrupted", { symbol });
  const settings: ScanRequest["settings"] = { source, asOf, historyBars, parameters: {} };
  return (await readBars({ provider, settings, signal, onWait }, symbol)).series;
}
