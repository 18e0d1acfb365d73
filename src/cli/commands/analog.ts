import { FrothError } from "../../errors.ts";
import type { AnalogReport, AnalogSettings } from "../../market/analog/analog-report.ts";
import { namedTemplates, type NamedTemplate } from "../../market/analog/famous.ts";
import type { Provider } from "../../providers/provider.ts";
import { compareWithPast } from "../../scan/analog.ts";
import { parseSymbol } from "../../series/symbols.ts";
import { renderAnalogAs, type AnalogFormat } from "../analog-formats.ts";
import { checkOutputs, writeOutputs } from "../deliver.ts";
import { ExitCode, exitCodeOf } from "../exit-code.ts";
import { interruptible } from "../interruption.ts";
import { localeOf, type LanguageOptions } from "../language.ts";
import type { SourceOptions } from "../options.ts";
import type { Output } from "../output-option.ts";
import { progressLine } from "../progress.ts";
import type { Session } from "../session.ts";
import { openSource, sayNotes } from "../source.ts";
import { symbolsFrom } from "../symbols.ts";
import { describeTerminal, PIPE_WIDTH } from "../terminal.ts";

export interface AnalogOptions extends SourceOptions, LanguageOptions {
  /** `all`, or one. */
  readonly to: "all" | Pick<NamedTemplate, "symbol" | "date">;
  readonly list: boolean;
  readonly sessions: number;
  readonly before: number;
  readonly against?: readonly string[];
  readonly rallies?: string;
  readonly asOf?: string;
  readonly format: AnalogFormat;
  readonly output?: readonly Output<AnalogFormat>[];
  readonly color?: boolean;
}

/** How many of the nearest rallies are followed, and how many apart from each other it takes to speak of shares. */
const fixed = { neighbours: 50, fewestApart: 30 } as const;

/** Compares a symbol with a famous date, and prints how common such a likeness is; or lists the famous dates. */
export async function runAnalog(text: string | undefined, options: AnalogOptions, session: Session): Promise<ExitCode> {
  checkFormats(options);
  if (options.list) {
    process.stdout.write(await renderList(options));
    return ExitCode.ran;
  }
  if (text === undefined) {
    throw new FrothError("usage", "no symbol is named", { remedy: "froth analog SYMBOL, or froth analog --list" });
  }
  const report = await compare(parseSymbol(text), options, session);
  const style = await styleFor(options);
  process.stdout.write(await renderAnalogAs(options.format, report, style));
  const inFile = { width: PIPE_WIDTH, color: 0, locale: style.locale } as const;
  const written = await writeOutputs(options.output ?? [], (format) => renderAnalogAs(format, report, inFile));
  const isOld = report.findings.some(({ code }) => code === "not-refreshed");
  return exitCodeOf([isOld ? ExitCode.noData : ExitCode.ran, written]);
}

/** @throws FrothError `usage` for what cannot be printed or written, before anything is read for it */
function checkFormats({ format, output = [], to, list }: AnalogOptions): void {
  checkOutputs(output);
  const asked = [format, ...output.map((file) => file.format)];
  if (list && (format === "svg" || format === "html")) {
    throw new FrothError("usage", "the list is printed as a table or as JSON", { remedy: "use --format table" });
  }
  if (!list && to === "all" && asked.includes("svg")) {
    throw new FrothError("usage", "a picture is of one template", { remedy: "name it: --to SYMBOL@DATE" });
  }
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

async function renderList(options: AnalogOptions): Promise<string> {
  const { renderTemplateList, renderTemplateListJson } = await import("../../report/analog/list.ts");
  if (options.format === "json") return renderTemplateListJson(namedTemplates);
  return renderTemplateList(namedTemplates, await styleFor(options));
}

async function styleFor(options: AnalogOptions) {
  const terminal = describeTerminal(process.stdout, process.env, options.color);
  return { ...terminal, locale: await localeOf(options, process.env) };
}
