import type { NotifyWords } from "../notify-words.ts";
import { count } from "./count.ts";

export const notifyWords: NotifyWords = {
  title: (date, symbols, more) =>
    `froth ${date}: ${symbols.join(", ")}${more === 0 ? "" : ` and ${count(more, "more", "more")}`}`,
  heading: (symbol, close, date, context) => `${symbol} · close ${close} · ${date} · ${context}`,
  before: (level) => (level === null ? "No level before." : `Before: ${level}.`),
  warning: (warning, knownAt, record) => `• ${warning} (known ${knownAt}): ${record}`,
  outlook: (sentence) => `Outlook, not from the warnings: ${sentence}`,
  more: (symbols) => (symbols === 0 ? "…" : `… and ${count(symbols, "more", "more")}`),
  failed: (symbols) => `${count(symbols, "symbol")} without usable data: not judged.`,
  testTitle: "froth: test message",
  testText: "Alerts to this channel arrive. No warning is meant.",
};
