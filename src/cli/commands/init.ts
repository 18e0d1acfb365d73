import { existsSync } from "node:fs";
import { fileNames } from "../../config/find-file.ts";
import { FrothError } from "../../errors.ts";
import { settingTables } from "../command-settings.ts";
import { configTemplate, type ConfigFormat } from "../config-template.ts";
import type { Session } from "../session.ts";
import { writeWhole } from "../write-whole.ts";

export interface InitOptions {
  readonly format: ConfigFormat;
  readonly force: boolean;
}

/**
 * Writes a configuration file into the working directory. It changes nothing until somebody edits it.
 *
 * @throws FrothError `usage` where there is one, `unwritable` where none can be written
 */
export async function runInit({ format, force }: InitOptions, session: Session): Promise<void> {
  const name = `froth.config.${format}`;
  const other = fileNames.find((known) => known !== name && existsSync(known));
  if (other !== undefined) {
    throw new FrothError("usage", `${other} is there already`, { remedy: "a folder has one configuration: remove it" });
  }
  if (existsSync(name) && !force) {
    throw new FrothError("usage", `${name} is there already`, { remedy: "--force writes over it" });
  }
  const tables = await settingTables(session);
  writeWhole(name, configTemplate(format, tables.get("scan") ?? []));
  process.stderr.write(`froth: ${name} is written; froth config shows what holds\n`);
}
