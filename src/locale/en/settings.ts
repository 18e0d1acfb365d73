import type { SettingsWords } from "../settings-words.ts";

export const settingsWords: SettingsWords = {
  heads: { setting: "SETTING", value: "VALUE", from: "FROM" },
  title: (command) => `Settings of froth ${command}`,
  byDefault: "default",
  file: (file) => (file === null ? "No configuration file; froth init writes one." : `Configuration file: ${file}`),
  profiles: (names, used) => `Profiles: ${names.join(", ")}${used === null ? "" : `; in use: ${used}`}`,
  secrets: (names) => `Set in the environment, never shown: ${names.join(", ")}`,
};
