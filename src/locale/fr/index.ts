import { english } from "../en/index.ts";
import type { Locale } from "../locale.ts";
import { settingsWords } from "./settings.ts";

export const french: Locale = {
  ...english,
  tag: "fr",
  settings: settingsWords,
};
