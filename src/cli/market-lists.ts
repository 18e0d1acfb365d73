import type { MarketProfile } from "../market/profile.ts";

/** A shipped list of the members of an index: a fact, with its date. Members change; an old list is no index of today. */
export interface MarketList {
  readonly name: string;
  readonly date: string;
  readonly symbols: readonly string[];
}

/** The members of the Nasdaq-100 on 2026-07-20. */
const nasdaq100: MarketList = {
  name: "nasdaq-100",
  date: "2026-07-20",
  symbols: `
    NVDA AAPL MSFT AMZN GOOGL GOOG AVGO META SPCX TSLA MU WMT AMD ASML INTC CSCO AMAT COST LRCX PLTR PANW ARM NFLX KLAC
    TXN LIN SNDK CRWD TMUS AMGN PEP STX ADI QCOM MRVL WDC GILD SHOP APP BKNG VRTX ISRG PDD SBUX FTNT ADP MAR MNST DDOG
    CSX MELI CDNS ADBE CEG ABNB CMCSA DASH CTAS MDLZ INTU ROST AEP SNPS HON REGN ORLY NXPI WBD MPWR PCAR HONA LITE BKR
    FANG TER ALAB EA FAST XEL PYPL ODFL EXC CCEP NBIS FER ADSK IDXX MCHP TTWO KDP CRWV RKLB TRI AXON PAYX ROP ALNY WDAY
    MSTR KHC DXCM GEHC CPRT`
    .trim()
    .split(/\s+/),
};

/** The list of an index, where one ships. The Composite has thousands of members, of which these are the largest. */
export const shippedLists: Readonly<Record<string, MarketList>> = { "^NDX": nasdaq100, QQQ: nasdaq100 };

/** The symbols that the demo's market is read by. */
export const demoProfile: MarketProfile = {
  benchmark: "ALLQ",
  technology: "TECQ",
  growth: "GROQ",
  rivals: {
    financials: "BNKQ",
    energy: "FUEQ",
    value: "VALQ",
    staples: "FOOQ",
    utilities: "POWQ",
    "health-care": "HEAQ",
    "low-volatility": "LOWQ",
    "long-bonds": "LNGQ",
    bonds: "BNDQ",
    gold: "GOLQ",
    silver: "SILQ",
    uranium: "URAQ",
  },
  sectors: ["BNKQ", "FOOQ", "FUEQ", "HEAQ", "POWQ", "TECQ"],
  sizePairs: [["ALLQ", "EVEQ"]],
  volatility: "^FEAQ",
  volatility3Months: "^FE3Q",
  volatilityOf: ["^ALLQ"],
  leaders: ["ATOQ", "BYTQ", "COGQ", "DATQ", "ECHQ"],
};
