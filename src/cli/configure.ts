import type { Command } from "commander";
import { relative, resolve } from "node:path";
import type { Environment } from "../config/environment.ts";
import { findConfigFile, otherVariables } from "../config/find-file.ts";
import type { Session } from "./session.ts";

/** The options of the program itself, which say where settings come from. */
export interface ConfigOptions {
  /** A path; `false` for `--no-config`. */
  readonly config?: string | false;
  readonly profile?: string;
}

/** Where settings come from, beside the command line. */
export interface Sources {
  readonly file: { readonly path: string; readonly wasNamed: boolean } | undefined;
  readonly profile: string | undefined;
  readonly environment: Environment;
}

/**
 * Gives a command what the configuration file and the environment set and the command line does not. Looks for both before
 * it loads anything, for most runs have neither.
 *
 * @returns the file that took part
 * @throws FrothError `usage`
 */
export async function configure(
  options: ConfigOptions,
  command: Command,
  session: Session,
): Promise<string | undefined> {
  const sources = settingSources(options, process.env, process.cwd());
  if (sources.file === undefined && sources.profile === undefined && !setsSomething(process.env)) return undefined;
  const { applySettings } = await import("./settled-command.ts");
  return (await applySettings(command, sources, session)) ? sources.file?.path : undefined;
}

/** The file that `--config` or FROTH_CONFIG names, or the one that is found; and the profile. */
export function settingSources(options: ConfigOptions, environment: Environment, folder: string): Sources {
  const profile = options.profile ?? (environment["FROTH_PROFILE"] || undefined);
  return { file: fileOf(options, environment, folder), profile, environment };
}

function fileOf({ config }: ConfigOptions, environment: Environment, folder: string): Sources["file"] {
  if (config === false) return undefined;
  if (config !== undefined) return { path: config, wasNamed: true };
  if (!["", "0", "false", undefined].includes(environment["FROTH_NO_CONFIG"])) return undefined;
  const named = environment["FROTH_CONFIG"] ?? "";
  if (named !== "") return { path: named, wasNamed: true };
  const found = findConfigFile(folder, homeOf(environment));
  return found === undefined ? undefined : { path: nearPath(folder, found), wasNamed: false };
}

function setsSomething(environment: Environment): boolean {
  return Object.keys(environment).some((name) => name.startsWith("FROTH_") && !otherVariables.includes(name));
}

function homeOf(environment: Environment): string | undefined {
  const home = environment["HOME"] ?? environment["USERPROFILE"];
  return home === undefined || home === "" ? undefined : resolve(home);
}

/** As a reader would write it: from the working directory where it lies in it. */
function nearPath(folder: string, path: string): string {
  const near = relative(folder, path);
  return near.startsWith("..") ? path : near;
}
