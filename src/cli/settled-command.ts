import type { Command } from "commander";
import { fileLayers, type Contents } from "../config/contents.ts";
import { environmentLayer } from "../config/environment.ts";
import { readConfigFile } from "../config/read-file.ts";
import { placeOf, type Choice, type Setting, type Tables } from "../config/setting.ts";
import { settle, type Settled } from "../config/settle.ts";
import { sharedSettings } from "../config/shared.ts";
import { FrothError } from "../errors.ts";
import { visibleText } from "../series/visible-text.ts";
import type { DetectorParameters } from "./arguments.ts";
import { settingTables } from "./command-settings.ts";
import type { Sources } from "./configure.ts";
import type { Session } from "./session.ts";

/**
 * Settles what the command line left open, and hands it to the command as commander would.
 *
 * @returns whether the file sets any of them
 */
export async function applySettings(command: Command, sources: Sources, session: Session): Promise<boolean> {
  const tables = await settingTables(session);
  const name = nameOf(command);
  const settings = tables.get(name);
  if (settings === undefined) return false;
  const { settled } = await settledFor(name, tables, sources, flagsOf(command, settings));
  for (const { key, value, origin } of settled.values()) {
    if (origin.layer === "flag") continue;
    if (key === "symbols" && isArgument(settings)) command.processedArgs[0] = value ?? [];
    else command.setOptionValueWithSource(key, value, "config");
  }
  return [...settled.values()].some(({ origin }) => origin.layer === "file");
}

export interface SettledCommand {
  readonly settled: Settled;
  readonly profiles: readonly string[];
}

/**
 * What holds for a command: defaults <- file <- profile <- environment <- flags.
 *
 * @param flags what the command line sets
 * @throws FrothError `usage`, naming the place of whatever is wrong
 */
export async function settledFor(
  name: string,
  tables: Tables,
  { file, profile, environment }: Sources,
  flags: readonly Choice[],
): Promise<SettledCommand> {
  const { layers, profiles } = await layersOfFile(name, tables, file, profile);
  const variables = environmentLayer(sharedSettings(name, tables), environment);
  const settled = settle(tables.get(name) ?? [], [...layers, variables, flags]);
  await checkDetectors(settled.get("detectors"));
  return { settled, profiles };
}

async function layersOfFile(name: string, tables: Tables, file: Sources["file"], profile: string | undefined) {
  if (file === undefined) {
    if (profile === undefined) return { layers: [], profiles: [] };
    throw new FrothError("usage", "a profile was asked for, and there is no configuration file", {
      remedy: "froth init writes one; --config PATH names one elsewhere",
    });
  }
  const contents = await readConfigFile(file.path, file.wasNamed, process.cwd());
  return understood(contents, () => fileLayers(contents, tables, name, profile));
}

/** What a program exports may throw when it is looked at. */
function understood<T>({ file }: Contents, read: () => T): T {
  try {
    return read();
  } catch (cause) {
    if (cause instanceof FrothError) throw cause;
    const reason = cause instanceof Error ? visibleText(cause.message, 200) : typeof cause;
    throw new FrothError("usage", `cannot be understood: ${reason}`, { file, remedy: "export a plain object", cause });
  }
}

/** The detectors know their parameters and ranges; they are loaded only where some are set. */
async function checkDetectors(choice: Choice | undefined): Promise<void> {
  const overrides = choice?.value;
  if (choice === undefined || !isOverrides(overrides)) return;
  const { checkOverrides } = await import("../analysis/parameters.ts");
  try {
    checkOverrides(overrides);
  } catch (error) {
    if (!(error instanceof FrothError) || choice.origin.layer === "flag") throw error;
    const { remedy = "" } = error.details;
    throw new FrothError("usage", `${placeOf(choice.origin)}: ${error.what}`, { remedy, cause: error });
  }
}

/** As the parser of the option has made it. */
function isOverrides(value: unknown): value is DetectorParameters {
  return typeof value === "object" && value !== null;
}

function flagsOf(command: Command, settings: readonly Setting[]): Choice[] {
  return settings.flatMap(({ key, flags }) => {
    const asArgument = key === "symbols" && isArgument(settings);
    const value: unknown = asArgument ? command.processedArgs[0] : command.getOptionValue(key);
    const source = command.getOptionValueSource(key);
    const isSet = asArgument ? command.args.length > 0 : source === "cli" || source === "implied";
    return isSet ? [{ key, value, written: value, origin: { layer: "flag", name: flags } }] : [];
  });
}

function isArgument(settings: readonly Setting[]): boolean {
  return settings.some(({ key, flags }) => key === "symbols" && flags.startsWith("["));
}

function nameOf(command: Command): string {
  const above = command.parent;
  return above?.parent == null ? command.name() : `${nameOf(above)} ${command.name()}`;
}
