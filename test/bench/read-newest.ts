/** The process that the reading of many symbols is measured in: `read-newest.ts store|csv PATH BARS`. */
import type { Provider } from "../../src/providers/provider.ts";

const [source = "", path = "", bars = ""] = process.argv.slice(2);

async function open(): Promise<Provider> {
  if (source === "csv") {
    const { createCsvProvider } = await import("../../src/providers/csv.ts");
    return createCsvProvider(path);
  }
  const { openStore } = await import("../../src/store/open.ts");
  const { createStoreProvider } = await import("../../src/store/store-provider.ts");
  return createStoreProvider(openStore(path, { readOnly: true }));
}

const provider = await open();
let total = 0;
for (const symbol of (await provider.symbols()) ?? []) {
  const { series } = await provider.fetch({ symbol, historyBars: Number(bars) });
  total += Math.min(series.days.length, Number(bars));
}
if (total < 100 * Number(bars)) process.exitCode = 1;
