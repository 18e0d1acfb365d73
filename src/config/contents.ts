import { FrothError } from "../errors.ts";
import { nearestName } from "../series/nearest-name.ts";
import { visibleText } from "../series/visible-text.ts";
import { readValue } from "./raw-value.ts";
import { secretLike } from "./secrets.ts";
import type { Choice, Setting, Tables } from "./setting.ts";
import { MAIN_COMMAND, sharedSettings } from "./shared.ts";

/** What a configuration file says, before it is checked. */
export interface Contents {
  /** As the user knows it. */
  readonly file: string;
  /** Its folder as seen from the working directory; empty where they are the same. */
  readonly folder: string;
  readonly value: unknown;
}

/** What a file sets for one command. */
export interface FileLayers {
  /** From the weakest to the strongest: the top, the section of the command, the same of the profile. */
  readonly layers: readonly (readonly Choice[])[];
  readonly profiles: readonly string[];
}

const PROFILES = "profiles";
const COMMANDS = "commands";

/**
 * Checks all of a file, whatever command runs, and takes from it what holds for one.
 *
 * @param profile name of a profile, where one was asked for
 * @throws FrothError `usage` for the first thing that is wrong, naming the file, the place in it and what may stand there
 */
export function fileLayers(contents: Contents, tables: Tables, command: string, profile?: string): FileLayers {
  const top = recordOf(contents, contents.value, "");
  const base = readSection(contents, top, "", tables, command);
  const named = recordOf(contents, top[PROFILES] === undefined ? {} : top[PROFILES], PROFILES);
  const read = new Map(
    Object.entries(named).map(([name, value]) => {
      const path = `${PROFILES}.${visibleText(name)}`;
      return [name, readSection(contents, recordOf(contents, value, path), path, tables, command)];
    }),
  );
  const names = [...read.keys()];
  if (profile === undefined) return { layers: base, profiles: names };
  const chosen = read.get(profile);
  if (chosen === undefined) throw unknownProfile(contents.file, profile, names);
  return { layers: [...base, ...chosen], profiles: names };
}

/** The top of a file, or a profile: what holds for all commands, and in `commands` what holds for one. */
function readSection(
  contents: Contents,
  section: Readonly<Record<string, unknown>>,
  path: string,
  tables: Tables,
  command: string,
): Choice[][] {
  const { [COMMANDS]: commands = {}, [PROFILES]: inner, $schema, ...keys } = section;
  if (path !== "" && (inner !== undefined || $schema !== undefined)) {
    throw new FrothError("usage", `${path} cannot hold profiles`, {
      file: contents.file,
      remedy: "put them at the top",
    });
  }
  const shared = new Set(sharedSettings(command, tables).map(({ key }) => key));
  const own = tables.get(command) ?? [];
  const top = readKeys(contents, keys, path, tables.get(MAIN_COMMAND) ?? [], tables);
  const commandsPath = joined(path, COMMANDS);
  const sections = Object.entries(recordOf(contents, commands, commandsPath)).map(([name, value]) => {
    const settings = tables.get(name);
    const place = joined(commandsPath, visibleText(name));
    if (settings === undefined) throw unknownKey(contents.file, commandsPath, name, [...tables.keys()], "command");
    return { name, choices: readKeys(contents, recordOf(contents, value, place), place, settings, tables) };
  });
  const common = top.filter(({ key }) => shared.has(key));
  const commons = command === MAIN_COMMAND ? common : reread(contents, common, own);
  return [commons, sections.find(({ name }) => name === command)?.choices ?? []];
}

/** What was read as an option of the main command, read as that of another one. */
function reread({ folder }: Contents, choices: readonly Choice[], own: readonly Setting[]): Choice[] {
  return choices.flatMap(({ key, written, origin }) => {
    const setting = own.find((other) => other.key === key);
    return setting === undefined ? [] : [readValue(setting, written, origin, folder)];
  });
}

function readKeys(
  { file, folder }: Contents,
  record: Readonly<Record<string, unknown>>,
  path: string,
  settings: readonly Setting[],
  tables: Tables,
): Choice[] {
  return Object.entries(record).map(([key, raw]) => {
    const setting = settings.find((known) => known.key === key);
    if (setting === undefined) throw misplacedKey(file, path, key, settings, tables);
    return readValue(setting, raw, { layer: "file", file, path: joined(path, key) }, folder);
  });
}

function recordOf({ file }: Contents, value: unknown, path: string): Record<string, unknown> {
  if (typeof value === "object" && value !== null && !Array.isArray(value)) return { ...value };
  const what = path === "" ? "its content" : path;
  const remedy =
    typeof value === "function"
      ? "export the object itself; a module may await at its top"
      : 'write an object such as { "source": "yahoo" }';
  throw new FrothError("usage", `${what} is no object of settings`, { file, remedy });
}

/** Why a key may not stand where it does. A value is never shown: it may be a secret. */
function misplacedKey(
  file: string,
  path: string,
  key: string,
  settings: readonly Setting[],
  tables: Tables,
): FrothError {
  if (secretLike(key)) {
    const what = `${joined(path, visibleText(key))} looks like a secret, and a file is no place for one`;
    return new FrothError("usage", what, { file, remedy: "secrets come from the environment only" });
  }
  const others = [...tables].filter(([, table]) => table.some((setting) => setting.key === key)).map(([name]) => name);
  const home = others.find((name) => name !== MAIN_COMMAND);
  const isInCommand = /(?:^|\.)commands\.[^.]+$/.test(path);
  if (home !== undefined && !isInCommand) {
    const what = `${joined(path, key)} is an option of froth ${home}, not of froth ${MAIN_COMMAND}`;
    return new FrothError("usage", what, {
      file,
      remedy: `put it under ${joined(path, COMMANDS)}: { "${home}": { … } }`,
    });
  }
  const own = path === "" ? [COMMANDS, PROFILES] : isInCommand ? [] : [COMMANDS];
  return unknownKey(file, path, key, [...settings.map((setting) => setting.key), ...own], "setting");
}

function unknownKey(file: string, path: string, key: string, known: readonly string[], kind: string): FrothError {
  const meant = nearestName(key, known);
  const remedy = meant === undefined ? `there are ${known.join(", ")}` : `did you mean ${meant}?`;
  return new FrothError("usage", `${joined(path, visibleText(key))} is no ${kind}`, { file, remedy });
}

function unknownProfile(file: string, profile: string, names: readonly string[]): FrothError {
  const meant = nearestName(profile, names);
  const guess = meant === undefined ? "" : `did you mean ${visibleText(meant)}? `;
  const there = names.length === 0 ? "it has none" : `it has ${names.map((name) => visibleText(name)).join(", ")}`;
  return new FrothError("usage", `there is no profile "${visibleText(profile)}"`, { file, remedy: `${guess}${there}` });
}

function joined(path: string, key: string): string {
  return path === "" ? key : `${path}.${key}`;
}
