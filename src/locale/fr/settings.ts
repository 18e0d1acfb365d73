import type { SettingsWords } from "../settings-words.ts";

export const settingsWords: SettingsWords = {
  heads: { setting: "RÉGLAGE", value: "VALEUR", from: "ORIGINE" },
  title: (command) => `Réglages de froth ${command}`,
  byDefault: "par défaut",
  file: (file) =>
    file === null
      ? "Aucun fichier de configuration\u202F; froth init en écrit un."
      : `Fichier de configuration\u202F: ${file}`,
  profiles: (names, used) =>
    `Profils\u202F: ${names.join(", ")}${used === null ? "" : `\u202F; utilisé\u202F: ${used}`}`,
  secrets: (names) => `Présents dans l’environnement, jamais affichés\u202F: ${names.join(", ")}`,
};
