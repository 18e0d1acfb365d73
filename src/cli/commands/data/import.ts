import { FrothError } from "../../../errors.ts";
import type { StoreWords } from "../../../locale/store-words.ts";
import { createCsvProvider } from "../../../providers/csv.ts";
import type { Provider } from "../../../providers/provider.ts";
import { at } from "../../../series/series.ts";
import { parseSymbol } from "../../../series/symbols.ts";
import { lostDays, replaceBars } from "../../../store/join-bars.ts";
import type { SeriesKey, Store, StoredBars } from "../../../store/store.ts";
import { ExitCode } from "../../exit-code.ts";
import { localeOf } from "../../language.ts";
import type { StoreCommandOptions } from "../../options.ts";
import { progressLine, type Progress } from "../../progress.ts";
import type { Session } from "../../session.ts";
import { attempt, withStore } from "./with-store.ts";

/** Symbols of one transaction: enough that its cost does not count, few enough that their bars fit in little memory. */
const BATCH = 64;

/** Reads a CSV file, or all of a folder, into the store. A file with a fault is named, and the others are read. */
export async function runImport(path: string, options: StoreCommandOptions, { now }: Session): Promise<ExitCode> {
  const { store: words } = await localeOf(options, process.env);
  const files = createCsvProvider(path);
  const symbols = (await files.symbols()) ?? [];
  const { imported, bars } = await withStore(options, "write", (store) => {
    return importAll({ files, store, now, words }, symbols);
  });
  const failed = symbols.length - imported;
  process.stdout.write(`${words.imported(imported, failed, bars)}\n`);
  return failed === 0 ? ExitCode.ran : ExitCode.noData;
}

/** What an import works with. */
interface Import {
  readonly files: Provider;
  readonly store: Store;
  readonly now: Date;
  readonly words: StoreWords;
}

async function importAll({ files, store, now, words }: Import, symbols: readonly string[]) {
  const progress = progressLine("importing");
  const total = { imported: 0, bars: 0 };
  try {
    for (let start = 0; start < symbols.length; start += BATCH) {
      const batch: StoredBars[] = [];
      for (const symbol of symbols.slice(start, start + BATCH)) {
        await attempt(progress, async () => {
          batch.push(await readFile(files, symbol, (key) => intact(store, key, progress, words), now));
        });
      }
      store.write(batch);
      total.imported += batch.length;
      total.bars += batch.reduce((sum, { series }) => sum + series.days.length, 0);
      progress.update(Math.min(start + BATCH, symbols.length), symbols.length);
    }
    return total;
  } finally {
    progress.end();
  }
}

/** The bars of a file with those that are stored of its symbol. */
async function readFile(
  files: Provider,
  symbol: string,
  storedOf: (key: SeriesKey) => StoredBars | undefined,
  now: Date,
): Promise<StoredBars> {
  const { series, findings } = await files.fetch({ symbol, historyBars: Number.MAX_SAFE_INTEGER });
  const [coveredFrom, knownUntil] = [at(series.days, 0), at(series.days, series.days.length - 1)];
  const whole: StoredBars = { source: "csv", series, findings, coveredFrom, knownUntil, fetchedAt: now.getTime() };
  const stored = storedOf({ symbol: parseSymbol(symbol), source: "csv" });
  const lost = stored === undefined ? [] : lostDays(stored, whole);
  if (lost.length > 0) {
    const what = `the file differs from what is stored and lacks ${lost.length} of its days; nothing was changed`;
    const remedy = `remove the stored bars first: froth data prune --symbols ${symbol}`;
    throw new FrothError("malformed", what, { symbol, remedy });
  }
  return replaceBars(stored, whole);
}

/** What is stored, unless it is damaged: then the file takes its place, and it is said. */
function intact(store: Store, key: SeriesKey, progress: Progress, words: StoreWords): StoredBars | undefined {
  try {
    return store.read(key);
  } catch (error) {
    if (!(error instanceof FrothError) || error.details.symbol === undefined) throw error;
    progress.say(`froth: ${words.healed(key.symbol, error.what)}`);
    return undefined;
  }
}
