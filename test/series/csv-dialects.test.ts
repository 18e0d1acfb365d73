import { describe, expect, it } from "vitest";
import { faultOf, plain, readLines, readText } from "./csv-text.ts";

const dates = ["2024-01-02", "2024-01-03", "2024-01-04"];
const bars = {
  dates,
  open: [187.15, 184.22, 182.15],
  high: [188.44, 185.88, 183.0872],
  low: [183.89, 183.43, 180.88],
  close: [185.64, 184.25, 181.91],
  volume: [82_488_700, 58_414_500, 71_983_600],
};
const adjClose = [184.73, 183.35, 181.02];
const rows = dates.map((date, bar) => ({
  date,
  ohlcv: [bars.open, bars.high, bars.low, bars.close, bars.volume].map((column) => String(column[bar])),
  adj: String(adjClose[bar]),
}));
const lines = (row: (cells: (typeof rows)[number]) => readonly string[], delimiter = ",") =>
  rows.map((cells) => row(cells).join(delimiter));

const withVolume = lines(({ date, ohlcv }) => [date, ...ohlcv]);
const stamped = lines(({ date, ohlcv }) => [`${date} 00:00:00-05:00`, ...ohlcv, "0.0", "0.0"]);
const adjustedBeforeVolume = lines(({ date, ohlcv, adj }) => [date, ...ohlcv.slice(0, 4), adj, ohlcv[4] ?? ""]);
const closeFirst = lines(({ date, ohlcv: [open = "", high = "", low = "", close = "", volume = ""] }) => {
  return [date, close, high, low, open, volume];
});
const stooqLong = lines(({ date, ohlcv }) => ["NVDA.US", "D", date.replaceAll("-", ""), "000000", ...ohlcv, "0"]);
const alphaAdjusted = lines(({ date, ohlcv, adj }) => [
  date,
  ...ohlcv.slice(0, 4),
  adj,
  ohlcv[4] ?? "",
  "0.0000",
  "1.0",
]);

const dialects: Record<string, readonly string[]> = {
  Yahoo: ["Date,Open,High,Low,Close,Adj Close,Volume", ...adjustedBeforeVolume],
  "froth's own": ["date,open,high,low,close,adj_close,volume", ...adjustedBeforeVolume],
  Stooq: ["Date,Open,High,Low,Close,Volume", ...withVolume],
  "Stooq in Polish": ["Data,Otwarcie,Najwyzszy,Najnizszy,Zamkniecie,Wolumen", ...withVolume],
  "Stooq, long form": ["<TICKER>,<PER>,<DATE>,<TIME>,<OPEN>,<HIGH>,<LOW>,<CLOSE>,<VOL>,<OPENINT>", ...stooqLong],
  "Alpha Vantage, newest first": ["timestamp,open,high,low,close,volume", ...withVolume.toReversed()],
  "Alpha Vantage through pandas": ["date,1. open,2. high,3. low,4. close,5. volume", ...withVolume],
  "Alpha Vantage, adjusted": [
    ",1. open,2. high,3. low,4. close,5. adjusted close,6. volume,7. dividend amount,8. split coefficient",
    ...alphaAdjusted,
  ],
  "pandas, unnamed index": [",Open,High,Low,Close,Volume", ...withVolume],
  "yfinance, time stamps": ["Date,Open,High,Low,Close,Volume,Dividends,Stock Splits", ...stamped],
  "yfinance, Datetime": ["Datetime,Open,High,Low,Close,Volume,Dividends,Stock Splits", ...stamped],
  "yfinance, three lines": [
    "Price,Close,High,Low,Open,Volume",
    "Ticker,NVDA,NVDA,NVDA,NVDA,NVDA",
    "Date,,,,,",
    ...closeFirst,
  ],
  "yfinance, grouped by ticker": [
    "Ticker,NVDA,NVDA,NVDA,NVDA,NVDA",
    "Price,Open,High,Low,Close,Volume",
    "Date,,,,,",
    ...withVolume,
  ],
  "yfinance, two lines": ["Price,Open,High,Low,Close,Volume", "Date,,,,,", ...withVolume],
  semicolons: ["Date;Open;High;Low;Close;Volume", ...lines(({ date, ohlcv }) => [date, ...ohlcv], ";")],
  tabs: ["Date\tOpen\tHigh\tLow\tClose\tVolume", ...lines(({ date, ohlcv }) => [date, ...ohlcv], "\t")],
  "quoted throughout": ["Date,Open,High,Low,Close,Volume", ...withVolume].map(
    (line) => `"${line.replaceAll(",", '","')}"`,
  ),
  "trailing commas": ["Date,Open,High,Low,Close,Volume", ...withVolume].map((line) => `${line},`),
  "commas behind the rows only": ["Date,Open,High,Low,Close,Volume", ...withVolume.map((line) => `${line},`)],
  "spaces around": [
    "Date, Open ,High,Low,Close,Volume",
    ...withVolume.map((line) => ` ${line.replaceAll(",", " , ")} `),
  ],
  capitals: ["DATE,OPEN,HIGH,LOW,CLOSE,VOLUME", ...withVolume],
  "other columns between": [
    "note,Date,Open,High,Low,Close,Volume,what",
    ...withVolume.map((line) => `"a, b",${line},x`),
  ],
};

