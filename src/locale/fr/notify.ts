import type { NotifyWords } from "../notify-words.ts";

export const notifyWords: NotifyWords = {
  title: (date, symbols, more) =>
    `froth ${date}\u202F: ${symbols.join(", ")}${more === 0 ? "" : ` et ${others(more)}`}`,
  heading: (symbol, close, date, context) => `${symbol} · clôture ${close} · ${date} · ${context}`,
  before: (level) => (level === null ? "Aucun niveau auparavant." : `Auparavant\u202F: ${level}.`),
  warning: (warning, knownAt, record) => `• ${warning} (connu le ${knownAt})\u202F: ${record}`,
  outlook: (sentence) => `Perspective, sans lien avec les signaux\u202F: ${sentence}`,
  more: (symbols) => (symbols === 0 ? "…" : `… et ${others(symbols)}`),
  failed: (symbols) =>
    `${symbols} ${symbols < 2 ? "valeur" : "valeurs"} sans données utilisables\u202F: non jugée${symbols < 2 ? "" : "s"}.`,
  testTitle: "froth\u202F: message d'essai",
  testText: "Les alertes arrivent par ce canal. Ce n'est pas un signal.",
};

function others(count: number): string {
  return `${count} ${count < 2 ? "autre" : "autres"}`;
}
