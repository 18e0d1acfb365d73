import type { RenderOptions } from "../report/table/style.ts";
import type { ReportView } from "../report/view.ts";
import type { Content } from "./write-whole.ts";

/** What a scan can be printed as. */
export type Format = "table" | "json" | "html";

/** How a document is made, whatever its format. */
export interface FormatOptions extends RenderOptions {
  /** Whether charts move, in a format that can. */
  readonly interactive: boolean;
}

/** Makes a document of a report. Those for programs use no words and thus ignore the locale. */
type Render = (view: ReportView, options: FormatOptions) => Content | Promise<Content>;

/** Each is loaded only when it is used. */
const renderers: Readonly<Record<Format, () => Promise<Render>>> = {
  table: async () => {
    const { renderTable } = await import("../report/table/index.ts");
    return ({ report, ...extras }, options) => renderTable(report, extras, options);
  },
  json: async () => {
    const { renderJson } = await import("../report/json.ts");
    return ({ report }) => renderJson(report);
  },
  html: async () => (await import("./html-report.ts")).htmlReport,
};

export async function render(format: Format, view: ReportView, options: FormatOptions): Promise<Content> {
  return (await renderers[format]())(view, options);
}
