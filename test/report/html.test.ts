import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { englishPage } from "../../src/locale/en/page.ts";
import { frenchPage } from "../../src/locale/fr/page.ts";
import { isFlagged } from "../../src/report/html/flagged.ts";
import { renderHtml, type HtmlOptions } from "../../src/report/html/index.ts";
import type { ReportView } from "../../src/report/view.ts";
import type { ScanMarket } from "../../src/scan/scan-report.ts";
import { analysedOf, reportOf } from "./reports.ts";
import { failedMarket, poorMarket, shownMarket } from "./markets.ts";
import { demoView, hostileView, mixedView, readDemo } from "./html-views.ts";
import { divergence, rejection } from "./signals.ts";
import { faultsOf } from "./well-formed.ts";
import { testLocale } from "./words.ts";
import { hostileAcceptance } from "./views.ts";

const sha256 = (text: string): string => createHash("sha256").update(text).digest("base64");
const render = (view: ReportView, options: Partial<HtmlOptions> = {}): string =>
  renderHtml(view, {
    locale: view.charts === undefined ? { ...englishPage, rules: testLocale.rules } : englishPage,
    sha256,
    library: null,
    ...options,
  });

/** The page without what is no markup. */
const markupOf = (page: string): string =>
  page.replaceAll(/<style>[^]*?<\/style>/g, "").replaceAll(/<script[^>]*>[^]*?<\/script>/g, "");

const withMarket = (market: ScanMarket): ReportView => ({ ...mixedView, report: { ...mixedView.report, market } });

const lwc = fileURLToPath(import.meta.resolve("lightweight-charts/package.json")).replace(
  "package.json",
  "dist/lightweight-charts.standalone.production.js",
);
const library = readFileSync(lwc, "utf8");

/** What a page links to or loads, without places in itself. */
const addressesOf = (page: string): string[] =>
  [...markupOf(page).matchAll(/(?:href|src|action)="([^#"]*)[^"]*"/g)].map(([, to = ""]) => to);

