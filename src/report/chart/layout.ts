import type { ChartData } from "../../analysis/chart-data.ts";
import { scaleOf, spanOf, widened, type Scale, type Span } from "./scales.ts";

/** Units of the picture; on a wide screen one is about a pixel. */
export const WIDTH = 800;
const LEFT = 6;
/** Where the bars end and the axis begins. */
export const PLOT_RIGHT = 734;
/** Baseline of the legend. */
export const LEGEND_Y = 15;
/** Middle of the letters of the warnings. */
export const MARKS_Y = 37;
const PANES_TOP = 56;
/** Between two panes: room for the title of the lower one. */
const GAP = 20;
const DATES_HEIGHT = 22;
/** Fewer bars than this do not fill the width: each would be as broad as a beam. */
const FEWEST_COLUMNS = 60;
const WIDEST_BAR = 9;

/** A part of the picture with an axis of its own. */
export interface Pane {
  readonly top: number;
  readonly bottom: number;
  readonly span: Span;
  readonly y: Scale;
}

/** Where everything stands. A pane is `null` where there is nothing to show in it. */
export interface Layout {
  readonly height: number;
  readonly bars: number;
  /** Middle of a bar. */
  readonly x: (bar: number) => number;
  /** Breadth of a bar's body. */
  readonly breadth: number;
  readonly price: Pane;
  readonly volume: Pane | null;
  readonly rsi: Pane | null;
  readonly macd: Pane | null;
  /** Lower edge of the lowest pane. */
  readonly bottom: number;
}

/**
 * Lays out the panes below each other.
 *
 * @param levels further prices that must be seen
 */
export function layoutOf(data: ChartData, levels: readonly number[]): Layout {
  const bars = data.close.length;
  const step = (PLOT_RIGHT - LEFT) / Math.max(bars, FEWEST_COLUMNS);
  let edge = PANES_TOP - GAP;
  const pane = (span: Span | null, height: number): Pane | null => {
    if (span === null) return null;
    const top = edge + GAP;
    edge = top + height;
    return { top, bottom: edge, span, y: scaleOf(span, top, edge) };
  };
  const prices = spanOf([data.high, data.low, data.close, data.sma50, data.sma200, levels]) ?? { low: 0, high: 1 };
  const priceSpan = widened(prices, 0.04);
  const price = pane(priceSpan, 270) ?? { top: PANES_TOP, bottom: edge, span: priceSpan, y: () => edge };
  const volume = pane(volumeSpan(data), 58);
  const rsi = pane(rsiSpan(data), 70);
  const macd = pane(macdSpan(data), 70);
  return {
    height: edge + DATES_HEIGHT,
    bars,
    x: (bar) => LEFT + (bar + 0.5) * step,
    breadth: Math.min(WIDEST_BAR, step * 0.68),
    price,
    volume,
    rsi,
    macd,
    bottom: edge,
  };
}

/** Above the highest volume there is room for the mark of a distribution day. */
const VOLUME_ROOM = 1.13;

function volumeSpan({ volume }: ChartData): Span | null {
  const span = spanOf([volume]);
  return span === null || span.high <= 0 ? null : { low: 0, high: span.high * VOLUME_ROOM };
}

/** Wide enough for the lines at 30 and 70, wider where the index went further. */
function rsiSpan({ rsi }: ChartData): Span | null {
  const span = spanOf([rsi.values]);
  return span === null ? null : { low: Math.min(20, span.low), high: Math.max(85, span.high) };
}

function macdSpan({ macd }: ChartData): Span | null {
  const span = spanOf([macd.line, macd.signal, macd.histogram]);
  if (span === null) return null;
  return widened({ low: Math.min(0, span.low), high: Math.max(0, span.high) }, 0.04);
}
