import { replaceSection } from "../../markdown.ts";
import { settingTables } from "../command-settings.ts";
import { configurationSections, keysFile } from "./configuration-files.ts";
import { readText, writeFiles } from "./write-files.ts";

/**
 * Writes what is derived from the options of the commands: the types of a configuration and the tables of
 * docs/configuration.md. Run by `npm run configuration` after an option has changed.
 */
const tables = await settingTables({ version: "docs", now: new Date(0), end: () => undefined });
const page = Object.entries(configurationSections(tables)).reduce(
  (text, [name, part]) => replaceSection(text, name, part),
  readText("docs/configuration.md"),
);
writeFiles(
  new Map([
    ["src/config/keys.ts", keysFile(tables.get("scan") ?? [])],
    ["docs/configuration.md", page],
  ]),
);
