import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { FrothError } from "../../src/errors.ts";
import type { Bars, Provider } from "../../src/providers/provider.ts";
import type { Series } from "../../src/series/series.ts";

/** A provider to be tested, with something that it has and something that it has not. */
interface ProviderUnderTest {
  readonly provider: Provider;
  readonly knownSymbols: readonly string[];
  /** Spelt like a symbol, and not at this source. */
  readonly unknownSymbol: string;
  /** Frees what the test has set up. */
  readonly close?: () => Promise<void>;
}

/** Texts that must never reach a file name, an address or a terminal. */
export const hostileSymbols = [
  "",
  " ",
  ".",
  "..",
  "../../x",
  "..\\..\\x",
  "/etc/passwd",
  "NVDA/../AAPL",
  "NVDA?range=max",
  "NVDA#x",
  "NVDA%2F..",
  "http://127.0.0.1/x",
  "--help",
  "=cmd|' /C calc'!A0",
  "NV\u0000DA",
  "\u001B[31mNVDA",
  "NVDA\n",
  "N".repeat(1000),
];

/** What every source of bars must keep. Call it at the top level of a test file. */
export function providerContract(name: string, make: () => Promise<ProviderUnderTest>): void {
  describe(`${name} keeps the contract of a provider`, () => {
    let subject: ProviderUnderTest;
    beforeAll(async () => {
      subject = await make();
    });
    afterAll(async () => subject.close?.());

    it("says what it is", async () => {
      const { provider } = subject;
      expect(provider.label).toMatch(new RegExp(`^${provider.id}`));
      expect(provider.concurrency).toBeGreaterThanOrEqual(1);
      const symbols = await provider.symbols();
      expect(symbols === undefined || symbols.length > 0).toBe(true);
    });

    it("gives aligned columns of possible values on ascending dates", async () => {
      expect(subject.knownSymbols.length).toBeGreaterThan(0);
      for (const symbol of subject.knownSymbols) {
        expectSound(await subject.provider.fetch({ symbol, historyBars: 2000 }), symbol);
      }
    });

    it("answers an unknown symbol with an error that names it", async () => {
      const symbol = subject.unknownSymbol;
      const error = await faultOf(subject.provider, symbol);
      expect(error.code).toBe("unknown-symbol");
      expect(error.message).toContain(symbol);
    });

    it.each(hostileSymbols.map((symbol) => [symbol]))("refuses %j", async (symbol) => {
      const error = await faultOf(subject.provider, symbol);
      expect(error.code).toBe("invalid-symbol");
      expect(error.message).not.toMatch(/\p{Cc}/u);
      expect(error.message.length).toBeLessThan(300);
    });
  });
}

/** The error that a provider answers a symbol with; fails where it gives bars or throws anything but a `FrothError`. */
export async function faultOf(provider: Provider, symbol: string): Promise<FrothError> {
  const outcome = await provider.fetch({ symbol, historyBars: 2000 }).catch((error: unknown) => error);
  if (!(outcome instanceof FrothError)) throw new Error(`${symbol}: no FrothError`, { cause: outcome });
  return outcome;
}

function expectSound({ series, findings, provisional }: Bars, symbol: string): void {
  const { days } = series;
  expect(provisional?.day ?? Infinity).toBeGreaterThan(days.at(-1) ?? Infinity);
  expect(series.symbol).toBe(symbol);
  expect(days.length).toBeGreaterThan(0);
  expect(isAscending([...days])).toBe(true);
  for (const [column, isPossible] of columnsOf(series)) {
    expect(column ?? days).toHaveLength(days.length);
    expect([...(column ?? [])].filter((value) => !isPossible(value))).toEqual([]);
  }
  for (const finding of findings) {
    expect(finding.days.length).toBeGreaterThan(0);
    expect(isAscending(finding.days)).toBe(true);
  }
}

/** Each column with the values that it may hold. */
function columnsOf({ open, high, low, close, adjClose, volume }: Series) {
  const prices = [high, low, close, adjClose].map((column) => [column, isPrice] as const);
  return [...prices, [open, isPriceOrLacking] as const, [volume, isShares] as const];
}

function isShares(value: number): boolean {
  return Number.isFinite(value) && value >= 0;
}

function isPriceOrLacking(value: number): boolean {
  return Number.isNaN(value) || isPrice(value);
}

function isPrice(value: number): boolean {
  return Number.isFinite(value) && value > 0;
}

function isAscending(days: readonly number[]): boolean {
  return days.every((day, at) => at === 0 || day > (days[at - 1] ?? Number.NaN));
}
