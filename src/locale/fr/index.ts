import { english } from "../en/index.ts";
import type { Locale } from "../locale.ts";
import { changesWords } from "./changes.ts";
import { githubWords } from "./github.ts";

export const french: Locale = {
  ...english,
  tag: "fr",
  changes: changesWords,
  github: githubWords,
};
