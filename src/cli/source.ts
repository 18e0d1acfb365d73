import { FrothError } from "../errors.ts";
import type { Provider } from "../providers/provider.ts";
import { sourceForms } from "./options.ts";

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
    const [{ createYahooProvider }, { useProxyOf }] = await Promise.all([
      import("../providers/yahoo/index.ts"),
      import("./proxy.ts"),
    ]);
    useProxyOf(environment);
    const baseUrl = environment["FROTH_YAHOO_URL"];
    return createYahooProvider({ now, ...(baseUrl === undefined ? {} : { baseUrl }) });
  }
  throw new FrothError("usage", `unknown source "${source}"`, { remedy: `use --source ${sourceForms}` });
}