describe("parseCsv reads the headers that are about", () => {
  it.each(Object.entries(dialects))("%s", (_, file) => {
    const hasAdjusted = /adj/i.test(file[0] ?? "");
    const { series, findings } = readLines(...file);
    expect(plain(series)).toEqual(hasAdjusted ? { ...bars, adjClose } : bars);
    expect(findings).toEqual([]);
  });

  it.each([
    ["a byte-order mark", "\uFEFF", "\n", "\n"],
    ["Windows line ends", "", "\r\n", "\r\n"],
    ["old Macintosh line ends", "", "\r", "\r"],
    ["no line end at the end", "", "\n", ""],
    ["blank lines", "\n\r\n", "\n\n", "\n\n  \n,,,,,\n"],
    ["mixed line ends", "\uFEFF", "\r\n\n", "\r"],
  ])("with %s", (_, start, between, end) => {
    const file = ["Date,Open,High,Low,Close,Volume", ...withVolume].join(between);
    expect(plain(readText(`${start}${file}${end}`).series)).toEqual(bars);
  });

  it("takes open, high, low and volume to be optional", () => {
    expect(plain(readLines("date,close", "2024-01-02,185.64").series)).toEqual({
      dates: ["2024-01-02"],
      close: [185.64],
    });
  });

  it("knows the instrument by the symbol", () => {
    expect(readText("date,close\n2024-01-02,1\n", "^GSPC").series).toMatchObject({
      symbol: "^GSPC",
      instrument: "index",
    });
    expect(readText("date,close\n2024-01-02,1\n", "NVDA").series.instrument).toBe("stock");
  });
});

describe("parseCsv refuses a header that it cannot be sure of", () => {
  it.each([
    ["no close", "Date,Open,Adj Close\n2024-01-02,1,1\n", 'no close column in the header "Date,Open,Adj Close"'],
    ["no date", "id,close\n1,2\n", 'no date column in the header "id,close"'],
    ["no header", "2024-01-02,185.64\n", 'no close column in the header "2024-01-02,185.64"'],
    ["a close twice", "Date,Close,close\n2024-01-02,1,1\n", 'two columns are close in the header "Date,Close,close"'],
    ["words", "No data\n", 'no close column in the header "No data"'],
    ["a page", "<!DOCTYPE html>\n<html>\n", 'no close column in the header "<!DOCTYPE html>"'],
    ["several symbols", "Price,Close,Close\nTicker,A,B\nDate,,\n2024-01-02,1,2\n", "several symbols (A, B)"],
    ["a colour", "Date,\u001B[31mOpen\n", 'no close column in the header "Date,\\u{1b}[31mOpen"'],
  ])("%s", (_, text, what) => {
    const fault = faultOf(text);
    expect(fault.code).toBe("malformed");
    expect(fault.message).toContain("TEST.csv:");
    expect(fault.message).toContain(what);
  });

  it("shows no more than the start of a long one", () => {
    expect(faultOf(`Date,${"x".repeat(10_000)}\n`).message.length).toBeLessThan(250);
  });
});
