import { reportFinding } from "../../analysis/reported.ts";
import type { ReportedFinding } from "../../analysis/symbol-report.ts";
import { FrothError } from "../../errors.ts";
import type { Provider } from "../../providers/provider.ts";
import { readBars } from "../../scan/scan.ts";
import { qualityFindings } from "../../series/quality.ts";
import type { Series } from "../../series/series.ts";
import { parseSymbol } from "../../series/symbols.ts";
import { bubbleSettings, findBubbles } from "../../study/bubble/bubble.ts";
import type { BubbleReport, BubbleSettings } from "../../study/bubble/bubble-report.ts";
import { ExitCode } from "../exit-code.ts";
import { interruptible } from "../interruption.ts";
import { localeOf } from "../language.ts";
import { settingsOf, type BarOptions } from "../options.ts";
import { progressLine } from "../progress.ts";
import type { Session } from "../session.ts";
import { openSource, sayNotes } from "../source.ts";
import { describeTerminal } from "../terminal.ts";

export interface BubbleOptions extends BarOptions {
  readonly daily?: boolean;
  readonly lags: number;
  readonly experimental: boolean;
  readonly format: "table" | "json";
}

/** Bars that hold the longest window of weeks in any market: 260 weeks of seven. */
const WINDOW_BARS = 1820;

/** Dates the explosive episodes of one symbol, and prints them. */
export async function runBubble(text: string, options: BubbleOptions, session: Session): Promise<ExitCode> {
  const symbol = parseSymbol(text);
  const provider = await openSource(options, session.now, process.env);
  const { series, findings } = await read(provider, symbol, options);
  const settings = bubbleSettings(options.daily === true ? "1d" : "1wk", options.lags);
  const about = { version: session.version, source: provider.label, asOf: options.asOf ?? null, findings };
  const progress = progressLine("simulating");
  const shownBars = Math.min(options.historyBars, series.days.length);
  const report = findBubbles({
    series,
    shownBars,
    settings,
    about,
    experimental: options.experimental,
    onProgress: progress.update,
  });
  progress.end();
  checkJudged(report);
  process.stdout.write(await render(report, options));
  return findings.some(({ code }) => code === "not-refreshed") ? ExitCode.noData : ExitCode.ran;
}

interface BarsToJudge {
  readonly series: Series;
  readonly findings: readonly ReportedFinding[];
}

async function read(provider: Provider, symbol: string, options: BubbleOptions): Promise<BarsToJudge> {
  const settings = settingsOf({ ...options, historyBars: options.historyBars + WINDOW_BARS });
  try {
    const { series, findings } = await interruptible((signal) => readBars({ provider, settings, signal }, symbol));
    return { series, findings: [...findings, ...qualityFindings(series)].map(reportFinding) };
  } finally {
    sayNotes(provider.notes?.());
    provider.close?.();
  }
}

/** @throws FrothError where nothing could be judged: no episode would then mean nothing */
function checkJudged({ symbol, points, settings }: BubbleReport): void {
  if (points.some(({ statistic }) => statistic !== null)) return;
  const unit = unitOf(settings);
  const isFlat = points.length >= settings.fewest && new Set(points.map(({ close }) => close)).size === 1;
  if (isFlat) throw new FrothError("no-bars", "its price never moves, so that nothing can be tested", { symbol });
  throw new FrothError("no-bars", `${points.length} ${unit}: too few to look for explosive episodes`, {
    symbol,
    remedy: `they take ${settings.fewest} ${unit} without a long gap`,
  });
}

function unitOf({ interval }: BubbleSettings): string {
  return interval === "1wk" ? "weeks that are over" : "sessions";
}

async function render(report: BubbleReport, options: BubbleOptions): Promise<string> {
  if (options.format === "json") {
    const { renderBubbleJson } = await import("../../report/bubble/json.ts");
    return renderBubbleJson(report);
  }
  const { renderBubble } = await import("../../report/bubble/index.ts");
  const terminal = describeTerminal(process.stdout, process.env, options.color);
  return renderBubble(report, { ...terminal, locale: await localeOf(options, process.env) });
}
