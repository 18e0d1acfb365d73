import { fit, type TextFormat } from "./fit.ts";
import type { Letter } from "./letter.ts";
import type { Compose, Language } from "./sentences.ts";
import { urgencyOf, type SymbolNews } from "./symbol-news.ts";

/** How many symbols a title names. */
const NAMED = 3;

/**
 * The letter that tells of some symbols, in the markup of a channel.
 *
 * @param news the loudest first, at least one
 * @param failed how many symbols of the list could not be judged
 */
export function writeLetter(
  news: readonly SymbolNews[],
  failed: number,
  format: TextFormat,
  language: Language,
  compose: Compose,
): Letter {
  const title = titleOf(news, language);
  const { escape } = format;
  const head = [...(format.titleApart ? [] : [title]), ...(failed === 0 ? [] : [language.words.failed(failed)])];
  const sections = news.flatMap((symbol) => compose(symbol, language, escape));
  const text = fit(head.map(escape), sections, format, (left) => escape(language.words.more(left)));
  return { kind: "alerts", title, text, urgency: urgencyOf(news), news };
}

/** What shows that a channel works. */
export function writeTestLetter({ escape, titleApart }: TextFormat, { words }: Language): Letter {
  const lines = titleApart ? [words.testText] : [words.testTitle, words.testText];
  return { kind: "test", title: words.testTitle, text: lines.map(escape).join("\n"), urgency: 3, news: [] };
}

function titleOf(news: readonly SymbolNews[], { locale, words }: Language): string {
  const date = news.reduce((newest, symbol) => (symbol.date > newest ? symbol.date : newest), "");
  const named = news
    .slice(0, NAMED)
    .map(({ symbol, level }) => (level === null ? symbol : `${symbol} ${locale.levels[level]}`));
  return words.title(locale.dates.day(date), named, news.length - named.length);
}
