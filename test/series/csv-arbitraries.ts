import * as fc from "fast-check";
import { isoDate } from "../../src/series/dates.ts";

const price = fc.oneof(
  fc.double({ min: 1e-9, max: 1e9, noNaN: true }),
  fc.integer({ min: 1, max: 10 ** 9 }).map((millionths) => millionths / 1e6),
  fc.integer({ min: 1, max: 100_000 }).map((cents) => cents / 100),
  fc.constantFrom(Number.MIN_VALUE, Number.MAX_VALUE, 2 ** 53, 2 ** 53 + 2, 0.1 + 0.2, 1e22, 1e23, 5e-324),
);
const bar = fc.record({
  open: price,
  high: price,
  low: price,
  close: price,
  adjClose: price,
  volume: fc.oneof(fc.integer({ min: 1, max: 2 ** 31 }), fc.integer({ min: 1, max: 10 ** 12 })),
});
export type Bar = Record<"open" | "high" | "low" | "close" | "adjClose" | "volume", number>;
const anyDay = fc.integer({ min: -300_000, max: 60_000 });
/** A few dates anywhere, or more as far apart as those of daily bars. */
const dates = fc.oneof(
  fc.uniqueArray(anyDay, { minLength: 1, maxLength: 9 }),
  fc.tuple(anyDay, fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 9, maxLength: 29 })).map(([first, gaps]) => {
    const days = [first];
    for (const gap of gaps) days.push((days.at(-1) ?? first) + gap);
    return days;
  }),
);
/** Bars on some dates, oldest first. */
export const dated = dates.chain((days) =>
  fc.record({
    days: fc.constant(days.toSorted((one, other) => one - other)),
    bars: fc.array(bar, { minLength: days.length, maxLength: days.length }),
  }),
);

const names = {
  date: ["Date", "date", "<DATE>", "timestamp", "Datetime", "DATE"],
  open: ["Open", "<OPEN>", "1. open", "otwarcie"],
  high: ["High", "<HIGH>", "2. high", "HIGH"],
  low: ["Low", "<LOW>", "3. low", " low "],
  close: ["Close", "<CLOSE>", "4. close", "close"],
  adjClose: ["Adj Close", "adj_close", "5. adjusted close", "adjusted_close"],
  volume: ["Volume", "<VOL>", "6. volume", "vol"],
  ignored: ["note", "<OPENINT>", "Dividends", "<TIME>"],
} as const;
const columns = ["date", "open", "high", "low", "close", "adjClose", "volume", "ignored"] as const;

/** A way to write a file. */
export const dialect = fc.record({
  order: fc.shuffledSubarray([...columns], { minLength: columns.length }),
  spelling: fc.integer({ min: 0, max: 5 }),
  date: fc.constantFrom(
    (iso: string) => iso,
    (iso: string) => iso.replaceAll("-", ""),
    (iso: string) => `${iso} 00:00:00-05:00`,
    (iso: string) => `${iso}T14:30:00.000Z`,
    (iso: string) => `${iso} 09:30`,
  ),
  cell: fc.constantFrom(
    (text: string) => text,
    (text: string) => `"${text}"`,
    (text: string) => ` ${text}`,
    (text: string) => ` "${text}" `,
  ),
  number: fc.constantFrom(
    (value: number) => String(value),
    (value: number) => value.toExponential(),
    (value: number) => `+${value}`,
  ),
  delimiter: fc.constantFrom(",", ";", "\t"),
  lineEnd: fc.constantFrom("\n", "\r\n", "\r", "\n\n"),
  hasMark: fc.boolean(),
  startsBlank: fc.boolean(),
  trailing: fc.boolean(),
  isNewestFirst: fc.boolean(),
  endsOpen: fc.boolean(),
});
export type Dialect = typeof dialect extends fc.Arbitrary<infer T> ? T : never;

/** The text of a file with these bars. */
export function write(days: readonly number[], bars: readonly Bar[], style: Dialect): string {
  const { order, spelling, delimiter, lineEnd, trailing } = style;
  const header = order.map((name) => names[name][spelling % names[name].length] ?? name);
  const rows = bars.map((values, index) =>
    order.map((name) => {
      if (name === "date") return style.cell(style.date(isoDate(days[index] ?? 0)));
      return style.cell(name === "ignored" ? "x" : style.number(values[name]));
    }),
  );
  const lines = [header, ...(style.isNewestFirst ? rows.toReversed() : rows)].map((cells) => {
    return cells.join(delimiter) + (trailing ? delimiter : "");
  });
  const start = (style.hasMark ? "\uFEFF" : "") + (style.startsBlank ? lineEnd : "");
  return start + lines.join(lineEnd) + (style.endsOpen ? "" : lineEnd);
}

/** The bars by column. */
export function columnsOf(bars: readonly Bar[]): Record<string, number[]> {
  const of = (name: keyof Bar) => bars.map((values) => values[name]);
  return {
    open: of("open"),
    high: of("high"),
    low: of("low"),
    close: of("close"),
    volume: of("volume"),
    adjClose: of("adjClose"),
  };
}
