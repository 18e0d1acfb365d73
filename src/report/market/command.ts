import { DEFAULT_SOURCE, shellWord } from "../../locale/explain-command.ts";
import { clean } from "../text/clean.ts";
import type { MarketSettings } from "../../market/market-report.ts";

/** What to type for the whole market view of a report. */
export function marketCommand({ source, asOf, index, members, weights, breadth }: MarketSettings): string {
  const options = [
    ["source", source === DEFAULT_SOURCE ? null : source],
    ["as-of", asOf],
    // The demo's own index needs no name, and no other has bars there.
    ["index", source === "demo" ? null : index],
    ["members", members],
    ["weights", weights],
    ["breadth", breadth],
  ] as const;
  const given = options.flatMap(([name, value]) => (value === null ? [] : [`--${name} ${shellWord(clean(value))}`]));
  return ["froth market", ...given].join(" ");
}
