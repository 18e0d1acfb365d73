import type { RenderOptions } from "../report/table/style.ts";
import type { ReportView } from "../report/view.ts";
import type { Content } from "./write-whole.ts";

/** What a scan can be printed as. */
export type Format = "table" | "json";

/** Makes a document of a report. Those for programs use no words and thus ignore the locale. */
type Render = (view: ReportView, options: RenderOptions) => Content | Promise<Content>;

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
};

export async function render(format: Format, view: ReportView, options: RenderOptions): Promise<Content> {
  return (await renderers[format]())(view, options);
}
