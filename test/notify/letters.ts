import { notifyWords } from "../../src/locale/en/notify.ts";
import { english } from "../../src/locale/en/index.ts";
import type { AnalysedSymbol } from "../../src/analysis/symbol-report.ts";
import { newsOf, type NotifyOn, type Standing } from "../../src/notify/news.ts";
import type { Alert } from "../../src/notify/alert.ts";
import type { Letter } from "../../src/notify/letter.ts";
import type { TextFormat } from "../../src/notify/fit.ts";
import { composeLines, type Compose, type Language } from "../../src/notify/sentences.ts";
import { bySymbol } from "../../src/notify/symbol-news.ts";
import { writeLetter } from "../../src/notify/write-letter.ts";
import { analysedOf } from "../report/reports.ts";
import { extension } from "../report/signals.ts";

export const inEnglish: Language = { locale: english, words: notifyWords };

/** A symbol at `watch`, whose extension became known on its last bar. */
export function warned(parts: Partial<AnalysedSymbol> = {}): AnalysedSymbol {
  const message = { id: "extension-40", data: { abovePercent: 46.1, averageDays: 200 } };
  const signals = [{ ...extension, knownAt: "2025-11-21", ageSessions: 0, message }];
  return analysedOf({ level: "watch", severity: 5, signals, ...parts });
}

export function alertsOf(symbol: AnalysedSymbol, before?: Standing, on: NotifyOn = "watch"): Alert[] {
  return newsOf(symbol, before, on).map(({ alert }) => alert);
}

/** The letter on some symbols that were not looked at before. */
export function letterOn(
  symbols: readonly AnalysedSymbol[],
  format: TextFormat,
  { failed = 0, compose = composeLines }: { readonly failed?: number; readonly compose?: Compose } = {},
): Letter {
  const alerts = symbols.flatMap((symbol) => alertsOf(symbol));
  return writeLetter(bySymbol(alerts), failed, format, inEnglish, compose);
}
