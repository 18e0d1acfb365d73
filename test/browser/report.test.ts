import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Browser } from "playwright-core";
import { sha256 } from "../../src/cli/sha256.ts";
import { englishPage } from "../../src/locale/en/page.ts";
import { frenchPage } from "../../src/locale/fr/page.ts";
import type { ReportView } from "../../src/report/view.ts";
import { renderAnalogHtml } from "../../src/report/analog/html.ts";
import { analogReport } from "../report/analogs.ts";
import { failedOf } from "../report/reports.ts";
import { shownMarket } from "../report/markets.ts";
import { changes, demoView, hostileView } from "../report/html-views.ts";
import { chromiumPath } from "../setup/chromium.ts";
import { accessibilityFaults, launch, libraryText, open, renderPage } from "./pages.ts";

/** A few symbols, for the browser takes its time over each: a loud one, some quiet ones, one of no level, one without data. */
const view = fewOf(await demoView(), ["BLOW", "WALL", "DUMP", "^DEMO"]);
const pages = {
  English: renderPage(view, { locale: englishPage, library: null }),
  French: renderPage(view, { locale: frenchPage, library: null }),
  moving: renderPage(view, { locale: englishPage, library: libraryText() }),
  analogue: renderAnalogHtml(analogReport, englishPage, sha256),
  hostile: renderPage(hostileView, { locale: englishPage, library: libraryText() }),
};

const light = { viewport: { width: 1280, height: 900 }, colorScheme: "light" } as const;
const dark = { ...light, colorScheme: "dark" } as const;
const phone = { viewport: { width: 390, height: 844 }, colorScheme: "light", hasTouch: true, isMobile: true } as const;

function fewOf(whole: ReportView, names: readonly string[]): ReportView {
  const symbols = whole.report.symbols.filter(({ symbol }) => names.includes(symbol));
  return {
    ...whole,
    report: { ...whole.report, symbols: [...symbols, failedOf("NOPE", "NOPE: unknown")], market: shownMarket },
    changes,
  };
}

