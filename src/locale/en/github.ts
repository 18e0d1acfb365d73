import type { GithubWords } from "../github-words.ts";
import { count } from "./count.ts";

export const githubWords: GithubWords = {
  level: (symbol, level, severity) => `${symbol} ${level}, severity ${severity}`,
  noData: (symbol) => `${symbol} without its data`,
  leftOut: {
    error: (n) => `${count(n, "more error")} without an annotation: GitHub shows 10.`,
    warning: (n) => `${count(n, "more warning")} without an annotation: GitHub shows 10.`,
  },
  cut: "Cut here: GitHub shows a summary of 1 MiB at most.",
};
