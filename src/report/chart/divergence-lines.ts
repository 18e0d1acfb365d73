import type { ChartColumn, ChartData } from "../../analysis/chart-data.ts";
import type { ReportedSignal } from "../../analysis/symbol-report.ts";
import type { BarOf } from "./warnings.ts";

/** A straight line between two bars of the chart, on the price or on an oscillator. */
export interface DivergenceLine {
  readonly pane: "price" | "rsi" | "macd";
  readonly from: number;
  readonly to: number;
  readonly fromValue: number;
  readonly toValue: number;
}

/**
 * The lines of a divergence: on the price from anchor to anchor, and between the same bars on the oscillator, where that has a
 * pane. None for other signals, and for one that begins before the chart.
 */
export function divergenceLines({ rule, anchors }: ReportedSignal, data: ChartData, barOf: BarOf): DivergenceLine[] {
  const left = anchors.find(({ role }) => role === "left");
  const right = anchors.find(({ role }) => role === "right");
  if (left === undefined || right === undefined) return [];
  const [from, to] = [barOf(left.date), barOf(right.date)];
  if (from === undefined || to === undefined || from >= to) return [];
  const onPrice: DivergenceLine = { pane: "price", from, to, fromValue: left.price, toValue: right.price };
  const { pane, values } = oscillatorOf(rule, data);
  const [fromValue, toValue] = [values[from] ?? null, values[to] ?? null];
  return fromValue === null || toValue === null ? [onPrice] : [onPrice, { pane, from, to, fromValue, toValue }];
}

/** What a rule compares the price with; nothing for on-balance volume, which has no pane. */
function oscillatorOf(rule: string, { rsi, macd }: ChartData): { pane: "rsi" | "macd"; values: ChartColumn } {
  if (rule.startsWith("rsi-divergence")) return { pane: "rsi", values: rsi.values };
  if (rule.startsWith("macd-line")) return { pane: "macd", values: macd.line };
  return { pane: "macd", values: rule.startsWith("macd-histogram") ? macd.histogram : [] };
}
