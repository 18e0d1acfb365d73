import type { Bars, Provider } from "./provider.ts";

/** A source that is asked for each symbol once, whatever else is asked of it; every request must want as many bars. */
export function remembered(provider: Provider): Provider {
  const known = new Map<string, Promise<Bars>>();
  return {
    ...provider,
    fetch(request) {
      const bars = known.get(request.symbol) ?? provider.fetch(request);
      known.set(request.symbol, bars);
      return bars;
    },
  };
}
