import { InvalidArgumentError, Option, type Command } from "commander";
import type { ChartCommandOptions, PictureFormat } from "../commands/chart.ts";
import type { Session } from "../session.ts";
import { addBarOptions, examples } from "./bar-options.ts";

/** `froth chart`: a picture of one symbol. */
export function spellChart(command: Command, session: Session): Command {
  return addBarOptions(command.argument("<symbol>", "a symbol as Yahoo writes it, e.g. NVDA"))
    .addOption(new Option("-f, --format <format>", "what to print where no file is named").choices(["svg", "png"]))
    .addOption(
      new Option("-o, --output <path>", "the file to write: chart.svg or chart.png").argParser((path: string) => {
        if (formatOfPath(path) === undefined) throw new InvalidArgumentError("Its name must end with .svg or .png.");
        return path;
      }),
    )
    .addOption(
      new Option("--theme <theme>", "colours (default: light; an SVG follows its viewer)").choices(["light", "dark"]),
    )
    .addHelpText("after", chartExamples)
    .action(async (symbol: string, options: ChartCommandOptions) => {
      const { runChart } = await import("../commands/chart.ts");
      const format = formatOfPath(options.output ?? "") ?? options.format;
      session.end(await runChart(symbol, { ...options, ...(format === undefined ? {} : { format }) }, session));
    });
}

function formatOfPath(path: string): PictureFormat | undefined {
  const name = path.toLowerCase();
  if (name.endsWith(".svg")) return "svg";
  return name.endsWith(".png") ? "png" : undefined;
}

const chartExamples = examples(
  "froth chart GOOGL --output googl.svg",
  "froth chart GOOGL --output googl.png       needs the package @resvg/resvg-js",
  "froth chart BLOW --source demo > blow.svg",
  "froth chart SMCI --source csv:prices --as-of 2024-02-15 --output smci.png --theme dark",
);
