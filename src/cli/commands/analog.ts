import { FrothError } from "../../errors.ts";
import type { AnalogReport, AnalogSettings } from "../../market/analog/analog-report.ts";
import { namedTemplates, type NamedTemplate } from "../../market/analog/famous.ts";
import type { Provider } from "../../providers/provider.ts";
import { compareWithPast } from "../../scan/analog.ts";
import { parseSymbol } from "../../series/symbols.ts";
import { ExitCode } from "../exit-code.ts";
import { interruptible } from "../interruption.ts";
import { localeOf, type LanguageOptions } from "../language.ts";
import type { SourceOptions } from "../options.ts";
import { progressLine } from "../progress.ts";
import type { Session } from "../session.ts";
import { openSource, sayNotes } from "../source.ts";
import { symbolsFrom } from "../symbols.ts";
import { describeTerminal } from "../terminal.ts";

export interface AnalogOptions extends SourceOptions, LanguageOptions {
  /** `all`, or one. */
  readonly to: "all" | Pick<NamedTemplate, "symbol" | "date">;
  readonly list: boolean;
  readonly sessions: number;
  readonly before: number;
  readonly against?: readonly string[];
  readonly rallies?: string;
  readonly asOf?: string;
  readonly format: "table" | "json" | "svg";
  readonly color?: boolean;
}

/** How many of the nearest rallies are followed, and how many apart from each other it takes to speak of shares. */
const fixed = { neighbours: 50, fewestApart: 30 } as const;

/** Compares a symbol with a famous date, and prints how common such a likeness is; or lists the famous dates. */
export async function runAnalog(text: string | undefined, options: AnalogOptions, session: Session): Promise<ExitCode> {
  if (options.list) {
    process.stdout.write(await renderList(options));
    return ExitCode.ran;
  }
  if (options.format === "svg" && options.to === "all") {
    throw new FrothError("usage", "a picture is of one template", { remedy: "name it: --to SYMBOL@DATE" });
  }
  if (text === undefined) {
    throw new FrothError("usage", "no symbol is named", { remedy: "froth analog SYMBOL, or froth analog --list" });
  }
  const report = await compare(parseSymbol(text), options, session);
  process.stdout.write(await render(report, options));
  return report.findings.some(({ code }) => code === "not-refreshed") ? ExitCode.noData : ExitCode.ran;
}

async function compare(symbol: string, options: AnalogOptions, session: Session): Promise<AnalogReport> {
  const open = openerOf(options, session);
  const opened = await open(options.source);
  const against = await Promise.all((options.against ?? [options.source]).map(open));
  const rallies = await open(options.rallies ?? options.source);
  const progress = progressLine("comparing");
  const settings: AnalogSettings = { sessions: options.sessions, before: options.before, ...fixed };
  try {
    const library = await symbolsFrom([], rallies);
    return await interruptible((signal) =>
      compareWithPast({
        provider: opened,
        against,
        rallies,
        symbol,
        templates: templatesOf(options),
        library,
        settings,
        asOf: options.asOf ?? null,
        version: session.version,
        signal,
        onProgress: progress.update,
      }),
    );
  } finally {
    progress.end();
    for (const provider of new Set([opened, ...against, rallies])) {
      sayNotes(provider.notes?.());
      provider.close?.();
    }
  }
}

/** Opens each source once, however often it is named. */
function openerOf(options: AnalogOptions, { now }: Session): (source: string) => Promise<Provider> {
  const opened = new Map<string, Promise<Provider>>();
  return (source) => {
    const provider = opened.get(source) ?? openSource({ ...options, source }, now, process.env);
    opened.set(source, provider);
    return provider;
  };
}

function templatesOf({ to }: AnalogOptions): readonly NamedTemplate[] {
  if (to === "all") return namedTemplates;
  const shipped = namedTemplates.find(({ symbol, date }) => symbol === to.symbol && date === to.date);
  return [shipped ?? { ...to, kind: "asked" }];
}

async function render(report: AnalogReport, options: AnalogOptions): Promise<string> {
  if (options.format === "json") {
    const { renderAnalogJson } = await import("../../report/analog/json.ts");
    return renderAnalogJson(report);
  }
  if (options.format === "svg") return renderPicture(report, options);
  const { renderAnalog } = await import("../../report/analog/index.ts");
  return renderAnalog(report, await styleFor(options));
}

async function renderPicture(report: AnalogReport, options: AnalogOptions): Promise<string> {
  const [{ renderAnalogSvg }, { pictureStyle }] = await Promise.all([
    import("../../report/analog/svg.ts"),
    import("../../report/chart/style.ts"),
  ]);
  const picture = renderAnalogSvg(report, await localeOf(options, process.env), pictureStyle("auto"));
  return `${picture?.text ?? ""}\n`;
}

async function renderList(options: AnalogOptions): Promise<string> {
  const { renderTemplateList, renderTemplateListJson } = await import("../../report/analog/list.ts");
  if (options.format === "json") return renderTemplateListJson(namedTemplates);
  return renderTemplateList(namedTemplates, await styleFor(options));
}

async function styleFor(options: AnalogOptions) {
  const terminal = describeTerminal(process.stdout, process.env, options.color);
  return { ...terminal, locale: await localeOf(options, process.env) };
}
