import { FrothError } from "../../../errors.ts";
import { storeWords } from "../../../locale/en/store.ts";
import type { Provider } from "../../../providers/provider.ts";
import { isoDate, type Day } from "../../../series/dates.ts";
import { at } from "../../../series/series.ts";
import { openStore } from "../../../store/open.ts";
import { storedProvider } from "../../../store/stored-provider.ts";
import { ExitCode } from "../../exit-code.ts";
import { watchList, type StorePathOptions } from "../../options.ts";
import { progressLine } from "../../progress.ts";
import type { Session } from "../../session.ts";
import { createYahoo } from "../../source.ts";
import { storePath } from "../../store-path.ts";
import { attempt } from "./with-store.ts";

export interface PullOptions extends StorePathOptions {
  readonly historyBars: number;
  readonly refresh?: boolean;
  readonly maxAge?: number;
}

/**
 * Fetches bars into the store.
 *
 * @param named none means all that were fetched before, or the watch list
 */
export async function runPull(named: readonly string[], options: PullOptions, { now }: Session): Promise<ExitCode> {
  const yahoo = await createYahoo(now, process.env);
  const store = openStore(await storePath(options, process.env));
  const stored = store.list().filter(({ source }) => source === "yahoo");
  const known = stored.length > 0 ? stored.map(({ symbol }) => symbol) : watchList;
  const policy = { now, mode: options.refresh === true ? "refetch" : "due", maxAge: options.maxAge } as const;
  const provider = storedProvider(yahoo, store, policy, "yahoo");
  try {
    const symbols = [...new Set((named.length > 0 ? named : known).map((symbol) => symbol.toUpperCase()))];
    const lastDays = await pullAll(provider, symbols, options.historyBars);
    const failed = symbols.length - lastDays.length;
    const last = lastDays.length === 0 ? null : isoDate(Math.max(...lastDays));
    process.stdout.write(`${storeWords.pulled(lastDays.length, failed, last)}\n`);
    return failed === 0 ? ExitCode.ran : ExitCode.noData;
  } finally {
    provider.close?.();
  }
}

/** @returns the last session of each symbol that is up to date */
async function pullAll(provider: Provider, symbols: readonly string[], historyBars: number): Promise<Day[]> {
  const progress = progressLine("fetching");
  const lastDays: Day[] = [];
  const queue = symbols.values();
  let done = 0;
  const work = async (): Promise<void> => {
    for (const symbol of queue) {
      await attempt(async () => {
        lastDays.push(await pullOne(provider, symbol, historyBars));
      });
      progress.update((done += 1), symbols.length);
    }
  };
  try {
    await Promise.all(Array.from({ length: provider.concurrency }, work));
    return lastDays;
  } finally {
    progress.end();
  }
}

/** @throws FrothError also where only older stored bars could be had, or the new ones could not be stored */
async function pullOne(provider: Provider, symbol: string, historyBars: number): Promise<Day> {
  const { series, findings } = await provider.fetch({ symbol, historyBars });
  const [note] = provider.notes?.() ?? [];
  if (note !== undefined) throw new FrothError("store", note);
  const old = findings.find(({ code }) => code === "not-refreshed");
  if (old !== undefined) throw new FrothError("upstream", old.detail ?? "not refreshed", { symbol });
  return at(series.days, series.days.length - 1);
}
