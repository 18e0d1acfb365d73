import type { Bars, Provider } from "./provider.ts";

/**
 * A source that is asked for each symbol once, whatever else is asked of it.
 *
 * @param fewestBars how many the first request asks for at least; no later one may want more
 */
export function remembered(provider: Provider, fewestBars = 0): Provider {
  const known = new Map<string, Promise<Bars>>();
  return {
    ...provider,
    fetch(request) {
      const historyBars = Math.max(fewestBars, request.historyBars);
      const bars = known.get(request.symbol) ?? provider.fetch({ ...request, historyBars });
      known.set(request.symbol, bars);
      return bars;
    },
  };
}
