/** What rallies had to gain. Shares are 0..1, returns 0.01 for 1 %. */
export interface UpsideWords {
  readonly heading: string;
  /** What the lines below are shares of. */
  readonly intro: (stocks: number, firstYear: string, lastYear: string) => string;
  readonly horizon: (sessions: number, chance: number, sameVolatility: number, cases: number) => string;
  readonly first: (rise: number, fall: number, neither: number) => string;
  readonly median: (sessions: number, medianReturn: number, sameVolatility: number) => string;
  readonly caveat: string;
}
