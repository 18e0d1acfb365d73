import { Command } from "commander";
import type { Explanation, IndicatorEntry } from "../../analysis/explanation.ts";
import type { Series } from "../../series/series.ts";
import { addBarOptions, settingsOf, type BarOptions } from "../options.ts";
import type { Session } from "../program.ts";
import { openSource } from "../source.ts";
import { describeTerminal } from "../terminal.ts";

const examples = `
Examples:
  froth explain BLOW --source demo
  froth explain GOOGL
  froth explain SMCI --source csv:prices --as-of 2024-02-16      what followed is shown in grey`;

/** `froth explain`: the evidence behind the warnings of one symbol. */
export function explainCommand(session: Session): Command {
  const command = new Command("explain")
    .description("show the evidence behind the warnings of one symbol, its record, and what followed")
    .argument("<symbol>", "a symbol as Yahoo writes it, e.g. NVDA");
  return addBarOptions(command)
    .addHelpText("after", examples)
    .action(async (symbol: string, options: BarOptions) => {
      const explanation = await explainSymbol(symbol, options, session);
      const [{ renderExplain }, { english }] = await Promise.all([
        import("../../report/explain/index.ts"),
        import("../../locale/en/index.ts"),
      ]);
      const terminal = describeTerminal(process.stdout, process.env, options.color);
      process.stdout.write(renderExplain(explanation, { ...terminal, locale: english }));
    });
}

async function explainSymbol(text: string, options: BarOptions, session: Session): Promise<Explanation> {
  const [{ readBars }, { analyze }, { explain }, { parseSymbol }] = await Promise.all([
    import("../../scan/scan.ts"),
    import("../../analysis/analyze.ts"),
    import("../../analysis/explain.ts"),
    import("../../series/symbols.ts"),
  ]);
  const settings = settingsOf(options);
  const symbol = parseSymbol(text);
  const provider = await openSource(options.source, session.now, process.env);
  const { series, findings, all } = await readBars({ provider, settings }, symbol);
  const analysis = analyze(series, findings, settings.parameters);
  const indicators = await indicatorPanel(series);
  const { version } = session;
  return explain({ analysis, all, overrides: settings.parameters, indicators, version, source: provider.label });
}

/** The catalogue's values on the last bar; what could not be computed is left out of the panel. */
async function indicatorPanel(series: Series): Promise<IndicatorEntry[]> {
  const { catalogue } = await import("../../indicators/catalogue.ts");
  const entries = await catalogue(series);
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
