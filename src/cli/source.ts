import { FrothError } from "../errors.ts";
import type { Provider } from "../providers/provider.ts";

/** The symbols of a scan that names none and reads from a source without a list of its own. */
export const watchList = "NVDA GOOGL META SMCI AMD AVGO MSFT AAPL AMZN TSLA PLTR MARA HOOD".split(" ");

/** The text of `--source` in help and errors. */
export const sourceForms = "demo | csv:PATH | yahoo";

/**
 * The provider that `--source` names. Each is loaded only when it is used.
 *
 * @throws FrothError `usage`
 */
export async function openSource(
  source: string,
  now: Date,
  environment: Readonly<Record<string, string | undefined>>,
): Promise<Provider> {
  if (source === "demo") {
    const { createDemoProvider } = await import("../providers/demo.ts");
    return createDemoProvider();
  }
  if (source.startsWith("csv:") && source.length > "csv:".length) {
    const { createCsvProvider } = await import("../providers/csv.ts");
    return createCsvProvider(source.slice("csv:".length));
  }
  if (source === "yahoo") {
    const { createYahooProvider } = await import("../providers/yahoo/index.ts");
    const baseUrl = environment["FROTH_YAHOO_URL"];
    return createYahooProvider({ now, ...(baseUrl === undefined ? {} : { baseUrl }) });
  }
  throw new FrothError("usage", `unknown source "${source}"`, { remedy: `use --source ${sourceForms}` });
}
