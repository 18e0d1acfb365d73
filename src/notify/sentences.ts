import type { Locale } from "../locale/locale.ts";
import type { NotifyWords } from "../locale/notify-words.ts";
import { recordSentence } from "../report/record.ts";
import { shortWords } from "../report/warning.ts";
import type { AlertWarning } from "./alert.ts";
import { recordOfWarning, type SymbolNews } from "./symbol-news.ts";

/** The language of a letter. */
export interface Language {
  readonly locale: Locale;
  readonly words: NotifyWords;
}

/** Makes the sections of a letter, one or more a symbol, in the markup of a channel. */
export type Compose = (news: SymbolNews, language: Language, escape: (text: string) => string) => readonly string[][];

/** The lines on one symbol, as froth has them where there is no template. */
export const composeLines: Compose = (news, language, escape) => [linesOf(news, language).map(escape)];

function linesOf(news: SymbolNews, { locale, words }: Language): string[] {
  const { symbol, close, date, context, level, severity, outlook } = news;
  const { numbers, dates } = locale;
  return [
    words.heading(symbol, numbers.price(close), dates.day(date), locale.contexts[context]),
    [locale.explain.level(level, severity), ...beforeWords(news, { locale, words })].join(" "),
    ...news.warnings.map((warning) =>
      words.warning(warningWords(warning, locale), dates.day(warning.knownAt), recordWords(warning, locale)),
    ),
    ...(outlook === null ? [] : [words.outlook(outlookWords(outlook, locale))]),
  ];
}

function beforeWords({ level, levelBefore }: SymbolNews, { locale, words }: Language): string[] {
  if (level === levelBefore) return [];
  return [words.before(levelBefore === null ? null : locale.levels[levelBefore])];
}

export function warningWords(warning: AlertWarning, locale: Locale): string {
  try {
    return shortWords(warning, locale);
  } catch (error) {
    // Noted by a version of froth whose message carried other numbers.
    if (error instanceof RangeError) return warning.rule;
    throw error;
  }
}

export function recordWords(warning: AlertWarning, locale: Locale): string {
  return recordSentence(recordOfWarning(warning), locale);
}

export function outlookWords(
  { sessions, chance, sameVolatility, cases }: NonNullable<SymbolNews["outlook"]>,
  locale: Locale,
) {
  return locale.outlook.horizon(sessions, chance, sameVolatility, cases);
}
