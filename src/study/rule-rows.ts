/** A row of the event study: a rule by its name there. */
export interface StudyRow {
  readonly table: "study";
  readonly name: string;
}

/** A row of the severity tables: one bin of a feature, lower edge included. */
export interface BandRow {
  readonly table: "bands";
  readonly feature: string;
  readonly from: number;
  readonly to: number;
}

/** A rule of froth and the row that measured exactly this rule; `null` where none did. */
export interface RuleRow {
  readonly rule: string;
  readonly row: StudyRow | BandRow | null;
}

const study = (name: string): StudyRow => ({ table: "study", name });
const band = (from: number, to: number): BandRow => ({ table: "bands", feature: "ext200", from, to });

/** Every rule, in the order of the docs. A rule that only resembles a row has no row. */
export const ruleRows: readonly RuleRow[] = [
  { rule: "rsi-above-80", row: study("RSI14>80") },
  { rule: "rsi-above-90", row: study("RSI14>90") },
  { rule: "rsi-divergence-straight-line", row: study("LTB RSI div") },
  { rule: "rsi-divergence-pivot", row: study("TV RSI div (pivot confirmed)") },
  { rule: "macd-line-divergence-straight-line", row: null },
  { rule: "macd-line-divergence-pivot", row: null },
  { rule: "macd-histogram-divergence-straight-line", row: study("LTB MACDhist div") },
  { rule: "macd-histogram-divergence-pivot", row: null },
  { rule: "obv-divergence-straight-line", row: study("LTB OBV div") },
  { rule: "obv-divergence-pivot", row: null },
  { rule: "climax-3", row: study("Climax>=3/6") },
  { rule: "climax-4", row: study("Climax>=4/6") },
  { rule: "key-reversal", row: study("Key reversal vol>=2x") },
  { rule: "key-reversal-extended", row: study("KeyRev2x & >40% above 200dma") },
  { rule: "run-up-50", row: study("Run +50% in 15d") },
  // The rows BSADF>cv95 and cv99 ask for no duration and no direction.
  { rule: "explosive-price-95", row: null },
  { rule: "explosive-price-99", row: null },
  { rule: "turnover-trend", row: study("Turnover trend>=+50% & 36m ret>=100%") },
  { rule: "distribution-days-5", row: study("DistDays>=5/25") },
  { rule: "distribution-days-6", row: study("DistDays>=6/25") },
  { rule: "distribution-with-stalling", row: null },
  { rule: "upthrust", row: null },
  { rule: "churning", row: null },
  { rule: "level-rejection", row: null },
  { rule: "failed-breakout", row: study("Failed breakout 126d") },
  { rule: "one-day-drop-2-atr", row: study("1-day drop>=2ATR near high") },
  { rule: "one-day-drop-3-atr", row: study("1-day drop>=3ATR near high") },
  { rule: "high-to-close-drop", row: null },
  { rule: "gap-and-fail", row: null },
  { rule: "volatility-90-near-high", row: null },
  { rule: "volatility-95-near-high", row: study("YZ20 pctile>=95 near high") },
  { rule: "extension-30", row: band(0.3, 0.4) },
  { rule: "extension-40", row: band(0.4, 0.55) },
  { rule: "extension-55", row: band(0.55, 0.7) },
  { rule: "extension-70", row: study(">70% above 200dma") },
  { rule: "extension-100", row: study(">100% above 200dma") },
  { rule: "parabola", row: null },
];
