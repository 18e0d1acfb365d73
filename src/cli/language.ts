import type { Environment } from "../config/environment.ts";
import type { Locale } from "../locale/locale.ts";
import type { PageLocale } from "../locale/page-locale.ts";

export type Language = "en" | "fr";

export interface LanguageOptions {
  /** Of what is printed for people; without it that of the environment. */
  readonly lang?: Language;
}

/** Each is loaded only when it is used. */
const locales: Readonly<Record<Language, () => Promise<Locale>>> = {
  en: async () => (await import("../locale/en/index.ts")).english,
  fr: async () => (await import("../locale/fr/index.ts")).french,
};

/**
 * The words of the language that `--lang` names, or else LC_ALL, LC_MESSAGES or LANG, whichever of them is set first, as POSIX
 * has it; English where that is a language without words.
 */
export function localeOf({ lang }: LanguageOptions, environment: Environment): Promise<Locale> {
  return locales[lang ?? languageOf(environment)]();
}

const pageLocales: Readonly<Record<Language, () => Promise<PageLocale>>> = {
  en: async () => (await import("../locale/en/page.ts")).englishPage,
  fr: async () => (await import("../locale/fr/page.ts")).frenchPage,
};

/** The same language with the words of pages and pictures. */
export async function pageLocaleOf(locale: Locale): Promise<PageLocale> {
  const { chart, html, analogPage } = await pageLocales[locale.tag === "fr" ? "fr" : "en"]();
  return { ...locale, chart, html, analogPage };
}

function languageOf(environment: Environment): Language {
  const named = [environment["LC_ALL"], environment["LC_MESSAGES"], environment["LANG"]].find((name) => Boolean(name));
  return /^fr(?:[_.@-]|$)/i.test(named ?? "") ? "fr" : "en";
}
