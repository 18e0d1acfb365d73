import type { PageLocale } from "../../locale/page-locale.ts";
import type { RotationPanel, RotationRow } from "../../market/market-panels.ts";
import type { Quadrant } from "../../market/relative-rotation.ts";
import { units } from "../chart/path.ts";
import { html, type Markup } from "../markup.ts";
import { clean } from "../text/clean.ts";

const WIDTH = 720;
const HEIGHT = 460;
const MARGIN = 34;
/** Both axes go through the mean of a z-score that is centred on 100. */
const CENTRE = 100;
/** Lines of text that stand nearer to each other run together. */
const LINE = 13;
/** About so wide is a letter. */
const LETTER = 9;

interface Point {
  readonly x: number;
  readonly y: number;
}

/** A fund's name beside its newest point, and the way it has come. */
interface Trail {
  readonly symbol: string;
  readonly quadrant: Quadrant | null;
  readonly points: readonly Point[];
  readonly newest: Point;
}

/**
 * The funds on the plane of ratio (to the right) and momentum (upwards) with the way of their last weeks, in the manner of relative
 * rotation graphs. A picture: the table beside it says the same in numbers.
 */
export function rotationPlane(rotation: RotationPanel, locale: PageLocale): Markup {
  const trails = trailsOf(rotation.rows);
  return html`<svg class="chart" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${locale.html.market.picture(trails.length)}"><rect class="paper" width="${WIDTH}" height="${HEIGHT}"/>${corners(locale)}<path class="grid" d="M${MARGIN} ${HEIGHT / 2}H${WIDTH - MARGIN}M${WIDTH / 2} ${MARGIN}V${HEIGHT - MARGIN}"/>${named(trails).map(drawTrail)}</svg>`;
}

function corners({ market: { quadrants } }: PageLocale): Markup[] {
  const [left, right, top, bottom] = [MARGIN, WIDTH - MARGIN, 20, HEIGHT - 12];
  return [
    html`<text class="corner" x="${left}" y="${top}">${quadrants.improving}</text>`,
    html`<text class="corner title" x="${right}" y="${top}">${quadrants.leading}</text>`,
    html`<text class="corner" x="${left}" y="${bottom}">${quadrants.lagging}</text>`,
    html`<text class="corner title" x="${right}" y="${bottom}">${quadrants.weakening}</text>`,
  ];
}

/** How far the values go from the centre. */
function reachOf(values: readonly number[]): number {
  return values.reduce((most, value) => Math.max(most, Math.abs(value - CENTRE)), 1);
}

function trailsOf(rows: readonly RotationRow[]): Trail[] {
  const all = rows.flatMap(({ trail }) => trail);
  const [across, up] = [reachOf(all.map(({ ratio }) => ratio)), reachOf(all.map(({ momentum }) => momentum))];
  const [middleX, middleY] = [WIDTH / 2, HEIGHT / 2];
  return rows.flatMap(({ symbol, quadrant, trail }) => {
    const points = trail.map(({ ratio, momentum }) => ({
      x: middleX + ((ratio - CENTRE) / across) * (middleX - 2 * MARGIN),
      y: middleY - ((momentum - CENTRE) / up) * (middleY - MARGIN),
    }));
    const newest = points.at(-1);
    return newest === undefined ? [] : [{ symbol: clean(symbol), quadrant, points, newest }];
  });
}

interface Named extends Trail {
  /** Where its name begins. */
  readonly at: Point;
}

/** Names from top to bottom; one that would run into another goes below it. */
function named(trails: readonly Trail[]): Named[] {
  const placed: Named[] = [];
  for (const trail of trails.toSorted((a, b) => a.newest.y - b.newest.y)) {
    const width = trail.symbol.length * LETTER;
    const x = Math.min(trail.newest.x + 7, WIDTH - width);
    const beside = placed.filter(({ at, symbol }) => x < at.x + symbol.length * LETTER && at.x < x + width);
    let y = trail.newest.y + 4;
    for (let taken = rivalOf(y); taken !== undefined; taken = rivalOf(y)) y = taken.at.y + LINE;
    placed.push({ ...trail, at: { x, y } });

    function rivalOf(height: number): Named | undefined {
      return beside.find(({ at }) => Math.abs(at.y - height) < LINE);
    }
  }
  return placed;
}

function drawTrail({ symbol, quadrant, points, newest, at }: Named): Markup {
  const way = points.map(({ x, y }, week) => `${week === 0 ? "M" : "L"}${units(x)} ${units(y)}`).join("");
  return html`<g class="${quadrant ?? "none"}"><path class="trail" d="${way}"/><circle cx="${units(newest.x)}" cy="${units(newest.y)}" r="3.5"/><text x="${units(at.x)}" y="${units(at.y)}">${symbol}</text></g>`;
}
