import { readFileSync } from "node:fs";
import { FrothError } from "../errors.ts";
import { renderHtml } from "../report/html/index.ts";
import type { ReportView } from "../report/view.ts";
import type { FormatOptions } from "./formats.ts";
import { pageLocaleOf } from "./language.ts";
import { sha256 } from "./sha256.ts";

/** The report as a page; the library of moving charts is read only where they are asked for. */
export async function htmlReport(view: ReportView, { locale, interactive = false }: FormatOptions): Promise<string> {
  return renderHtml(view, { locale: await pageLocaleOf(locale), sha256, library: interactive ? readLibrary() : null });
}

/**
 * The text of lightweight-charts, that draws charts that move.
 *
 * @throws FrothError `usage` where lightweight-charts is not installed
 */
export function readLibrary(): string {
  try {
    const manifest = import.meta.resolve("lightweight-charts/package.json");
    return readFileSync(new URL("dist/lightweight-charts.standalone.production.js", manifest), "utf8");
  } catch (cause) {
    throw new FrothError("usage", "charts that move need the package lightweight-charts, which cannot be found", {
      remedy: "npm install lightweight-charts@5 where froth is installed, or leave out --interactive",
      cause,
    });
  }
}
