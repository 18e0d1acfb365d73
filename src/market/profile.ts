/** What money may turn to when it leaves technology; each has its words in the locale. */
export const rivalKinds = [
  "financials",
  "energy",
  "value",
  "staples",
  "utilities",
  "health-care",
  "low-volatility",
  "long-bonds",
  "bonds",
  "gold",
  "silver",
  "uranium",
] as const;

export type Rival = (typeof rivalKinds)[number];

/** The symbols that a market is read by, beside its index and members. One that a source lacks leaves its row empty. */
export interface MarketProfile {
  /** What funds are measured against. */
  readonly benchmark: string;
  readonly technology: string;
  readonly growth: string;
  readonly rivals: Readonly<Record<Rival, string>>;
  /** Funds of the market's sectors, technology among them: a week's worst is one of these. */
  readonly sectors: readonly string[];
  /** A fund weighted by size and one of the same names in equal parts. */
  readonly sizePairs: readonly (readonly [cap: string, equal: string])[];
  /** Implied volatility in points, for 30 days and, where there is one, for 3 months. */
  readonly volatility: string;
  readonly volatility3Months: string | null;
  /** The indices whose volatility it is: only theirs may be compared with it. */
  readonly volatilityOf: readonly string[];
  /** Whom "all leaders fell" is about where no weights are given. */
  readonly leaders: readonly string[];
}

/** Rivals whose turn to leading says that money moves out of technology. */
export const rotationTargets: readonly Rival[] = ["financials", "energy", "value", "gold"];

export const usProfile: MarketProfile = {
  benchmark: "SPY",
  technology: "XLK",
  growth: "QQQ",
  rivals: {
    financials: "XLF",
    energy: "XLE",
    value: "VTV",
    staples: "XLP",
    utilities: "XLU",
    "health-care": "XLV",
    "low-volatility": "USMV",
    "long-bonds": "TLT",
    bonds: "IEF",
    gold: "GLD",
    silver: "SLV",
    uranium: "URA",
  },
  sectors: ["XLB", "XLC", "XLE", "XLF", "XLI", "XLK", "XLP", "XLRE", "XLU", "XLV", "XLY"],
  sizePairs: [
    ["SPY", "RSP"],
    ["QQQ", "QQQE"],
  ],
  volatility: "^VIX",
  volatility3Months: "^VIX3M",
  volatilityOf: ["^GSPC", "SPY"],
  leaders: ["AAPL", "AMZN", "GOOGL", "META", "MSFT", "NVDA", "TSLA"],
};

/** The profile by which an index of the US is read: the Nasdaq-100 has an implied volatility of its own. */
export function usProfileOf(index: string): MarketProfile {
  const volatilityOf = ["^NDX", "QQQ"];
  if (!volatilityOf.includes(index)) return usProfile;
  return { ...usProfile, volatility: "^VXN", volatility3Months: null, volatilityOf };
}

/** All symbols of a profile, each once, in the order of their names. */
export function symbolsOf(profile: MarketProfile): string[] {
  const { benchmark, technology, growth, rivals, sectors, sizePairs, volatility, volatility3Months } = profile;
  const far = volatility3Months === null ? [] : [volatility3Months];
  const all = [benchmark, technology, growth, volatility, ...far, ...Object.values(rivals), ...sectors];
  return [...new Set([...all, ...sizePairs.flat()])].toSorted();
}
