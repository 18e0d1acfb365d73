import type { Command, Option } from "commander";

/** What may stand on the command line next. */
export interface Candidate {
  readonly text: string;
  readonly about: string;
}

/** Names that are known only to the machine at hand, by the key of an option or the name of an argument. */
export type KnownNames = Readonly<Record<string, (typed: string) => readonly string[] | Promise<readonly string[]>>>;

/**
 * All that may stand in place of the last word; nothing where that is for the shell to know, as with paths.
 *
 * @param words what stands behind `froth`, the last one unfinished and perhaps empty
 * @param program the commands, all spelled out
 */
export async function candidatesFor(
  words: readonly string[],
  program: Command,
  known: KnownNames,
): Promise<readonly Candidate[]> {
  const typed = words.at(-1) ?? "";
  const { command, open, given } = walk(words.slice(0, -1), program);
  const options = [...command.options, ...program.options].filter(({ hidden }) => !hidden);
  const inOne = /^(--[a-z-]+=)(.*)$/s.exec(typed);
  if (inOne !== null) {
    const [, opening = "", value = ""] = inOne;
    const option = options.find(({ long }) => `${long}=` === opening);
    const values = option === undefined ? [] : await valuesOf(option, value, options, known);
    return fitting(values, value).map(({ text, about }) => ({ text: opening + text, about }));
  }
  if (open !== undefined) return fitting(await valuesOf(open, typed, options, known), typed);
  if (typed.startsWith("-")) return fitting(options.flatMap(flagsOf), typed);
  const below = command.commands.map((child) => ({ text: child.name(), about: child.description() }));
  return fitting(below.length > 0 ? below : await argumentsOf(command, given, typed, known), typed);
}

interface Place {
  readonly command: Command;
  /** The option that waits for its value. */
  readonly open: Option | undefined;
  /** How many arguments stand before. */
  readonly given: number;
}

function walk(words: readonly string[], program: Command): Place {
  let [command, given]: [Command, number] = [program, 0];
  let open: Option | undefined;
  for (const word of words) {
    const options: readonly Option[] = [...command.options, ...program.options];
    if (open !== undefined) open = undefined;
    else if (word.startsWith("-"))
      open = options.find(({ long, short, required }) => required && (word === long || word === short));
    else {
      const child: Command | undefined = command.commands.find((each) => each.name() === word);
      if (child === undefined) given++;
      else command = child;
    }
  }
  return { command, open, given };
}

function flagsOf({ long, description }: Option): Candidate[] {
  return long === undefined || long === null ? [] : [{ text: long, about: description }];
}

async function valuesOf(
  option: Option,
  typed: string,
  options: readonly Option[],
  known: KnownNames,
): Promise<Candidate[]> {
  const names = await known[option.attributeName()]?.(typed);
  if (names !== undefined) return plain(names);
  if (/<format=/.test(option.flags)) {
    const formats = options.find((other) => other.attributeName() === "format")?.argChoices ?? [];
    return plain(formats.map((format) => `${format}=`));
  }
  return plain(option.argChoices ?? []);
}

async function argumentsOf(command: Command, given: number, typed: string, known: KnownNames): Promise<Candidate[]> {
  const declared = command.registeredArguments;
  const last = declared.at(-1);
  const argument = declared[given] ?? (last?.variadic === true ? last : undefined);
  if (argument === undefined) return [];
  return plain(argument.argChoices ?? (await known[argumentKey(command, argument.name())]?.(typed)) ?? []);
}

/** `symbol` and `symbols` are the same to everybody; `name` says of what only by the command: `froth detectors NAME`. */
function argumentKey(command: Command, name: string): string {
  if (name === "symbol" || name === "symbols") return "symbols";
  return name === "name" ? command.name().replace(/s$/, "") : name;
}

function plain(texts: readonly string[]): Candidate[] {
  return texts.map((text) => ({ text, about: "" }));
}

function fitting(candidates: readonly Candidate[], typed: string): Candidate[] {
  return candidates.filter(({ text }) => text.startsWith(typed));
}
