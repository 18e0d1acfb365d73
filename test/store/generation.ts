import type { Store } from "../../src/store/store.ts";

export const symbols = ["AAA", "BBB", "CCC", "DDD"];

/** Over one, two and three chunks, so that chunks come and go. */
export function barsOf(generation: number): number {
  return [400, 1500, 900][generation % 3] ?? 0;
}

/** The number that all closes of all symbols are, 0 in an empty store. Throws where they are not all of one writing. */
export function generationIn(store: Store): number {
  const found = symbols.map((symbol) => {
    const close = store.read({ symbol, source: "yahoo" })?.series.close;
    const [value = 0] = close ?? [];
    if (close !== undefined && (close.length !== barsOf(value) || close.some((other) => other !== value))) {
      throw new Error(`${symbol} is half written`);
    }
    return value;
  });
  return Math.max(...found);
}
