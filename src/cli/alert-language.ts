import type { Environment } from "../config/environment.ts";
import type { NotifyWords } from "../locale/notify-words.ts";
import type { Language } from "../notify/sentences.ts";
import { localeOf, type LanguageOptions } from "./language.ts";

/** The words of alerts, in the language of the report. They are loaded for alerts alone. */
export async function alertLanguageOf(options: LanguageOptions, environment: Environment): Promise<Language> {
  const locale = await localeOf(options, environment);
  return { locale, words: await wordsOf(locale.tag) };
}

async function wordsOf(tag: string): Promise<NotifyWords> {
  const { notifyWords } = await (tag === "fr" ? import("../locale/fr/notify.ts") : import("../locale/en/notify.ts"));
  return notifyWords;
}
