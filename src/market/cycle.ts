/** What tells the end of a cycle from a top on the way. */
export const endConditions = [
  "fall-20",
  "below-200",
  "falling-200",
  "50-below-200",
  "breadth-200",
  "defensives-ahead",
] as const;

export type EndCondition = (typeof endConditions)[number];

/** Each condition: whether it is met, `null` where nothing is known. */
export type EndConditions = Readonly<Record<EndCondition, boolean | null>>;

/** `no-top`: nearer than 5 % to the high. `undecided`: some of what makes an end of a cycle is there. */
export type Verdict = "no-top" | "intermediate-top" | "end-of-cycle" | "undecided";

const NEAR_HIGH = 0.05;

export interface CycleFacts {
  /** Fraction below the peak that holds by the 20 % rule. */
  readonly belowPeak: number;
  readonly peakConfirmed: boolean;
  readonly close: number;
  /** Averages, `NaN` where there are too few bars. */
  readonly sma50: number;
  readonly sma200: number;
  /** The 200-day average 63 sessions ago. */
  readonly sma200Before: number;
  /** Share of members above their 200-day average, `NaN` where unknown. */
  readonly above200: number;
  /** Change of ln(defensives / technology) over 63 sessions, `NaN` where unknown. */
  readonly defensives: number;
}

/** Fewer members than this above their 200-day average: most have left their own long trend. */
const FEW_ABOVE_200 = 0.4;

export function endConditionsOf(facts: CycleFacts): EndConditions {
  return {
    "fall-20": facts.peakConfirmed,
    "below-200": below(facts.close, facts.sma200),
    "falling-200": below(facts.sma200, facts.sma200Before),
    "50-below-200": below(facts.sma50, facts.sma200),
    "breadth-200": below(facts.above200, FEW_ABOVE_200),
    "defensives-ahead": below(0, facts.defensives),
  };
}

function below(a: number, b: number): boolean | null {
  return Number.isNaN(a + b) ? null : a < b;
}

/**
 * End of cycle: the 20 % rule confirms the peak and the long trend is broken (close below a falling 200-day average).
 * Intermediate top: at least 5 % below the peak, which is not confirmed, and the long trend intact (close above the 200-day
 * average or the average not falling). All between is undecided. A description of where the index stands, not a
 * forecast: nobody has measured what it is worth.
 */
export function verdictOf({ belowPeak }: CycleFacts, conditions: EndConditions): Verdict {
  const trendBroken = conditions["below-200"] === true && conditions["falling-200"] === true;
  if (conditions["fall-20"] === true) return trendBroken ? "end-of-cycle" : "undecided";
  if (belowPeak < NEAR_HIGH) return "no-top";
  if (conditions["below-200"] === null || trendBroken) return "undecided";
  return "intermediate-top";
}
