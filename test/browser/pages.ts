import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import axe from "axe-core";
import { chromium, type Browser, type BrowserContextOptions, type Page } from "playwright-core";
import { sha256 } from "../../src/cli/sha256.ts";
import { renderHtml, type HtmlOptions } from "../../src/report/html/index.ts";
import type { ReportView } from "../../src/report/view.ts";
import { chromiumPath } from "../setup/chromium.ts";

const manifest = fileURLToPath(import.meta.resolve("lightweight-charts/package.json"));

/** The text of lightweight-charts, as the program reads it. */
export function libraryText(): string {
  return readFileSync(manifest.replace("package.json", "dist/lightweight-charts.standalone.production.js"), "utf8");
}

export function renderPage(view: ReportView, options: Omit<HtmlOptions, "sha256">): string {
  return renderHtml(view, { ...options, sha256 });
}

export function launch(): Promise<Browser> {
  // As root, as in a container, Chromium runs only without its sandbox.
  const args = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
  return chromium.launch({ ...(chromiumPath === undefined ? {} : { executablePath: chromiumPath }), args });
}

/** A page on the screen, and what the browser had to say of it. */
export interface Opened {
  readonly page: Page;
  /** Errors, warnings and broken policies. */
  readonly complaints: readonly string[];
  /** What was asked for beside the page itself. */
  readonly requests: readonly string[];
}

/** Opens a report from a file, as a reader does. */
export async function open(browser: Browser, html: string, options: BrowserContextOptions = {}): Promise<Opened> {
  const path = join(mkdtempSync(join(tmpdir(), "froth-page-")), "report.html");
  writeFileSync(path, html);
  const url = pathToFileURL(path).href;
  const page = await browser.newPage(options);
  const complaints: string[] = [];
  const requests: string[] = [];
  page.on("console", (message) => complaints.push(message.text()));
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("dialog", (dialog) => {
    complaints.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on("request", (request) => {
    if (request.url() !== url && !request.url().startsWith("data:")) requests.push(request.url());
  });
  await page.goto(url);
  return { page, complaints, requests };
}

/**
 * What axe-core finds, each with where it found it. The inside of a chart is a picture, whose parts nobody reads one by one; its
 * colours have a test of their own.
 */
export async function accessibilityFaults(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate<axe.AxeResults>(
    `axe.run({ exclude: [".chart > *"] }, { resultTypes: ["violations"] })`,
  );
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(" ")}`));
}
