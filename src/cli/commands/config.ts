import type { Command } from "commander";
import { misspelled, type Environment } from "../../config/environment.ts";
import { secretLike } from "../../config/secrets.ts";
import type { Settled } from "../../config/settle.ts";
import { sharedSettings } from "../../config/shared.ts";
import { FrothError } from "../../errors.ts";
import { nearestName } from "../../series/nearest-name.ts";
import { visibleText } from "../../series/visible-text.ts";
import { settingTables } from "../command-settings.ts";
import { settingSources, type ConfigOptions } from "../configure.ts";
import { localeOf, type Language, type LanguageOptions } from "../language.ts";
import type { Session } from "../session.ts";
import { settledFor } from "../settled-command.ts";
import { renderSettingsJson, renderSettingsTable } from "../settings-table.ts";

export interface ShowConfigOptions extends LanguageOptions {
  readonly format: "table" | "json";
}

/**
 * Prints what holds for a command, and where each value comes from.
 *
 * @throws FrothError `usage` where there is no such command, or something is wrong with the file or the environment
 */
export async function runConfig(
  name: string,
  options: ShowConfigOptions,
  command: Command,
  session: Session,
): Promise<void> {
  const tables = await settingTables(session);
  const settings = tables.get(name);
  if (settings === undefined) throw unknownCommand(name, [...tables.keys()]);
  const sources = settingSources(command.optsWithGlobals<ConfigOptions>(), process.env, process.cwd());
  const { settled, profiles } = await settledFor(name, tables, sources, []);
  for (const { name: variable, meant } of misspelled(sharedSettings(name, tables), process.env)) {
    process.stderr.write(`froth: ${visibleText(variable)} sets nothing; did you mean ${meant}?\n`);
  }
  const shown = {
    command: name,
    settings,
    settled,
    file: sources.file?.path ?? null,
    profile: sources.profile ?? null,
    profiles,
    secrets: secretsOf(process.env),
  };
  const asJson = options.format === "json";
  const lang = options.lang ?? settledLanguage(settled);
  const locale = await localeOf(lang === undefined ? {} : { lang }, process.env);
  process.stdout.write(asJson ? renderSettingsJson(shown) : renderSettingsTable(shown, locale.settings));
}

function settledLanguage(settled: Settled): Language | undefined {
  const lang = settled.get("lang")?.value;
  return lang === "fr" || lang === "en" ? lang : undefined;
}

/** Names only. */
function secretsOf(environment: Environment): string[] {
  const names = Object.keys(environment).filter((name) => name.startsWith("FROTH_") && secretLike(name));
  return names.filter((name) => environment[name] !== "").toSorted();
}

function unknownCommand(name: string, known: readonly string[]): FrothError {
  const meant = nearestName(name, known);
  return new FrothError("usage", `froth has no command "${visibleText(name)}" with settings`, {
    remedy: meant === undefined ? `there are ${known.join(", ")}` : `did you mean ${meant}?`,
  });
}
