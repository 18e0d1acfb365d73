import { FrothError, type ErrorCode } from "../errors.ts";
import type { Bars, BarsRequest, Provider } from "../providers/provider.ts";
import { parseSymbol } from "../series/symbols.ts";
import type { Finding } from "../series/findings.ts";
import { at } from "../series/series.ts";
import { appendBars, replaceBars, type FetchTimes } from "./join-bars.ts";
import { firstNeededDay, knownUntil, refreshOf, type RefreshPolicy } from "./refresh.ts";
import { relationOf } from "./relation.ts";
import type { Store, StoredBars, StoreSource } from "./store.ts";

/** So many stored sessions are fetched again with each new one, to see whether the source has restated its bars. */
const OVERLAP_SESSIONS = 5;

/**
 * `provider` with a memory: what is stored is not fetched again, and what is fetched is stored. The source is asked for the
 * last days only, and for everything where those show that it has restated its bars.
 *
 * - Where the source fails, stored bars stand in, with the finding `not-refreshed`.
 * - Where the store fails, `provider` goes on without it, and `notes` says so.
 *
 * @throws FrothError in `fetch`, as `provider` does; `unknown-symbol` where it may not be asked and nothing is stored
 */
export function storedProvider(provider: Provider, store: Store, policy: RefreshPolicy, source: StoreSource): Provider {
  const notes = new Set<string>();
  const through: Through = { provider, source, store, policy, notes };
  return {
    ...provider,
    fetch: async (request) => fetchThrough(through, { ...request, symbol: parseSymbol(request.symbol) }),
    notes: () => [...(provider.notes?.() ?? []), ...notes],
    close: () => {
      provider.close?.();
      store.close();
    },
  };
}

interface Through {
  readonly provider: Provider;
  readonly source: StoreSource;
  readonly store: Store;
  readonly policy: RefreshPolicy;
  readonly notes: Set<string>;
}

async function fetchThrough(through: Through, request: BarsRequest): Promise<Bars> {
  const { source, store, policy, notes } = through;
  const { symbol, historyBars, asOf } = request;
  const read = () => store.read({ symbol, source }, { newest: historyBars, asOf });
  const held = policy.mode === "offline" ? read() : withoutFailing(notes, read);
  const refresh = refreshOf(held, request, policy);
  if (refresh === "none") return held ?? notStored(symbol);
  try {
    const tail = refresh === "tail" && held !== undefined ? await fetchTail(through, request, held) : undefined;
    return tail ?? (await fetchWhole(through, request, held));
  } catch (error) {
    if (held === undefined || !isOfSource(error)) throw error;
    return { ...held, findings: [...held.findings, notRefreshed(held, error)] };
  }
}

/** The last days, joined to what is stored; nothing where they show that all must be fetched. */
async function fetchTail(through: Through, request: BarsRequest, held: StoredBars): Promise<Bars | undefined> {
  const { provider, source, store, policy, notes } = through;
  const { days } = held.series;
  const since = at(days, Math.max(0, days.length - OVERLAP_SESSIONS));
  const tail = await provider.fetch({ ...request, since });
  if (relationOf(held.series, tail.series) !== "same") return undefined;
  const times = timesOf(tail, policy.now);
  withoutFailing(notes, () => {
    store.update({ symbol: request.symbol, source }, (current) => {
      // Another process may have stored other bars meanwhile. Those are newer than what was read here.
      const fits = current !== undefined && relationOf(current.series, tail.series) === "same";
      return fits ? appendBars(current, tail, times) : undefined;
    });
  });
  return { ...appendBars(held, tail, times), provisional: tail.provisional };
}

function timesOf(fetched: Bars, now: Date): FetchTimes {
  return { fetchedAt: now.getTime(), knownUntil: knownUntil(fetched, now) };
}

async function fetchWhole(through: Through, request: BarsRequest, held: StoredBars | undefined): Promise<Bars> {
  const { provider, source, store, policy, notes } = through;
  const coveredFrom = Math.min(held?.coveredFrom ?? Infinity, firstNeededDay(request, policy.now));
  const fetched = await provider.fetch({ ...request, since: coveredFrom });
  const { series, findings, closesAt, provisional } = fetched;
  const whole = { source, series, findings, closesAt, coveredFrom, ...timesOf(fetched, policy.now) };
  const key = { symbol: request.symbol, source };
  const stored = held === undefined ? undefined : withoutFailing(notes, () => store.read(key));
  const joined = replaceBars(stored, whole);
  withoutFailing(notes, () => store.write([joined]));
  return { ...joined, provisional };
}

/** A store that fails costs requests, not the report. */
function withoutFailing<T>(notes: Set<string>, work: () => T): T | undefined {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof FrothError) || error.code !== "store") throw error;
    notes.add(`without the store: ${error.message}`);
    return undefined;
  }
}

function notStored(symbol: string): never {
  throw new FrothError("unknown-symbol", "not in the store, and --offline allows no request", {
    symbol,
    remedy: `fetch it once with froth data pull ${symbol}`,
  });
}

/** What a source can fail with while its older bars stay true; an interruption and a slip of the user are neither. */
const OWN_FAULTS: ReadonlySet<ErrorCode> = new Set(["aborted", "usage", "invalid-symbol"]);

function isOfSource(error: unknown): error is FrothError {
  return error instanceof FrothError && !OWN_FAULTS.has(error.code);
}

function notRefreshed({ series }: StoredBars, error: FrothError): Finding {
  return { code: "not-refreshed", days: [at(series.days, series.days.length - 1)], detail: error.what };
}
