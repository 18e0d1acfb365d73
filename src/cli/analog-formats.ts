import type { AnalogReport } from "../market/analog/analog-report.ts";
import type { RenderOptions } from "../report/table/style.ts";
import { pageLocaleOf } from "./language.ts";

/** What an analogue can be printed as. */
export type AnalogFormat = "table" | "json" | "svg" | "html";

type Render = (report: AnalogReport, options: RenderOptions) => string | Promise<string>;

/** Each is loaded only when it is used. */
const renderers: Readonly<Record<AnalogFormat, () => Promise<Render>>> = {
  table: async () => (await import("../report/analog/index.ts")).renderAnalog,
  json: async () => (await import("../report/analog/json.ts")).renderAnalogJson,
  svg: async () => {
    const { renderAnalogSvg } = await import("../report/analog/svg.ts");
    const { pictureStyle } = await import("../report/chart/style.ts");
    return (report, { locale }) => `${renderAnalogSvg(report, locale, pictureStyle("auto"))?.text ?? ""}\n`;
  },
  html: async () => {
    const { renderAnalogHtml } = await import("../report/analog/html.ts");
    const { sha256 } = await import("./sha256.ts");
    return async (report, { locale }) => renderAnalogHtml(report, await pageLocaleOf(locale), sha256);
  },
};

export async function renderAnalogAs(
  format: AnalogFormat,
  report: AnalogReport,
  options: RenderOptions,
): Promise<string> {
  return (await renderers[format]())(report, options);
}
