import { InvalidArgumentError, type Command, type Option } from "commander";
import type { Parsed, Setting, Tables } from "../config/setting.ts";
import { createCommands, commandNames } from "./commands.ts";
import type { Session } from "./session.ts";

/** Where symbols come from: a layer that names one of these names all of them. */
const symbolKeys: readonly string[] = ["symbols", "symbolsFile", "universe"];

/** Commands about the configuration itself, or about froth: nothing configures them. */
const unconfigured: ReadonlySet<string> = new Set(["config", "init", "completion"]);

/** The settings of all commands, read off their options. Spells every command out, which only a configuration is worth. */
export async function settingTables(session: Session): Promise<Tables> {
  const commands = await createCommands(session, commandNames);
  return new Map(
    commands.flatMap(leaves).flatMap(({ name, command }) => {
      return unconfigured.has(name) ? [] : [[name, settingsOfCommand(command)] as const];
    }),
  );
}

/** A command that does something, with its full name such as `data pull`. */
export interface Leaf {
  readonly name: string;
  readonly command: Command;
}

export function leaves(command: Command): Leaf[] {
  if (command.commands.length === 0) return [{ name: command.name(), command }];
  const below = command.commands.flatMap(leaves);
  return below.map((leaf) => ({ name: `${command.name()} ${leaf.name}`, command: leaf.command }));
}

/** What can be set of one command: its symbols, where lists of them may be named, and its options. */
export function settingsOfCommand(command: Command): Setting[] {
  const keys = [...new Set(command.options.map((option) => option.attributeName()))];
  const options = keys.map((key) => settingOf(command.options.filter((option) => option.attributeName() === key)));
  const symbols = command.registeredArguments.find((argument) => argument.name() === "symbols" && argument.variadic);
  return symbols !== undefined && keys.includes("universe")
    ? [symbolsSetting(symbols.description), ...options]
    : options;
}

/** @param forms an option, and its `--no-` form where it has one */
function settingOf(forms: readonly Option[]): Setting {
  const option = forms.find(({ negate }) => !negate) ?? forms[0];
  if (option === undefined) throw new Error("an option has a form");
  const key = option.attributeName();
  const kind = kindOf(option);
  return {
    key,
    flags: option.flags,
    description: option.description,
    kind,
    form: /[<[](.*)[>\]]/.exec(option.flags)?.[1] ?? "",
    canBeFalse: kind === "switch" || forms.some(({ negate }) => negate),
    ...(option.required ? {} : { whenTrue: option.presetArg ?? true }),
    choices: option.argChoices,
    byDefault: defaultOf(option, kind === "switch" && forms.length === 1),
    conflicts: conflictsOf(option),
    replaces: otherSymbolKeys(key),
    parse: (text, before) => parsed(option, text, before),
  };
}

/** A switch with both forms is neither on nor off by itself. */
function defaultOf({ defaultValue, negate }: Option, isSingleSwitch: boolean): unknown {
  return defaultValue ?? (isSingleSwitch ? negate : undefined);
}

function otherSymbolKeys(key: string): string[] {
  return symbolKeys.includes(key) ? symbolKeys.filter((other) => other !== key) : [];
}

/** Commander keeps them and does not declare them. */
function conflictsOf(option: Option): string[] {
  const keys: unknown = "conflictsWith" in option ? option.conflictsWith : [];
  return Array.isArray(keys) ? keys.map(String) : [];
}

function kindOf(option: Option): Setting["kind"] {
  if (!option.required && !option.optional) return "switch";
  return isList(option) ? "list" : "value";
}

/** A parser that asks for what came before it gathers a list; that of choices asks without need. */
function isList({ variadic, parseArg, argChoices }: Option): boolean {
  return variadic || (argChoices === undefined && parseArg !== undefined && parseArg.length > 1);
}

function parsed(option: Option, text: string, before: unknown): Parsed {
  try {
    if (option.parseArg !== undefined) return { value: option.parseArg(text, before) };
    return { value: option.variadic ? [...(Array.isArray(before) ? before : []), text] : text };
  } catch (error) {
    if (error instanceof InvalidArgumentError) return { fault: error.message };
    throw error;
  }
}

function symbolsSetting(description: string): Setting {
  return {
    key: "symbols",
    flags: "[symbols...]",
    description,
    kind: "list",
    form: "symbols",
    canBeFalse: false,
    byDefault: [],
    conflicts: [],
    replaces: otherSymbolKeys("symbols"),
    parse: (text, before) => ({
      value: [...(Array.isArray(before) ? before : []), ...text.split(/[\s,]+/).filter((word) => word !== "")],
    }),
  };
}
