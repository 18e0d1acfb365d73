import { analyze } from "../../analysis/analyze.ts";
import { explain } from "../../analysis/explain.ts";
import { checkOverrides } from "../../analysis/parameters.ts";
import type { Explanation, IndicatorEntry } from "../../analysis/explanation.ts";
import { renderExplain } from "../../report/explain/index.ts";
import { lacksData } from "../../report/verdict.ts";
import type { Series } from "../../series/series.ts";
import { parseSymbol } from "../../series/symbols.ts";
import { ExitCode } from "../exit-code.ts";
import { localeOf } from "../language.ts";
import { settingsOf, type BarOptions } from "../options.ts";
import { readSymbol } from "../read-symbol.ts";
import type { Session } from "../session.ts";
import { openSource } from "../source.ts";
import { describeTerminal } from "../terminal.ts";
import { catalogue } from "../../indicators/catalogue.ts";
import { volatilityPanel } from "../../indicators/volatility-panel.ts";

export interface ExplainOptions extends BarOptions {
  /** Whether the symbol's own past signals are told. */
  readonly record: boolean;
}

/** Prints the evidence behind the warnings of one symbol. */
export async function runExplain(symbol: string, options: ExplainOptions, session: Session): Promise<ExitCode> {
  const explanation = await explainSymbol(symbol, options, session);
  const terminal = describeTerminal(process.stdout, process.env, options.color);
  process.stdout.write(renderExplain(explanation, { ...terminal, locale: await localeOf(options, process.env) }));
  return lacksData(explanation.symbol) ? ExitCode.noData : ExitCode.ran;
}

async function explainSymbol(text: string, options: ExplainOptions, session: Session): Promise<Explanation> {
  const settings = settingsOf(options);
  checkOverrides(settings.parameters);
  const symbol = parseSymbol(text);
  const opened = await openSource(options, session.now, process.env);
  const own = options.record ? await import("../symbol-record.ts") : null;
  const provider = own === null ? opened : own.askedOnce(opened);
  const { series, findings, all, provisional } = await readSymbol(provider, settings, symbol);
  const analysis = analyze(series, findings, settings.parameters);
  const indicators = await indicatorPanel(series);
  const { version } = session;
  const inForce = new Set(analysis.report.signals.map(({ rule }) => rule));
  const { asOf, parameters: overrides } = settings;
  const record = own === null ? null : await own.symbolRecord({ provider, symbol, asOf, inForce, version });
  return explain({ analysis, all, provisional, overrides, indicators, record, version, source: provider.label });
}

/** Volatility and the catalogue on the last bar; what could not be computed is left out of the panel. */
async function indicatorPanel(series: Series): Promise<IndicatorEntry[]> {
  const entries = [...volatilityPanel(series), ...(await catalogue(series))];
  return entries.flatMap((entry) => {
    if (entry.status !== "ran") return [];
    const { name, parameters, reading = null } = entry;
    const outputs = entry.outputs.map((output) => {
      const value = output.values.at(-1) ?? Number.NaN;
      return { name: output.name, unit: output.unit, value: Number.isFinite(value) ? value : null };
    });
    return [{ name, parameters, outputs, reading }];
  });
}
