import type { GithubWords } from "../github-words.ts";
import { count } from "./count.ts";

export const githubWords: GithubWords = {
  level: (symbol, level, severity) => `${symbol} ${level}, intensité ${severity}`,
  noData: (symbol) => `${symbol} sans ses données`,
  leftOut: {
    error: (n) => `${count(n, "autre erreur", "autres erreurs")} sans annotation : GitHub en montre 10.`,
    warning: (n) => `${count(n, "autre alerte", "autres alertes")} sans annotation : GitHub en montre 10.`,
  },
  cut: "Coupé ici : GitHub montre au plus 1 Mio de résumé.",
};
