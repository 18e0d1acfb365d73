import { Option, type Command } from "commander";
import { isoDateArgument, symbolArgument, wholeNumber } from "../arguments.ts";
import type { MarketOptions } from "../commands/market.ts";
import type { Session } from "../session.ts";
import { addColorOptions, addSourceOptions, examples } from "./bar-options.ts";

/** `froth market`: the index, its members and where money goes. */
export function spellMarket(command: Command, session: Session): Command {
  addSourceOptions(command)
    .option("--as-of <date>", "judge as of this date: only bars on or before it (YYYY-MM-DD)", isoDateArgument)
    .option("--index <symbol>", "the index: ^NDX, ^GSPC, ^IXIC … (default: ^NDX; of the demo: its own)", symbolArgument)
    .option("--members <file>", "its members: a list, or a table with dates; all = every stock of the source")
    .option("--weights <file>", "their weights: a table with symbol and weight, or market_cap")
    .option("--breadth <file>", "the share above the 50-day average: a table with date and value in per cent")
    .option("--sessions <n>", "sessions over which contributions are counted", wholeNumber(5, 2500), 252)
    .addOption(new Option("-f, --format <format>", "how to print").choices(["table", "json"]).default("table"));
  return addColorOptions(command)
    .addHelpText("after", marketExamples)
    .action(async (options: MarketOptions) => {
      const { runMarket } = await import("../commands/market.ts");
      session.end(await runMarket(options, session));
    });
}

const marketExamples = `${examples(
  "froth market --source demo",
  "froth market --index ^NDX --weights holdings.csv         who made the return of the year",
  "froth market --index ^GSPC --members sp500.csv --as-of 2021-11-19",
  "froth market --source csv:prices --index ^GSPC --members all",
)}

Every row stands with its record, or with the words "no record". Fewer than 30 members give no value. docs/market.md says
what each row means, how it was measured, and what it would have said at five famous tops.`;
