import type { Provider } from "../providers/provider.ts";
import type { ScanSettings } from "../scan/scan-report.ts";
import { readBars } from "../scan/scan.ts";
import { interruptible } from "./interruption.ts";
import { sayNotes } from "./source.ts";

/** Reads the bars of one symbol, tells what the source had to say, and closes it. */
export async function readSymbol(
  provider: Provider,
  settings: ScanSettings,
  symbol: string,
): ReturnType<typeof readBars> {
  try {
    return await interruptible((signal) => readBars({ provider, settings, signal }, symbol));
  } finally {
    sayNotes(provider.notes?.());
    provider.close?.();
  }
}
