import { benjaminiHochberg } from "./benjamini-hochberg.ts";
import { FEWEST_CASES, FEWEST_QUARTERS } from "./figures.ts";
import type { AgainstBase, Figures, Judged, Lift, Reason, Verdict } from "./study-result.ts";

/** Of the tests called good, about this share may be luck. */
const FALSE_DISCOVERY_RATE = 0.05;

/** Something that was tried: its figures, and whether it could speak and did. */
export interface Tried {
  readonly figures: Figures;
  readonly ran: boolean;
  readonly spoke: boolean;
}

/**
 * Judges a family of tests by the volatility-matched lift of a fall within 60 sessions, corrected after Benjamini and
 * Hochberg for all of them. One without a p value was tried too: it counts as a test that found nothing.
 */
export function judge(family: readonly Tried[]): Judged[] {
  const pValues = family.map(({ figures }) => judgedLift(figures)?.p ?? null);
  const adjusted = benjaminiHochberg(pValues.map((p) => p ?? 1));
  return family.map((tried, index) => {
    const lift = judgedLift(tried.figures);
    const [p = null, q = null] = [pValues[index], adjusted[index]];
    if (lift === null || p === null || q === null) {
      return { verdict: "cannot-tell", reason: reasonOf(tried), q: null };
    }
    return { verdict: verdictOf(lift.value, q), reason: null, q };
  });
}

/** The lift that a verdict is about. */
function judgedLift({ falls }: Figures): Lift | null {
  return falls.find(({ sessions }) => sessions === 60)?.lifts.volatility ?? null;
}

/** What the cases alone say, compared with the share of all rally days. */
export function againstBase({ cases, falls }: Figures): AgainstBase {
  const { base, wilson } = falls.find(({ sessions }) => sessions === 60) ?? nothing;
  if (cases < FEWEST_CASES || base === null || wilson === null) return "cannot-tell";
  if (wilson.low > base) return "more-falls";
  return wilson.high < base ? "fewer-falls" : "as-base";
}

const nothing = { base: null, wilson: null };

function verdictOf(lift: number, q: number): Verdict {
  if (q > FALSE_DISCOVERY_RATE) return "no-better";
  return lift > 1 ? "beats-chance" : "below-chance";
}

function reasonOf({ figures: { cases, quarters }, ran, spoke }: Tried): Reason {
  if (!ran) return "did-not-run";
  if (!spoke) return "no-signal";
  if (cases === 0) return "no-case";
  if (cases < FEWEST_CASES) return "few-cases";
  return quarters < FEWEST_QUARTERS ? "few-quarters" : "no-fall";
}
