import type { Locale } from "../../locale/locale.ts";
import type { AnalogReport, Fan, MatchedTemplate, Picture } from "../../market/analog/analog-report.ts";
import { logarithmicPrices } from "../bubble/chart.ts";
import { PLOT_RIGHT, WIDTH } from "../chart/layout.ts";
import { curve, units } from "../chart/path.ts";
import { scaleOf, type Scale } from "../chart/scales.ts";
import { roundPrices } from "../explain/axis.ts";
import { html, type Markup } from "../markup.ts";
import { clean } from "../text/clean.ts";
import { curvesOf, type AnalogCurves } from "./curves.ts";
import { templateName } from "./name.ts";
import { likenesses } from "./sentences.ts";

const HEIGHT = 470;
const TOP = 96;
const BOTTOM = 442;
const LINE_HEIGHT = 18;
const LEFT = 6;
const SESSION_TICKS = 10;

/** What a picture of one template is drawn from; nothing where several were compared. */
interface Pictured {
  readonly report: AnalogReport;
  readonly picture: Picture;
  readonly template: MatchedTemplate;
}

/**
 * The picture of an analogue as an SVG element, with the marks and colours of froth's charts. Its likeness stands in it with the share of
 * all rallies that are at least as much alike, so that it cannot be shown without. Nothing is loaded and nothing runs.
 *
 * @param style rules for a picture that stands alone; `null` where the page around it has them
 * @returns `null` where several templates were compared
 */
export function renderAnalogSvg(report: AnalogReport, locale: Locale, style: Markup | null): Markup | null {
  const [template] = report.templates;
  const { picture } = report;
  if (picture === null || template?.status !== "matched") return null;
  return draw({ report, picture, template }, locale, style);
}

function draw({ report, picture, template }: Pictured, locale: Locale, style: Markup | null): Markup {
  const { analog } = locale;
  const name = templateName(template);
  const said = likenesses(report, locale).map(({ text }) => text);
  const curves = curvesOf(picture, report.fan);
  const y = scaleOf({ low: curves.low, high: curves.high }, TOP, BOTTOM);
  const x = (index: number): number => LEFT + (index / (curves.length - 1)) * (PLOT_RIGHT - LEFT);
  const path = (values: readonly (number | null)[]): string => curve(values, { x }, y);
  return html`<svg xmlns="http://www.w3.org/2000/svg" class="chart" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-labelledby="analog-title analog-desc"><title id="analog-title">${analog.title(clean(report.symbol), report.settings.sessions, report.asOf, clean(report.source))}</title><desc id="analog-desc">${said.join(" ")} ${analog.picture}</desc>${style}<rect class="paper" width="${WIDTH}" height="${HEIGHT}"/>
${drawLegend(clean(report.symbol), name, report.fan, locale)}${said.map((text, line) => html`<text x="2" y="${15 + (2 + line) * LINE_HEIGHT}">${text}</text>`)}<text x="2" y="${15 + 4 * LINE_HEIGHT}">${analog.picture}</text>
${drawPrices(curves, y, locale)}${drawSessions(curves, x, locale)}
${curves.nearest.map((values) => html`<path class="curve sma50" d="${path(values)}"/>`)}
<path class="level" d="${path(curves.template)}"/><path class="divergence" d="${path(curves.followed)}"/><path class="close" d="${path(curves.symbol)}"/></svg>`;
}

function drawLegend(symbol: string, name: string, fan: Fan | null, { analog }: Locale): Markup {
  const { legend } = analog;
  const nearest =
    fan === null
      ? null
      : html`<text class="key sma50" x="2" y="${15 + LINE_HEIGHT}">— ${legend.nearest(fan.nearest.length)}</text>`;
  return html`<text class="symbol" x="2" y="15">— ${legend.symbol(symbol)}<tspan class="at-line key" dx="14">– – ${legend.template(name)}</tspan><tspan class="at-line key" dx="14">— ${legend.followed(name)}</tspan></text>${nearest}`;
}

function drawPrices({ low, high }: AnalogCurves, y: Scale, { numbers }: Locale): Markup {
  const prices = logarithmicPrices(100 * Math.exp(low), 100 * Math.exp(high));
  const places = prices.map((price) => ({ price, y: units(y(Math.log(price / 100))) }));
  return html`<path class="grid" d="${places.map((place) => `M0 ${place.y}H${PLOT_RIGHT}`).join("")}"/>${places.map(
    (place) => html`<text x="${PLOT_RIGHT + 7}" y="${place.y}" dy="4">${numbers.number(place.price)}</text>`,
  )}`;
}

function drawSessions({ meeting, length }: AnalogCurves, x: (index: number) => number, { numbers }: Locale): Markup {
  const ticks = roundPrices(-meeting, length - 1 - meeting, SESSION_TICKS).map((session) => ({
    session,
    x: units(x(meeting + session)),
  }));
  return html`<path class="grid" d="${ticks.map((tick) => `M${tick.x} ${TOP}V${BOTTOM}`).join("")}"/><g class="dates">${ticks.map(
    ({ session, x: place }) => html`<text x="${place}" y="${BOTTOM + LINE_HEIGHT}">${numbers.number(session)}</text>`,
  )}</g>`;
}
