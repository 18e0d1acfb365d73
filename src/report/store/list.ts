import type { Locale } from "../../locale/locale.ts";
import { isoDate } from "../../series/dates.ts";
import type { StoreEntry } from "../../store/store.ts";
import { clean } from "../text/clean.ts";
import { inColumns } from "../text/columns.ts";
import { minuteOf } from "../text/moment.ts";

/** The stored series as a table of aligned columns, with a line of totals. */
export function renderStoreList(entries: readonly StoreEntry[], locale: Locale): string {
  const { store: words } = locale;
  if (entries.length === 0) return `${words.empty}\n`;
  const { heads } = words;
  const head = [heads.symbol, heads.source, heads.bars, heads.first, heads.last, heads.currency, heads.fetched];
  const rows = [head, ...entries.map((entry) => cells(entry, locale))].map((row) => row.map(clean));
  const bars = entries.reduce((sum, entry) => sum + entry.bars, 0);
  return `${inColumns(rows, [BARS_COLUMN]).join("\n")}\n\n${words.listed(entries.length, bars)}\n`;
}

const BARS_COLUMN = 2;

function cells(
  { symbol, source, bars, firstDay, lastDay, currency, fetchedAt }: StoreEntry,
  { dates, numbers }: Locale,
): string[] {
  const [first, last] = [firstDay, lastDay].map((day) => dates.day(isoDate(day)));
  return [symbol, source, numbers.number(bars), first ?? "", last ?? "", currency ?? "", minuteOf(fetchedAt, dates)];
}

/** The same for programs, as docs/json.md describes it. */
export function renderStoreJson(entries: readonly StoreEntry[]): string {
  const list = entries.map(({ symbol, source, instrument, currency, bars, firstDay, lastDay, fetchedAt }) => ({
    symbol,
    source,
    instrument,
    currency: currency ?? null,
    bars,
    firstBar: isoDate(firstDay),
    lastBar: isoDate(lastDay),
    fetchedAt: new Date(fetchedAt).toISOString(),
  }));
  return `${JSON.stringify(list, null, 2)}\n`;
}
