import { argv } from "node:process";
import { FrothError } from "../../../src/errors.ts";
import { createYahooProvider } from "../../../src/providers/yahoo/index.ts";
import { weekend } from "../../yahoo-chart.ts";
import { testTraffic } from "./fake-time.ts";

/** Run as a process of its own: fetches the symbols 0, 1 … and tells its parent, by message, what came of each. */
for (let call = 0; call < Number(argv[3]); call += 1) {
  process.send?.(await outcome(String(call)));
}
process.disconnect?.();

async function outcome(symbol: string): Promise<string> {
  const provider = createYahooProvider({ now: weekend, baseUrl: argv[2], traffic: testTraffic() });
  try {
    const { series } = await provider.fetch({ symbol, historyBars: 100 });
    return `${series.days.length} bars`;
  } catch (error) {
    return error instanceof FrothError ? error.code : String(error);
  }
}
