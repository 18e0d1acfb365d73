import { join } from "node:path";
import { FrothError } from "../../../errors.ts";
import type { BarsOrigin } from "../../../report/bars-parquet.ts";
import type { Series } from "../../../series/series.ts";
import { visibleText } from "../../../series/visible-text.ts";
import { createStoreProvider } from "../../../store/store-provider.ts";
import { ExitCode } from "../../exit-code.ts";
import { localeOf } from "../../language.ts";
import type { StoreCommandOptions } from "../../options.ts";
import { progressLine } from "../../progress.ts";
import type { Session } from "../../session.ts";
import { writeWhole, type Content } from "../../write-whole.ts";
import { attempt, withStore } from "./with-store.ts";

export type ExportFormat = "csv" | "parquet";

export interface ExportOptions extends StoreCommandOptions {
  readonly format: ExportFormat;
  readonly output?: string;
}

/** What writes each format, loaded when it is used. */
const writers: Readonly<Record<ExportFormat, (series: Series, origin: BarsOrigin) => Promise<Content>>> = {
  csv: async (series) => (await import("../../../report/bars-csv.ts")).seriesToCsv(series),
  parquet: async (series, origin) => (await import("../../../report/bars-parquet.ts")).seriesToParquet(series, origin),
};

/**
 * Writes stored bars to one file or to a folder with a file a symbol.
 *
 * @param named none means all
 */
export async function runExport(named: readonly string[], options: ExportOptions, session: Session): Promise<ExitCode> {
  return withStore(options, "read", async (store) => {
    const provider = createStoreProvider(store);
    const symbols = named.length > 0 ? named : ((await provider.symbols()) ?? []);
    const deliver = delivery(symbols.length, options);
    const progress = progressLine("exporting");
    let done = 0;
    let written = 0;
    for (const symbol of symbols) {
      const isWritten = await attempt(progress, async () => {
        const { series } = await provider.fetch({ symbol, historyBars: Number.MAX_SAFE_INTEGER });
        deliver(series.symbol, await writers[options.format](series, { version: session.version }));
      });
      if (isWritten) written += 1;
      progress.update((done += 1), symbols.length);
    }
    progress.end();
    // To stdout went data; there is nothing to say beside it.
    if (options.output !== undefined) {
      const { store: words } = await localeOf(options, process.env);
      process.stderr.write(`${words.exported(written, visibleText(options.output, 160))}\n`);
    }
    return written === symbols.length ? ExitCode.ran : ExitCode.noData;
  });
}

/** Where the bars of a symbol go. */
function delivery(symbols: number, { format, output }: ExportOptions): (symbol: string, content: Content) => void {
  if (output === undefined) {
    if (symbols === 1) return (_, content) => void process.stdout.write(content);
    throw new FrothError("usage", "several symbols cannot go to one stream", { remedy: "name a folder with --output" });
  }
  if (symbols === 1 && output.toLowerCase().endsWith(`.${format}`)) return (_, content) => writeWhole(output, content);
  return (symbol, content) => writeWhole(join(output, `${fileName(symbol)}.${format}`), content);
}

/** Windows opens a device for these names; `_` before them is what reading a CSV folder undoes. */
function fileName(symbol: string): string {
  return /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i.test(symbol) ? `_${symbol}` : symbol;
}
