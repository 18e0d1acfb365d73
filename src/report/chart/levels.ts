import type { ReportedSignal } from "../../analysis/symbol-report.ts";
import type { PageLocale } from "../../locale/page-locale.ts";
import { html, type Markup } from "../markup.ts";
import { priceLabel } from "./axes.ts";
import { PLOT_RIGHT, type Layout } from "./layout.ts";
import { units } from "./path.ts";
import { spread } from "./spread.ts";
import type { BarOf, LetteredSignal } from "./warnings.ts";

/** A price that the bars were sent back from, since a bar, and the letters of the warnings that say so. */
export interface RejectionLevel {
  readonly price: number;
  readonly bar: number;
  readonly letters: string;
}

/** Roles of the anchors that are levels; without one of them the highest anchor is where a rejection began. */
const levelRoles = new Set(["level", "range-high"]);

/** The levels of the rejections in force, one for all that name the same price. */
export function rejectionLevels(warnings: readonly LetteredSignal[], barOf: BarOf): RejectionLevel[] {
  const byPrice = new Map<number, RejectionLevel>();
  for (const { letter, signal } of warnings) {
    const anchor = levelOf(signal);
    if (anchor === undefined) continue;
    const before = byPrice.get(anchor.price);
    const bar = Math.min(before?.bar ?? Number.POSITIVE_INFINITY, barOf(anchor.date) ?? 0);
    byPrice.set(anchor.price, { price: anchor.price, bar, letters: (before?.letters ?? "") + letter });
  }
  return [...byPrice.values()];
}

/** Where a rejection says that its level is; nothing for any other warning. */
export function levelOf({ detector, anchors }: ReportedSignal): ReportedSignal["anchors"][number] | undefined {
  const named = anchors.find(({ role }) => levelRoles.has(role));
  if (named !== undefined || detector !== "resistance-rejection") return named;
  return anchors.toSorted((a, b) => b.price - a.price)[0];
}

/** A line to a bar near the edge would be too short to be seen. */
const SHORTEST = 130;

const LABEL_HEIGHT = 12;

/** Each level as a line from its bar to the edge, its price at the beginning; no price upon another. */
export function drawLevels(levels: readonly RejectionLevel[], { x, price }: Layout, locale: PageLocale): Markup {
  const ordered = levels.toSorted((a, b) => b.price - a.price);
  const heights = ordered.map((level) => price.y(level.price));
  const labels = spread(heights, LABEL_HEIGHT, price.top + LABEL_HEIGHT / 2, price.bottom);
  return html`${ordered.map((level, index) => {
    const [from, y] = [Math.min(x(level.bar), PLOT_RIGHT - SHORTEST), price.y(level.price)];
    return html`<path class="level" d="M${units(from)} ${units(y)}H${PLOT_RIGHT}"/>${label(level, from, labels[index] ?? y, locale)}`;
  })}`;
}

/** Left of a line; above one that begins near the left edge. */
function label({ letters, price }: RejectionLevel, x: number, y: number, locale: PageLocale): Markup {
  const text = `${letters} ${priceLabel(price, price, locale)}`;
  if (x > PLOT_RIGHT / 4) return html`<text class="at-line" x="${units(x - 4)}" y="${units(y + 4)}">${text}</text>`;
  return html`<text class="at-line above" x="${units(x + 2)}" y="${units(y - 4)}">${text}</text>`;
}
