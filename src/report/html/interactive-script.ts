/**
 * Draws the moving charts with lightweight-charts, each when it comes near the screen, in the place of its still picture.
 * Runs in the browser. Should one fail, its still picture stays.
 */
export const interactiveScript = `"use strict";
const library = LightweightCharts;
const color = (name) => getComputedStyle(document.documentElement).getPropertyValue("--" + name).trim();
const points = (dates, column) => dates.map((time, bar) => (column[bar] === null ? { time } : { time, value: column[bar] }));
function draw(place, data) {
  const { dates, close } = data;
  const chart = library.createChart(place, {
    autoSize: true,
    layout: { background: { color: color("paper") }, textColor: color("faint"), attributionLogo: false, panes: { separatorColor: color("grid") } },
    grid: { vertLines: { color: color("grid") }, horzLines: { color: color("grid") } },
    rightPriceScale: { borderVisible: false },
    timeScale: { borderVisible: false, rightOffset: 26 },
    handleScroll: { vertTouchDrag: false },
    localization: { locale: document.documentElement.lang },
  });
  const priceFormat = { type: "price", precision: data.decimals, minMove: 10 ** -data.decimals };
  const plain = { lastValueVisible: false, priceLineVisible: false, crosshairMarkerVisible: false };
  const curve = (column, name, pane, options = {}) => {
    const series = chart.addSeries(library.LineSeries, { ...plain, lineWidth: 2, color: color(name), priceFormat, ...options }, pane);
    series.setData(points(dates, column));
    return series;
  };
  const drawBars = () => {
    const [open, high, low] = data.bars;
    const series = chart.addSeries(library.CandlestickSeries, {
      upColor: color("up"), wickUpColor: color("up"), downColor: color("down"), wickDownColor: color("down"), borderVisible: false, priceFormat,
    });
    series.setData(dates.map((time, bar) => close[bar] === null ? { time } : {
      time, open: open[bar] ?? close[bar], high: high[bar] ?? close[bar], low: low[bar] ?? close[bar], close: close[bar],
    }));
    return series;
  };
  const price = data.bars === null ? curve(close, "ink", 0, { lastValueVisible: true }) : drawBars();
  curve(data.sma50, "sma50", 0, { lastValueVisible: true, title: data.names.sma50 });
  curve(data.sma200, "sma200", 0, { lastValueVisible: true, title: data.names.sma200 });
  const panes = { price: 0 };
  let pane = 0;
  if (data.volume !== null && data.volume.some((shares) => shares > 0)) {
    panes.volume = ++pane;
    const counted = new Set(data.distributionDays);
    const isDown = (bar) => close[bar] < (data.bars?.[0][bar] ?? close[bar - 1] ?? close[bar]);
    chart.addSeries(library.HistogramSeries, { ...plain, priceFormat: { type: "volume" } }, pane).setData(dates.map((time, bar) => ({
      time, value: data.volume[bar] ?? 0, color: counted.has(bar) ? color("mark") : color(isDown(bar) ? "down" : "up") + "80",
    })));
  }
  if (data.rsi.some((value) => value !== null)) {
    panes.rsi = ++pane;
    const rsi = curve(data.rsi, "ink", pane, { lineWidth: 1, lastValueVisible: true, title: data.names.rsi, priceFormat: { type: "price", precision: 1, minMove: 0.1 } });
    for (const value of [70, 30]) rsi.createPriceLine({ price: value, color: color("faint"), lineWidth: 1, lineStyle: 2, axisLabelVisible: false, title: "" });
  }
  const [line, signal, histogram] = data.macd;
  if (line.some((value) => value !== null)) {
    panes.macd = ++pane;
    chart.addSeries(library.HistogramSeries, { ...plain, priceFormat }, pane).setData(dates.map((time, bar) => histogram[bar] === null ? { time } : {
      time, value: histogram[bar], color: color(histogram[bar] < 0 ? "down" : "up") + "80",
    }));
    curve(line, "sma50", pane, { lineWidth: 1, lastValueVisible: true, title: data.names.macd });
    curve(signal, "sma200", pane, { lineWidth: 1 });
  }
  for (const { pane: name, from, to, fromValue, toValue } of data.divergences) {
    if (panes[name] === undefined) continue;
    const series = chart.addSeries(library.LineSeries, { ...plain, lineWidth: 2, color: color("mark"), autoscaleInfoProvider: () => null }, panes[name]);
    series.setData([{ time: dates[from], value: fromValue }, { time: dates[to], value: toValue }]);
  }
  for (const { letter, price: value } of data.levels) {
    price.createPriceLine({ price: value, color: color("mark"), lineWidth: 1, lineStyle: 2, axisLabelVisible: false, title: letter });
  }
  library.createSeriesMarkers(price, data.marks.map(({ letters, bar, below, strong }) => ({
    time: dates[bar], position: below ? "belowBar" : "aboveBar", shape: "circle", size: 0.6, text: letters, color: color(strong ? "mark" : "faint"),
  })));
  chart.panes().forEach((each, index) => each.setStretchFactor(index === 0 ? 4 : 1));
  chart.timeScale().fitContent();
  return chart;
}
const scheme = matchMedia("(prefers-color-scheme: dark)");
const shown = new Map();
function show(place, data) {
  shown.get(place)?.remove();
  shown.set(place, draw(place, data));
}
const waiting = new Map();
const observer = new IntersectionObserver((entries) => {
  for (const { target, isIntersecting } of entries) {
    if (!isIntersecting) continue;
    observer.unobserve(target);
    show(target, waiting.get(target));
  }
}, { rootMargin: "600px" });
for (const data of JSON.parse(document.getElementById("charts").textContent)) {
  const still = document.getElementById(data.id + "-figure");
  const place = document.createElement("div");
  place.className = "live";
  place.setAttribute("role", "img");
  place.setAttribute("aria-labelledby", data.id + "-chart-title " + data.id + "-chart-desc");
  still.classList.add("still");
  still.after(place);
  waiting.set(place, data);
  observer.observe(place);
}
scheme.addEventListener("change", () => {
  for (const place of shown.keys()) show(place, waiting.get(place));
});
`;
