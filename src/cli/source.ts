import type { Environment } from "../config/environment.ts";
import { FrothError } from "../errors.ts";
import type { Provider } from "../providers/provider.ts";
import type { RefreshPolicy } from "../store/refresh.ts";
import { sourceForms, type SourceOptions } from "./options.ts";
import { storePath } from "./store-path.ts";

/**
 * The provider that `--source` names, through the store where its bars are worth keeping. Each is loaded only when it is
 * used.
 *
 * @throws FrothError `usage`, or `store` where nothing but the store could answer
 */
export async function openSource(options: SourceOptions, now: Date, environment: Environment): Promise<Provider> {
  const { source } = options;
  if (source === "demo") {
    const { createDemoProvider } = await import("../providers/demo.ts");
    return createDemoProvider();
  }
  if (source.startsWith("csv:") && source.length > "csv:".length) {
    const { createCsvProvider } = await import("../providers/csv.ts");
    return createCsvProvider(source.slice("csv:".length));
  }
  if (source === "yahoo") return openYahoo(options, now, environment);
  if (source === "store") return openStoreSource(options, environment);
  throw new FrothError("usage", `unknown source "${source}"`, { remedy: `use --source ${sourceForms}` });
}

async function openStoreSource(options: SourceOptions, environment: Environment): Promise<Provider> {
  if (options.store === false) throw new FrothError("usage", "--source store and --no-store contradict each other");
  const [{ openStore }, { createStoreProvider }] = await Promise.all([
    import("../store/open.ts"),
    import("../store/store-provider.ts"),
  ]);
  return createStoreProvider(openStore(await storePath(options, environment), { readOnly: true }));
}

/** Yahoo itself, whatever is stored. */
export async function createYahoo(now: Date, environment: Environment): Promise<Provider> {
  const [{ createYahooProvider }, { useProxyOf }] = await Promise.all([
    import("../providers/yahoo/index.ts"),
    import("./proxy.ts"),
  ]);
  useProxyOf(environment);
  const baseUrl = environment["FROTH_YAHOO_URL"];
  return createYahooProvider({ now, ...(baseUrl === undefined ? {} : { baseUrl }) });
}

/** Yahoo through the store, or without it, and a note why, where it cannot be used. */
async function openYahoo(options: SourceOptions, now: Date, environment: Environment): Promise<Provider> {
  const policy = policyOf(options, now);
  const yahoo = await createYahoo(now, environment);
  if (policy === undefined) return yahoo;
  const [{ openStore }, { storedProvider }] = await Promise.all([
    import("../store/open.ts"),
    import("../store/stored-provider.ts"),
  ]);
  try {
    return storedProvider(yahoo, openStore(await storePath(options, environment)), policy, "yahoo");
  } catch (error) {
    if (!(error instanceof FrothError) || policy.mode === "offline") throw error;
    return { ...yahoo, notes: () => [`without the store: ${error.message}`] };
  }
}

/** Nothing where the store is not wanted. */
function policyOf(options: SourceOptions, now: Date): RefreshPolicy | undefined {
  const { store, offline, refresh, maxAge, includePartial: wantsProvisional } = options;
  const mode = offline ? "offline" : refresh ? "refetch" : "due";
  if (store !== false) return { now, mode, maxAge, wantsProvisional };
  if (!offline && !refresh && maxAge === undefined) return undefined;
  throw new FrothError("usage", "--offline, --refresh and --max-age are about the store, which --no-store leaves out");
}

/** Says on stderr what kept a source from being used as it was meant to be. */
export function sayNotes(notes: readonly string[] = []): void {
  for (const note of notes) process.stderr.write(`froth: ${note}\n`);
}
