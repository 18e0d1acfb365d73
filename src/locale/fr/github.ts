import type { GithubWords } from "../github-words.ts";

export const githubWords: GithubWords = {
  level: (symbol, level, severity) => `${symbol} ${level}, sévérité ${severity}`,
  noData: (symbol) => `${symbol} sans ses données`,
  leftOut: {
    error: (n) => `${n} ${n < 2 ? "autre erreur" : "autres erreurs"} sans annotation\u202F: GitHub en montre 10.`,
    warning: (n) => `${n} ${n < 2 ? "autre alerte" : "autres alertes"} sans annotation\u202F: GitHub en montre 10.`,
  },
  cut: "Coupé ici\u202F: GitHub montre au plus 1 Mio de résumé.",
};