describe.skipIf(chromiumPath === undefined)("the HTML report in a browser (needs Chromium)", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(async () => {
    await browser.close();
  });

  it.each([
    ["in light", "English", light],
    ["in dark", "English", dark],
    ["in French", "French", light],
    ["on a phone", "English", phone],
    ["with charts that move", "moving", light],
    ["of an analogue", "analogue", dark],
  ] as const)("%s asks for nothing, breaks no policy and has no fault of accessibility", async (_, name, options) => {
    const { page, complaints, requests } = await open(browser, pages[name], options);
    for (const details of await page.locator("details").all())
      await details.evaluate((element) => element.setAttribute("open", ""));
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(complaints).toEqual([]);
    expect(requests).toEqual([]);
    await page.close();
  });

  it("runs nothing that comes from outside", async () => {
    const { page, complaints, requests } = await open(browser, pages.hostile, light);
    await page.hover(".warnings tbody th");
    await page.locator(".warnings thead button").first().click();
    expect(await page.evaluate("typeof pwned")).toBe("undefined");
    expect(complaints).toEqual([]);
    expect(requests).toEqual([]);
    await page.close();
  });

  it("would run no script and no style that somebody put into it", async () => {
    const planted =
      "<script>pwned=1</script><style>body{display:none}</style><p id=x style='color:red' onclick='pwned=1'>x</p>";
    const { page, complaints } = await open(browser, pages.English.replace("<main>", `<main>${planted}`), light);
    await page.click("#x");
    expect(await page.evaluate("typeof pwned")).toBe("undefined");
    expect(await page.locator("body").isVisible()).toBe(true);
    expect(complaints.filter((text) => text.includes("Content Security Policy"))).toHaveLength(4);
    await page.close();
  });

  it("sorts by mouse and by keyboard, and says so", async () => {
    const { page } = await open(browser, pages.English, light);
    const symbols = (): Promise<string[]> => page.locator(".warnings tbody th").allTextContents();
    const head = (name: string) => page.locator(".warnings thead th", { hasText: name });
    const asWritten = await symbols();
    await head("Symbol").locator("button").click();
    expect(await symbols()).toEqual(asWritten.toSorted((a, b) => a.localeCompare(b, "en")));
    expect(await head("Symbol").getAttribute("aria-sort")).toBe("ascending");
    await head("Close").locator("button").focus();
    await page.keyboard.press("Enter");
    const closes = async (): Promise<number[]> =>
      (await page.locator(".warnings tr:not(.failed) td:nth-child(6)").allTextContents()).map((text) =>
        Number(text.replaceAll(",", "")),
      );
    expect(await closes()).toEqual((await closes()).toSorted((a, b) => b - a));
    expect(await head("Close").getAttribute("aria-sort")).toBe("descending");
    expect(await head("Symbol").getAttribute("aria-sort")).toBeNull();
    await page.keyboard.press("Space");
    expect(await closes()).toEqual((await closes()).toSorted((a, b) => a - b));
    await page.close();
  });

  it("keeps what has no value at the end, whichever way it is sorted", async () => {
    const { page } = await open(browser, pages.hostile, light);
    const button = page.locator(".warnings thead button", { hasText: "Close" });
    for (let click = 0; click < 2; click++) {
      await button.click();
      const failed = await page
        .locator(".warnings tbody tr")
        .evaluateAll((rows) => rows.map((row) => row.className === "failed"));
      expect(failed).toEqual([...Array<boolean>(7).fill(false), ...Array<boolean>(7).fill(true)]);
    }
    await page.close();
  });

  it("scrolls no page of an analogue sideways on a phone, and begins its picture at the left", async () => {
    const from = `csv:/${"long-folder/".repeat(20)}`;
    const report = { ...analogReport, source: from, against: from, rallies: { ...analogReport.rallies, from } };
    const { page } = await open(browser, renderAnalogHtml(report, englishPage, sha256), phone);
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(390);
    const visible = await page.evaluate(`(() => {
      const figure = document.querySelector(".figure");
      const svg = figure.querySelector("svg");
      return [svg.getBoundingClientRect().left >= figure.getBoundingClientRect().left, svg.clientWidth > figure.clientWidth];
    })()`);
    expect(visible).toEqual([true, true]);
    await page.close();
  });

  it("scrolls no page sideways on a phone, and shows the newest bars first", async () => {
    const { page } = await open(browser, pages.French, phone);
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(390);
    const visible = await page.evaluate(`(() => {
      const [figure] = document.querySelectorAll(".figure");
      const [svg] = figure.children;
      return [svg.getBoundingClientRect().right <= figure.getBoundingClientRect().right + 1, svg.clientWidth > figure.clientWidth];
    })()`);
    expect(visible).toEqual([true, true]);
    await page.close();
  });

  it("reads the same without scripts", async () => {
    const { page, complaints } = await open(browser, pages.moving, { ...light, javaScriptEnabled: false });
    expect(await page.locator(".warnings tbody tr").count()).toBe(view.report.symbols.length);
    expect(await page.locator(".figure svg.chart").first().isVisible()).toBe(true);
    expect(await page.locator(".warnings thead button").count()).toBe(0);
    expect(complaints).toEqual([]);
    await page.close();
  });

  it("draws charts that move in the place of the still ones, which are printed", async () => {
    const { page, complaints } = await open(browser, pages.moving, dark);
    await page.locator(".live").first().scrollIntoViewIfNeeded();
    await page.locator(".live canvas").first().waitFor();
    expect(await page.locator(".figure svg.chart").first().isVisible()).toBe(false);
    const drawn = await page.evaluate("document.querySelector('.live canvas').toDataURL().length");
    expect(drawn).toBeGreaterThan(2000);
    await page.emulateMedia({ media: "print" });
    expect(await page.locator(".figure svg.chart").first().isVisible()).toBe(true);
    expect(await page.locator(".live").first().isVisible()).toBe(false);
    expect(complaints).toEqual([]);
    await page.close();
  });

  it("leads from the keyboard past the head of the page to the table", async () => {
    const { page } = await open(browser, pages.English, light);
    await page.keyboard.press("Tab");
    expect(await page.evaluate("document.activeElement.className")).toBe("skip");
    await page.keyboard.press("Enter");
    expect(await page.evaluate("document.activeElement.id")).toBe("table");
    await page.close();
  });
});
