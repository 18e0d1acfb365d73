import { argv } from "node:process";
import { FrothError } from "../../../src/errors.ts";
import { createYahooProvider } from "../../../src/providers/yahoo/index.ts";
import { weekend } from "../../yahoo-chart.ts";

/** Run as a process of its own: fetches a number of times and tells its parent, by message, what came of it. */
const provider = createYahooProvider({ now: weekend, baseUrl: argv[2] });
for (let call = 0; call < Number(argv[3]); call += 1) {
  process.send?.(await outcome());
}
process.disconnect?.();

async function outcome(): Promise<string> {
  try {
    const { series } = await provider.fetch({ symbol: "TEST", historyBars: 100 });
    return `${series.days.length} bars`;
  } catch (error) {
    return error instanceof FrothError ? error.code : String(error);
  }
}
