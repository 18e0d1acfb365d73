import type { Day } from "../series/dates.ts";
import { newestBars } from "../series/series.ts";
import { FrothError } from "../errors.ts";
import type { Provider } from "./provider.ts";

/** A source as it was on the evening of a day: its later bars, and what is wrong with them, are not there yet. */
export function until(provider: Provider, day: Day): Provider {
  return {
    ...provider,
    async fetch(request) {
      const { series, findings } = await provider.fetch({ ...request, asOf: request.asOf ?? day });
      const known = newestBars(series, series.days.length, day);
      if (known.days.length === 0) throw new FrothError("no-bars", "no bars by that date", { symbol: request.symbol });
      const then = findings.flatMap(({ days, ...finding }) => {
        const before = days.filter((found) => found <= day);
        return before.length === 0 ? [] : [{ ...finding, days: before }];
      });
      return { series: known, findings: then };
    },
  };
}
