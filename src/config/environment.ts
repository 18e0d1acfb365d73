import { FrothError } from "../errors.ts";
import { nearestName } from "../series/nearest-name.ts";
import { otherVariables } from "./find-file.ts";
import { readValue } from "./raw-value.ts";
import type { Choice, Origin, Setting } from "./setting.ts";

export type Environment = Readonly<Record<string, string | undefined>>;

/** `historyBars` is FROTH_HISTORY_BARS. */
export function variableOf(key: string): string {
  return `FROTH_${key.replaceAll(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase()}`;
}

/** What the environment sets. A variable that is empty sets nothing. */
export function environmentLayer(settings: readonly Setting[], environment: Environment): Choice[] {
  return settings.flatMap((setting) => {
    const name = variableOf(setting.key);
    const text = environment[name]?.trim() ?? "";
    if (text === "") return [];
    const origin: Origin = { layer: "environment", name };
    return [{ ...readValue(setting, rawOf(setting, text, name), origin), written: text }];
  });
}

const switches: ReadonlyMap<string, boolean> = new Map([
  ["true", true],
  ["1", true],
  ["false", false],
  ["0", false],
]);

/** The text as it would stand in a file. */
function rawOf({ kind, canBeFalse, ...setting }: Setting, text: string, name: string): unknown {
  if (kind === "switch") return switches.get(text.toLowerCase()) ?? text;
  if (text === "false" && canBeFalse) return false;
  if (text === "true" && "whenTrue" in setting) return true;
  return kind === "list" && /^[[{]/.test(text) ? parseList(text, name) : text;
}

function parseList(text: string, name: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new FrothError("usage", `${name} is no JSON`, { remedy: 'write a list as in ["one", "two"]', cause });
  }
}

/** Those that only look like one of ours, with what may have been meant: `FROTH_SORCE`. */
export function misspelled(settings: readonly Setting[], environment: Environment): { name: string; meant: string }[] {
  const known = [...settings.map(({ key }) => variableOf(key)), ...otherVariables];
  return Object.keys(environment)
    .filter((name) => name.startsWith("FROTH_") && !known.includes(name))
    .flatMap((name) => {
      const meant = nearestName(name, known);
      return meant === undefined ? [] : [{ name, meant }];
    });
}
