import type { MarketReport } from "../../market/market-report.ts";
import type { Provider } from "../../providers/provider.ts";
import { scanMarket } from "../../scan/market.ts";
import { ExitCode } from "../exit-code.ts";
import { interruptible } from "../interruption.ts";
import { localeOf, type LanguageOptions } from "../language.ts";
import { marketTables } from "../market-source.ts";
import type { SourceOptions } from "../options.ts";
import { progressLine } from "../progress.ts";
import type { Session } from "../session.ts";
import { openSource, sayNotes } from "../source.ts";
import { describeTerminal } from "../terminal.ts";

export interface MarketOptions extends SourceOptions, LanguageOptions {
  readonly asOf?: string;
  readonly index?: string;
  /** Path of a table, or `all`. */
  readonly members?: string;
  readonly weights?: string;
  readonly breadth?: string;
  readonly sessions: number;
  readonly format: "table" | "json";
  readonly color?: boolean;
}

/** Prints the market as an index, its members and the funds of its sectors show it. */
export async function runMarket(options: MarketOptions, session: Session): Promise<ExitCode> {
  const provider = await openMarketSource(options, session);
  try {
    const report = await interruptible((signal) => gather(provider, options, session, signal));
    sayNotes(report.notes);
    process.stdout.write(await render(report, options));
    // The index is what was asked for; without its bars nothing gets here.
    return ExitCode.ran;
  } finally {
    provider.close?.();
  }
}

/** The demo's market is a source of its own. */
async function openMarketSource(options: MarketOptions, { now }: Session): Promise<Provider> {
  if (options.source !== "demo") return openSource(options, now, process.env);
  const { createDemoMarketProvider } = await import("../../providers/demo-market/index.ts");
  return createDemoMarketProvider();
}

async function gather(
  provider: Provider,
  options: MarketOptions,
  { version }: Session,
  signal: AbortSignal,
): Promise<MarketReport> {
  const { source, asOf = null, sessions, members = null, weights = null, breadth = null } = options;
  const tables = await marketTables(options, provider);
  const settings = { source, asOf, index: tables.index, sessions, members, weights, breadth };
  const progress = progressLine("reading");
  try {
    return await scanMarket({
      ...tables,
      provider,
      settings,
      version,
      signal,
      onProgress: progress.update,
      onWait: progress.wait,
    });
  } finally {
    progress.end();
  }
}

async function render(report: MarketReport, options: MarketOptions): Promise<string> {
  if (options.format === "json") {
    const { renderMarketJson } = await import("../../report/market/json.ts");
    return renderMarketJson(report);
  }
  const { renderMarket } = await import("../../report/market/index.ts");
  const terminal = describeTerminal(process.stdout, process.env, options.color);
  return renderMarket(report, { ...terminal, locale: await localeOf(options, process.env) });
}
