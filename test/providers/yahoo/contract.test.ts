import { createYahooProvider } from "../../../src/providers/yahoo/index.ts";
import { startLoopbackYahoo } from "../../loopback-yahoo.ts";
import { calmWeek, chartBody, errorBody, weekend } from "../../yahoo-chart.ts";
import { providerContract } from "../contract.ts";

const knownSymbols = ["NVDA", "BRK-B", "^GSPC", "BTC-USD", "EURUSD=X", "OCDO.L", "7203.T"];

providerContract("yahoo", async () => {
  const yahoo = await startLoopbackYahoo((symbol) =>
    knownSymbols.includes(symbol)
      ? { body: chartBody(calmWeek) }
      : { status: 404, body: errorBody("Not Found", "No data found, symbol may be delisted") },
  );
  const provider = createYahooProvider({ now: weekend, baseUrl: yahoo.url });
  return { provider, knownSymbols, unknownSymbol: "NOSUCH", close: () => yahoo.close() };
});
