import type { Locale } from "../../locale/locale.ts";
import type { MarketReport } from "../../market/market-report.ts";
import { unreadText, type MarketRow } from "./row.ts";

export function rotationRows({ rotation, warnings }: MarketReport, locale: Locale): MarketRow[] {
  const { market: words } = locale;
  if (rotation.status !== "ran")
    return [{ label: words.labels.behind, value: unreadText(rotation, locale), isShort: true }];
  const weeks = (run: number | null, longest: number | null): string =>
    run === null ? words.unread.unknown : words.weeks(run, longest);
  const turned = warnings.find(({ rule }) => rule === "rotation-out-of-technology")?.inForce ?? null;
  return [
    {
      label: words.labels.behind,
      value: weeks(rotation.weeksBehind, rotation.longestBehind),
      rules: ["technology-behind-4-weeks"],
      isShort: true,
    },
    { label: words.labels.worst, value: weeks(rotation.weeksWorst, rotation.longestWorst) },
    {
      label: words.labels.rotatesOut,
      value: turned === null ? words.unread.unknown : turned ? words.yes : words.no,
      rules: ["rotation-out-of-technology"],
    },
  ];
}
