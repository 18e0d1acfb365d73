import type { MarketReport } from "../../market/market-report.ts";
import { ExitCode } from "../exit-code.ts";
import { demoMarket, readyMarket } from "../gather-market.ts";
import { interruptible } from "../interruption.ts";
import { localeOf, type LanguageOptions } from "../language.ts";
import type { SourceOptions } from "../options.ts";
import type { Session } from "../session.ts";
import { openSource, sayNotes } from "../source.ts";
import { describeTerminal } from "../terminal.ts";
import type { MarketChoice } from "../usage/bar-options.ts";

export interface MarketOptions extends SourceOptions, LanguageOptions, MarketChoice {
  readonly asOf?: string;
  readonly sessions: number;
  readonly format: "table" | "json";
  readonly color?: boolean;
}

/** Prints the market as an index, its members and the funds of its sectors show it. */
export async function runMarket(options: MarketOptions, session: Session): Promise<ExitCode> {
  const { now, version } = session;
  const provider = options.source === "demo" ? await demoMarket() : await openSource(options, now, process.env);
  try {
    const gather = await readyMarket(options, provider, version);
    const report = await interruptible(gather);
    sayNotes(report.notes);
    process.stdout.write(await render(report, options));
    // The index is what was asked for; without its bars nothing gets here.
    return ExitCode.ran;
  } finally {
    provider.close?.();
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
