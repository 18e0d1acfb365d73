/** A list of symbols that the package knows by name. */
interface Universe {
  /** What is in it, and why. */
  readonly about: string;
  /** Where the choice comes from. */
  readonly source: string;
  /** When it was made or last looked at. Companies come and go: an old list is no index. */
  readonly date: string;
  readonly symbols: readonly string[];
}

/** The lists of `--universe`. None is an index: each is a choice, with its source and its date. */
export const universes = {
  watchlist: {
    about: "the leaders of the AI rally and its most volatile followers; what a scan of Yahoo reads when none is named",
    source: "froth",
    date: "2026-11-25",
    symbols: words("NVDA GOOGL META SMCI AMD AVGO MSFT AAPL AMZN TSLA PLTR MARA HOOD"),
  },
  mag7: {
    about: "the Magnificent Seven, the largest US technology stocks of the rally since 2023",
    source: "the name and the seven by Michael Hartnett, Bank of America, May 2023",
    date: "2026-11-25",
    symbols: words("AAPL MSFT NVDA GOOGL AMZN META TSLA"),
  },
  "ai-semis": {
    about: "AI and semiconductors: chips and memory, foundry, equipment, then servers, networks and software of AI",
    source: "froth, by business and size: US-listed names that trade with the spending on AI",
    date: "2026-11-25",
    symbols: words("NVDA AVGO AMD MU QCOM MRVL ARM INTC TSM ASML AMAT LRCX KLAC SMCI DELL ANET PLTR"),
  },
  "high-volatility": {
    about: "stocks that move several times as much as the market",
    source: "froth",
    date: "2026-11-25",
    symbols: words("SMCI PLTR MARA HOOD"),
  },
  defensive: {
    about: "where money goes when it leaves technology: sector funds, gold, silver, uranium and a miner of it",
    source: "froth, of the Select Sector SPDR funds and the largest funds of hard assets",
    date: "2026-11-25",
    symbols: words("XLF XLE XLU XLP XLV GLD SLV URA CCJ"),
  },
} as const satisfies Readonly<Record<string, Universe>>;

export type UniverseName = keyof typeof universes;

function words(text: string): readonly string[] {
  return text.split(" ");
}
