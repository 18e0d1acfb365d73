import { levels } from "../evidence/levels.ts";
import type { MarketReport } from "../market/market-report.ts";
import type { ScanReport } from "../scan/scan-report.ts";
import { gauge, type Family, type Sample } from "./gauge.ts";

/** The market as gauges, where it was asked for; of one that failed there is only that. */
export function marketFamilies({ market }: ScanReport): Family[] {
  if (market === undefined) return [];
  const success = gauge("froth_market_success", "1 if the market that was asked for could be read, else 0.", [
    { value: market.status === "ran" ? 1 : 0 },
  ]);
  return market.status === "ran" ? [success, ...familiesOf(market.report)] : [success];
}

function familiesOf({ index, state, breadth, contribution, asOf }: MarketReport): Family[] {
  const labels = { index: index.symbol };
  const sample = (value: number | null, more: Readonly<Record<string, string>> = {}): Sample[] =>
    value === null ? [] : [{ labels: { ...labels, ...more }, value }];
  const above = breadth.status === "ran" ? breadth : { above50: null, above200: null };
  const top = contribution.status === "ran" ? contribution.top : [];
  return [
    gauge(
      "froth_market_level",
      `The market line: ${levels.map((level, value) => `${value} ${level}`).join(", ")}. Absent where it has no level.`,
      sample(state.level === null ? null : levels.indexOf(state.level)),
    ),
    gauge("froth_market_rules_in_force", "Rules of the market line in force.", sample(state.inForce)),
    gauge("froth_market_rules_beating_chance", "Those of them that beat chance.", sample(state.beatChance)),
    gauge("froth_market_rules_judged", "Rules of the market line that could be judged.", sample(state.judged)),
    gauge("froth_market_above_average_ratio", "Share, 0 to 1, of members above their average of so many sessions.", [
      ...sample(above.above50, { sessions: "50" }),
      ...sample(above.above200, { sessions: "200" }),
    ]),
    gauge(
      "froth_market_top_contribution_ratio",
      "Share of the index's return made by its so many largest contributors; above 1 where the others lost.",
      top.flatMap(({ names, share }) => sample(share, { names: String(names) })),
    ),
    gauge(
      "froth_market_last_bar_timestamp_seconds",
      "Date of the index's last bar, at 00:00 UTC, in seconds since 1970.",
      sample(Date.parse(asOf) / 1000),
    ),
  ];
}
