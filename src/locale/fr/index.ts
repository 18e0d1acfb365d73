import { english } from "../en/index.ts";
import type { Locale } from "../locale.ts";
import { changesWords } from "./changes.ts";
import { historyWords } from "./history.ts";
import { githubWords } from "./github.ts";

export const french: Locale = {
  ...english,
  tag: "fr",
  changes: changesWords,
  history: historyWords,
  github: githubWords,
};
