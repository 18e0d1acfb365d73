import type { Instrument } from "./series.ts";
import { US_FUNDS } from "./us-funds.ts";

const CURRENCIES = "USD|EUR|GBP|JPY|CAD|AUD|CHF|INR|KRW|BRL|USDT|USDC|BTC|ETH";
const CRYPTO = new RegExp(`^[A-Z0-9]{2,10}-(?:${CURRENCIES})$`);
const OPTION = /^[A-Z]{1,6}\d{6}[CP]\d{8}$/;
/** NASDAQ keeps a fifth letter X for mutual funds. */
const MUTUAL_FUND = /^[A-Z]{4}X$/;
/** Share classes written as BRK.B, and Stooq's AAPL.US; any other suffix names an exchange abroad. */
const US_SUFFIXES: ReadonlySet<string> = new Set(["", "US", "A", "B"]);

/**
 * What a symbol is, as far as its spelling and the shipped list of US exchange-traded funds tell; for sources that do not
 * say. A stock where nothing else is known.
 *
 * @param symbol in capitals, as `parseSymbol` gives it
 */
export function instrumentOf(symbol: string): Instrument {
  if (symbol.startsWith("^")) return "index";
  if (symbol.endsWith("=X")) return "currency";
  if (symbol.endsWith("=F")) return "future";
  if (CRYPTO.test(symbol)) return "crypto";
  if (OPTION.test(symbol)) return "other";
  if (US_FUNDS.has(symbol.replace(/\.US$/, ""))) return "etf";
  return MUTUAL_FUND.test(symbol) ? "fund" : "stock";
}

/** The exchange that a symbol's suffix names, `L` of `OCDO.L`; empty where it has none, as all US listings. */
export function exchangeSuffix(symbol: string): string {
  const suffix = symbol.includes(".") ? symbol.slice(symbol.lastIndexOf(".") + 1) : "";
  return US_SUFFIXES.has(suffix) ? "" : suffix;
}

/** Whether a stock or fund is listed in the US, judged by its symbol. The evidence was measured on US stocks only. */
export function isUsListed(symbol: string): boolean {
  return exchangeSuffix(symbol) === "" && ["stock", "etf", "fund"].includes(instrumentOf(symbol));
}
