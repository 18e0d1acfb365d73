import { FrothError } from "../../../errors.ts";
import type { StoreWords } from "../../../locale/store-words.ts";
import type { Bars, Provider } from "../../../providers/provider.ts";
import { isoDate, type Day } from "../../../series/dates.ts";
import { at } from "../../../series/series.ts";
import { openStore } from "../../../store/open.ts";
import { sessionsToCome } from "../../../store/refresh.ts";
import type { Store } from "../../../store/store.ts";
import { storedProvider } from "../../../store/stored-provider.ts";
import { ExitCode } from "../../exit-code.ts";
import { interruptible } from "../../interruption.ts";
import { localeOf } from "../../language.ts";
import type { StoreCommandOptions } from "../../options.ts";
import { progressLine, type Progress } from "../../progress.ts";
import type { Session } from "../../session.ts";
import { createYahoo, sayNotes } from "../../source.ts";
import { storePath } from "../../store-path.ts";
import type { SymbolOptions } from "../../symbol-options.ts";
import { readSymbols, watchList } from "../../symbols.ts";
import { attempt } from "./with-store.ts";

export interface PullOptions extends StoreCommandOptions, SymbolOptions {
  readonly historyBars: number;
  readonly refresh?: boolean;
  readonly maxAge?: number;
}

/**
 * Fetches bars into the store.
 *
 * @param named the arguments; without any symbol in them or the options, all that were fetched before, or the watch list
 */
export async function runPull(named: readonly string[], options: PullOptions, { now }: Session): Promise<ExitCode> {
  const asked = await readSymbols(named, options, () => process.stdin);
  const { store: words } = await localeOf(options, process.env);
  const yahoo = await createYahoo(now, process.env);
  const store = openStore(await storePath(options, process.env));
  const policy = { now, mode: options.refresh === true ? "refetch" : "due", maxAge: options.maxAge } as const;
  const provider = storedProvider(yahoo, store, policy, "yahoo");
  try {
    const symbols = asked.length > 0 ? asked : await knownSymbols(store);
    const lastDays = await interruptible((signal) =>
      pullAll({ provider, store, historyBars: options.historyBars, signal, words }, symbols),
    );
    sayNotes(provider.notes?.());
    const failed = symbols.length - lastDays.length;
    const last = lastDays.length === 0 ? null : isoDate(Math.max(...lastDays));
    process.stdout.write(`${words.pulled(lastDays.length, failed, last)}\n`);
    return failed === 0 ? ExitCode.ran : ExitCode.noData;
  } finally {
    provider.close?.();
  }
}

async function knownSymbols(store: Store): Promise<readonly string[]> {
  const stored = store.list().filter(({ source }) => source === "yahoo");
  return stored.length > 0 ? stored.map(({ symbol }) => symbol) : watchList();
}

/** What a pull works with. */
interface Pull {
  readonly provider: Provider;
  readonly store: Store;
  readonly historyBars: number;
  readonly signal: AbortSignal;
  readonly words: StoreWords;
}

/** @returns the last session of each symbol that is up to date */
async function pullAll(
  { provider, store, historyBars, signal, words }: Pull,
  symbols: readonly string[],
): Promise<Day[]> {
  const progress = progressLine("fetching");
  const lastDays: Day[] = [];
  const queue = symbols.values();
  let done = 0;
  const work = async (): Promise<void> => {
    for (const symbol of queue) {
      await attempt(progress, async () => {
        const bars = await provider.fetch({ symbol, historyBars, signal, onWait: progress.wait });
        lastDays.push(lastStoredDay(bars, store));
        sayLacking(bars, progress, words);
      });
      progress.update((done += 1), symbols.length, done - lastDays.length);
    }
  };
  try {
    await Promise.all(Array.from({ length: provider.concurrency }, work));
    return lastDays;
  } finally {
    progress.end();
  }
}

/** A session that is over and has no bar is said here too: whoever pulls every evening reads no table. */
function sayLacking({ series, findings }: Bars, progress: Progress, words: StoreWords): void {
  const ended = findings.filter(({ code }) => code !== "partial-bar");
  const lacking = sessionsToCome({ series, findings: ended }).map(isoDate);
  if (lacking.length > 0) progress.say(`froth: ${words.lacking(series.symbol, lacking)}`);
}

/** @throws FrothError where only older stored bars could be had, or the new ones could not be stored */
function lastStoredDay({ series, findings }: Bars, store: Store): Day {
  const { symbol, days } = series;
  const old = findings.find(({ code }) => code === "not-refreshed");
  if (old !== undefined) throw new FrothError("upstream", old.detail ?? "not refreshed", { symbol });
  const last = at(days, days.length - 1);
  const stored = store.read({ symbol, source: "yahoo" }, { newest: 1 });
  if (stored?.series.days.at(-1) === last) return last;
  throw new FrothError("no-bars", "its bars were fetched and could not be stored", { symbol });
}
