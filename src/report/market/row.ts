import type { Unread } from "../../market/market-panels.ts";
import type { MarketReport } from "../../market/market-report.ts";
import type { MarketRuleId } from "../../market/rules.ts";
import type { Locale } from "../../locale/locale.ts";
import { noNumber } from "../../locale/numbers.ts";
import { clean } from "../text/clean.ts";

/** One reading of the market: a name, what it says, and the rules whose record speaks of it. */
export interface MarketRow {
  readonly label: string;
  readonly value: string;
  /** Without a rule the row has no record. */
  readonly rules?: readonly MarketRuleId[];
  /** Among the few that are told beside a report on symbols. */
  readonly isShort?: true;
}

/** Numbers of the market as text: fractions and points, a dash where there is none. */
export interface Figures {
  readonly percent: (share: number | null, digits?: number) => string;
  readonly change: (share: number | null, digits?: number) => string;
  readonly points: (value: number | null, digits?: number) => string;
  readonly number: (value: number | null, digits?: number) => string;
  readonly count: (value: number | null) => string;
  readonly signed: (value: number | null) => string;
}

export function figuresIn({ numbers }: Locale): Figures {
  const sign = (value: number, digits: number): string => {
    const text = numbers.number(value, digits);
    return Number(value.toFixed(digits)) > 0 ? `+${text}` : text;
  };
  return {
    percent: known((share, digits) => numbers.percent(share * 100, digits)),
    change: known((share, digits) => numbers.signedPercent(share * 100, digits)),
    points: known(sign, 1),
    number: known((value, digits) => numbers.number(value, digits)),
    count: (value) => (value === null ? noNumber : numbers.number(value)),
    signed: known(sign),
  };
}

/** A dash where there is no number. */
function known(write: (value: number, digits: number) => string, usual = 0) {
  return (value: number | null, digits = usual): string => (value === null ? noNumber : write(value, digits));
}

/** Whether somebody named members, though none of them may have belonged to the index then, or have bars. */
export function areMembersNamed({ settings, members }: MarketReport): boolean {
  return settings.members !== null || members.listed > 0;
}

/** Why a panel of the members has no value: none were named, or too few are left of those that were. */
export function unreadMembersText(unread: Unread, report: MarketReport, locale: Locale): string {
  const isUnnamed = unread.status === "too-few-members" && !areMembersNamed(report);
  return isUnnamed ? locale.market.unread.noMembers : unreadText(unread, locale);
}

/** Why a panel has no value. */
export function unreadText(unread: Unread, { market: { unread: words } }: Locale): string {
  if (unread.status === "too-few-members") return words.tooFewMembers(unread.had, unread.needed);
  if (unread.status === "insufficient-history") return words.shortHistory(unread.had, unread.needed);
  return unread.missing[0] === "weights" ? words.noWeights : words.noData(unread.missing.map(clean).join(", "));
}