describe("the HTML report", () => {
  it.each([
    ["of the demo market", demoView],
    ["of every kind of symbol", async () => mixedView],
    ["of hostile texts", async () => hostileView],
    ["of a market that is known", async () => withMarket(shownMarket)],
    ["of a market of which little is known", async () => withMarket(poorMarket)],
    ["of a market that failed", async () => withMarket(failedMarket)],
    ["of nothing", async () => ({ ...mixedView, report: reportOf([]), changes: null })],
  ])("%s is well-formed in both languages, its ids unique and all that is linked there", async (_, view) => {
    for (const locale of [englishPage, frenchPage]) {
      const given = await view();
      // The signals of drawn reports carry what the words of tests need.
      const rules = given.charts === undefined ? testLocale.rules : locale.rules;
      const page = render(given, { locale: { ...locale, rules } });
      const markup = markupOf(page);
      expect(faultsOf(markup)).toEqual([]);
      const ids = [...markup.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
      expect(ids).toHaveLength(new Set(ids).size);
      const used = [...markup.matchAll(/ (?:href="#|aria-labelledby=")([^"]*)"/g)].flatMap(([, names = ""]) =>
        names.split(" "),
      );
      expect(used.filter((id) => !ids.includes(id))).toEqual([]);
      expect(page).toContain(`<html lang="${locale.tag}">`);
      expect(/.{0,40}(?:NaN|Infinity|undefined|\[object).{0,40}/.exec(markup)?.[0]).toBeUndefined();
    }
  });

  it("tells the market line in the summary, and the way to the section behind it", () => {
    const page = render(withMarket(shownMarket));
    expect(page).toContain('<p class="lead watch"><a href="#market">Market: watch · 3 of 12 rules in force');
    expect(page).toMatch(/<th scope="row">Implied volatility<\/th><td>\^FEAQ 12\.9/);
    expect(page.match(/<svg class="chart"[^>]*aria-label="Where 14 funds stand/g)).toHaveLength(1);
    const failed = render(withMarket(failedMarket));
    expect(failed).toContain('<p class="lead">Market: not known: ^NDX: there are no bars.</p>');
    expect(failed).not.toContain('id="market"');
  });

  it("writes no name of the picture over another", () => {
    const page = render(withMarket(shownMarket));
    const [, plane = ""] = /class="plane scroll"[^>]*>([^]*?)<\/svg>/.exec(page) ?? [];
    const names = [...plane.matchAll(/<text x="([\d.]+)" y="([\d.]+)">([^<]*)</g)].map(([, x, y, name = ""]) => {
      return { x: Number(x), y: Number(y), end: Number(x) + name.length * 7.5 };
    });
    const pairs = names.flatMap((one, index) => names.slice(index + 1).map((other) => [one, other] as const));
    expect(names).toHaveLength(14);
    expect(pairs.filter(([a, b]) => Math.abs(a.y - b.y) < 11 && a.x < b.end && b.x < a.end)).toEqual([]);
  });

  it("allows the style and the scripts that are in it by their hashes, and nothing else", async () => {
    for (const page of [render(await demoView()), render(await demoView(), { library })]) {
      const policy =
        /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(page)?.[1]?.replaceAll("&#39;", "'") ?? "";
      const directives = new Map(
        policy.split("; ").map((directive) => [directive.split(" ", 1)[0], directive.split(" ").slice(1)]),
      );
      const hashes = (pattern: RegExp): string[] =>
        [...page.matchAll(pattern)].map(([, text = ""]) => `'sha256-${sha256(text)}'`);
      expect(directives.get("default-src")).toEqual(["'none'"]);
      expect(directives.get("style-src")).toEqual(hashes(/<style>([^]*?)<\/style>/g));
      expect(directives.get("script-src")).toEqual(hashes(/<script>([^]*?)<\/script>/g));
      expect(new Set(directives.keys())).toEqual(
        new Set(["base-uri", "default-src", "form-action", "img-src", "script-src", "style-src"]),
      );
    }
  });

  it("names no address but those of its own, and the maker of the moving charts", async () => {
    expect(new Set(addressesOf(render(await demoView())))).toEqual(new Set(["data:,", ""]));
    expect(new Set(addressesOf(render(await demoView(), { library })))).toEqual(
      new Set(["data:,", "", "https://www.tradingview.com/"]),
    );
  });

  it("has no style or handler in an attribute, which its policy would not let through", async () => {
    expect(markupOf(render(await demoView(), { library }))).not.toMatch(/<[^>]* (?:style|on\w+)=/);
  });

  it("keeps its data inside of their element, whatever they are", () => {
    const page = render(hostileView, { library: `"</script><script>pwned=1</script>" // <!-- <script` });
    const json = /<script type="application\/json" id="charts">([^]*?)<\/script>/.exec(page)?.[1] ?? "";
    expect(JSON.parse(json)).toHaveLength(7);
    expect(page.match(/<script\b/g)).toHaveLength(4);
    expect(page.match(/<\/script>/g)).toHaveLength(4);
    expect(page).not.toContain("<!--");
  });

  it("tells of each warning with its record, and of the outlook beside what it is compared with", () => {
    const page = render(mixedView);
    for (const text of [
      "lift 1.15 [1.09, 1.22] on 2,032 events, beats chance",
      "cannot be told from chance",
      "46 %",
      "41 %",
    ])
      expect(page).toContain(text);
    expect(page).toMatch(/9 on the 6 measured, 8\.4 expected by chance, 4 to 13 nine times in ten/);
    expect(page).toContain("1 session missing at the source");
    expect(page).toContain("unknown at the source");
    expect(page).toMatch(/<tr class="failed"><th scope="row"[^>]*>NOPE<\/th>/);
  });

  it("tells what changed, at the top and at the symbols that it is about", () => {
    const page = render(mixedView);
    expect(page).toContain("What changed since 2025-11-20");
    expect(page).toContain("close 310.50 above 306.42 on 2025-11-21");
    expect(page.match(/level watch → elevated/g)).toHaveLength(2);
    expect(render({ ...mixedView, changes: null })).not.toContain("What changed");
  });

  it("lists what a baseline accepts", () => {
    const page = render({ ...mixedView, accepted: [hostileAcceptance] });
    expect(page).toContain("<h3>1 signal accepted by the baseline</h3>");
    expect(page).toContain("until 2026-01-31, &lt;b&gt;hedged&lt;/b&gt; @all");
    expect(render({ ...mixedView, accepted: [] })).not.toContain("accepted by");
  });

  it("says so where it has no chart", () => {
    expect(render(mixedView)).toContain(englishPage.html.noChart);
    expect(render(mixedView)).not.toContain('class="chart"');
  });

  it("has a section for every symbol with a warning on a short list, from level watch up on a long one", () => {
    const warned = analysedOf({ level: "calm", signals: [divergence, rejection] });
    expect([isFlagged(warned, 24), isFlagged(warned, 25)]).toEqual([true, false]);
    expect(isFlagged({ ...warned, level: "watch" }, 8000)).toBe(true);
    expect(isFlagged({ ...warned, level: null, signals: [] }, 1)).toBe(false);
    const many = reportOf(Array.from({ length: 30 }, (_, index) => ({ ...warned, symbol: `S${index}` })));
    expect(render({ ...mixedView, report: many, changes: null })).toContain("No symbol from level watch up.");
  });

  it("gives the same bytes for the same report", async () => {
    expect(render(await demoView())).toBe(render(await readDemo()));
  });

  it("stays small: some 40 KB for each symbol with a chart", async () => {
    const view = await demoView();
    const shown = view.report.symbols.filter(
      (symbol) => symbol.status !== "failed" && isFlagged(symbol, view.report.symbols.length),
    );
    expect(render(view).length / shown.length).toBeLessThan(45_000);
  });
});
