import type { Replay, RestatedBars } from "../../history/replay.ts";
import type { Locale } from "../../locale/locale.ts";
import { clean } from "../text/clean.ts";

/** What came of a replay, in lines. */
export function renderReplay(replay: Replay, symbols: number, asOf: string | null, locale: Locale): string {
  const words = locale.history.replay;
  const day = asOf === null ? null : locale.dates.day(asOf);
  const after = replay.hasChanges ? [words.withoutChanges] : [];
  const { same, version, first } = replay;
  if (same !== null) {
    const verdict = same === "bytes" ? words.sameBytes(symbols, day) : words.sameValues(symbols, day);
    return linesOf([verdict, ...after]);
  }
  const difference =
    first === null ? [] : [words.first(first.path, first.was ?? words.nothing, first.is ?? words.nothing)];
  const why = [
    ...(version === null ? [] : [words.version(version.was, version.is)]),
    ...barLines(replay, symbols, locale),
    ...difference,
  ];
  return linesOf([words.differs, ...why, ...after]);
}

function barLines({ bars }: Replay, symbols: number, locale: Locale): string[] {
  const words = locale.history.replay;
  if (bars === "all") return [words.sameBars];
  if (bars === "unknown") return [words.someBars];
  return [words.otherBars(bars.length, symbols), ...bars.map((one) => barWords(one, locale))];
}

function barWords({ symbol, was, is }: RestatedBars, { history, dates, numbers }: Locale): string {
  const words = history.replay;
  const span = (side: RestatedBars["was"]): string =>
    side === null ? words.noBars : words.span(side.bars, dates.day(side.firstBar), dates.day(side.lastBar));
  const [then, now] = [span(was), span(is)];
  if (was === null || is === null || then !== now) return words.otherBarsOf(symbol, then, now);
  return words.otherValuesOf(symbol, numbers.price(was.close), numbers.price(is.close));
}

function linesOf(lines: readonly string[]): string {
  return lines.map((line) => `${clean(line)}\n`).join("");
}
