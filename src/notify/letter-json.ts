import type { AlertWarning } from "./alert.ts";
import type { Letter } from "./letter.ts";
import { recordOfWarning, type SymbolNews } from "./symbol-news.ts";

/** A letter for programs; docs/alerts.md names every field. Keys come in a fixed order, and each is always there. */
export function letterJson({ kind, title, text, urgency, news }: Letter): string {
  return JSON.stringify({ schemaVersion: 1, kind, title, text, urgency, symbols: news.map(symbolEntry) });
}

function symbolEntry(news: SymbolNews): object {
  const { symbol, date, close, context, level, levelBefore, severity, outlook } = news;
  return {
    symbol,
    date,
    close,
    context,
    level,
    levelBefore,
    severity,
    outlook:
      outlook === null
        ? null
        : {
            sessions: outlook.sessions,
            chance: outlook.chance,
            sameVolatility: outlook.sameVolatility,
            cases: outlook.cases,
          },
    warnings: news.warnings.map(warningEntry),
  };
}

function warningEntry(warning: AlertWarning): object {
  const { detector, rule, knownAt, severity, message } = warning;
  const record = recordOfWarning(warning);
  return {
    detector,
    rule,
    knownAt,
    severity,
    message,
    record:
      record === null
        ? null
        : {
            lift: record.lift,
            low: record.low,
            high: record.high,
            events: record.events,
            counted: record.counted,
            survives: record.survives,
            tried: record.tried,
            study: record.study,
          },
  };
}
