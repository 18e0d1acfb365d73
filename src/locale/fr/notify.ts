import type { NotifyWords } from "../notify-words.ts";

export const notifyWords: NotifyWords = {
  title: (date, symbols, more) =>
    `froth ${date}\u202F: ${symbols.join(", ")}${more === 0 ? "" : ` et ${others(more)}`}`,
  heading: (symbol, close, date, context) => `${symbol} · clôture ${close} · ${date} · ${context}`,
  before: (level) => (level === null ? "Aucun niveau auparavant." : `Auparavant\u202F: ${level}.`),
  warning: (warning, knownAt, record) => `• ${warning} (connue le ${knownAt})\u202F: ${record}`,
  outlook: (sentence) => `Perspective, indépendante des alertes\u202F: ${sentence}`,
  more: (symbols) => (symbols === 0 ? "…" : `… et ${others(symbols)}`),
  failed: (symbols) =>
    `${symbols} ${symbols < 2 ? "valeur" : "valeurs"} sans données utilisables\u202F: non jugée${symbols < 2 ? "" : "s"}.`,
  testTitle: "froth\u202F: message d'essai",
  testText: "Les messages arrivent par ce canal. Ceci n'est pas une alerte.",
};

function others(count: number): string {
  return `${count} ${count < 2 ? "autre" : "autres"}`;
}
