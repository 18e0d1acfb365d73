import { analyze } from "../../analysis/analyze.ts";
import { chartDataOf } from "../../analysis/chart-data.ts";
import { FrothError } from "../../errors.ts";
import { renderChart } from "../../report/chart/index.ts";
import { pictureStyle, type Theme } from "../../report/chart/style.ts";
import { lacksData } from "../../report/verdict.ts";
import { parseSymbol } from "../../series/symbols.ts";
import { ExitCode } from "../exit-code.ts";
import { localeOf, pageLocaleOf } from "../language.ts";
import { settingsOf, type BarOptions } from "../options.ts";
import { readSymbol } from "../read-symbol.ts";
import type { Session } from "../session.ts";
import { openSource } from "../source.ts";
import { writeWhole, type Content } from "../write-whole.ts";

export type PictureFormat = "svg" | "png";

export interface ChartCommandOptions extends BarOptions {
  readonly format?: PictureFormat;
  /** Its name ends with the format. */
  readonly output?: string;
  readonly theme?: Theme;
}

/** Draws one symbol with the warnings in force, into a file or to stdout. */
export async function runChart(symbol: string, options: ChartCommandOptions, session: Session): Promise<ExitCode> {
  refuseTerminal(options);
  const settings = settingsOf(options);
  const provider = await openSource(options, session.now, process.env);
  const { series, findings } = await readSymbol(provider, settings, parseSymbol(symbol));
  const analysis = analyze(series, findings, settings.parameters, "in-force");
  const data = chartDataOf(analysis, settings.parameters);
  const locale = await pageLocaleOf(await localeOf(options, process.env));
  const { format = "svg", theme = format === "svg" ? "auto" : "light" } = options;
  const picture = { symbol: series.symbol, id: "chart", locale, style: pictureStyle(theme) };
  const svg = `${renderChart(data, analysis.report.signals, picture).text}\n`;
  deliverPicture(format === "svg" ? svg : await pngOf(svg), options);
  return lacksData(analysis.report) ? ExitCode.noData : ExitCode.ran;
}

/** Nobody reads a picture as text. */
function refuseTerminal({ output, format }: ChartCommandOptions): void {
  if (output !== undefined || !process.stdout.isTTY || format === "svg") return;
  throw new FrothError("usage", "a picture needs a file", { remedy: "add --output chart.svg, or send it to a pipe" });
}

async function pngOf(svg: string): Promise<Uint8Array> {
  const { renderPng } = await import("../png.ts");
  return renderPng(svg);
}

function deliverPicture(content: Content, { output }: ChartCommandOptions): void {
  if (output === undefined) process.stdout.write(content);
  else writeWhole(output, content);
}
