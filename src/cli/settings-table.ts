import { placeOf, type Origin, type Setting } from "../config/setting.ts";
import { secretLike } from "../config/secrets.ts";
import type { Settled } from "../config/settle.ts";
import type { SettingsWords } from "../locale/settings-words.ts";
import { inColumns } from "../report/text/columns.ts";
import { visibleText } from "../series/visible-text.ts";

/** What holds for a command. */
export interface ShownSettings {
  readonly command: string;
  readonly settings: readonly Setting[];
  readonly settled: Settled;
  readonly file: string | null;
  readonly profile: string | null;
  readonly profiles: readonly string[];
  /** Names of variables that hold secrets. */
  readonly secrets: readonly string[];
}

const byDefault: Origin = { layer: "default" };
/** A value longer than this is cut; JSON has it whole. */
const MOST_CHARACTERS = 60;

/** A line for each setting: its key, its value as it was written, and the place that it comes from. */
export function renderSettingsTable(shown: ShownSettings, words: SettingsWords): string {
  const { heads } = words;
  const rows = shown.settings.map((setting) => {
    const { written, origin } = choiceOf(setting, shown.settled);
    const from = origin.layer === "default" ? words.byDefault : visibleText(placeOf(origin), 160);
    return [setting.key, visibleText(textOf(written), MOST_CHARACTERS), from];
  });
  const lines = inColumns([[heads.setting, heads.value, heads.from], ...rows]);
  const { file, profiles, profile, secrets } = shown;
  const notes = [
    words.file(file === null ? null : visibleText(file, 160)),
    ...(profiles.length === 0
      ? []
      : [
          words.profiles(
            profiles.map((name) => visibleText(name)),
            profile,
          ),
        ]),
    ...(secrets.length === 0 ? [] : [words.secrets(secrets.map((name) => visibleText(name)))]),
  ];
  return `${words.title(shown.command)}\n\n${lines.join("\n")}\n\n${notes.join("\n")}\n`;
}

/** The same for programs, as docs/configuration.md describes it. */
export function renderSettingsJson(shown: ShownSettings): string {
  const { settings, settled, ...rest } = shown;
  const list = settings.map((setting) => {
    const { written, origin } = choiceOf(setting, settled);
    return { key: setting.key, value: written ?? null, from: origin };
  });
  return `${JSON.stringify({ schemaVersion: 1, ...rest, settings: list }, null, 2)}\n`;
}

function choiceOf({ key, byDefault: value }: Setting, settled: Settled): { written: unknown; origin: Origin } {
  const choice = settled.get(key);
  if (choice === undefined) return { written: value, origin: byDefault };
  return secretLike(key) ? { written: "set", origin: choice.origin } : choice;
}

function textOf(written: unknown): string {
  if (written === undefined) return "–";
  return typeof written === "string" ? written : JSON.stringify(written);
}
