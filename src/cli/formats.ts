import type { RenderOptions } from "../report/table/style.ts";
import type { ReportView, RunFacts } from "../report/view.ts";
import type { Content } from "./write-whole.ts";

/** What a scan can be printed as. */
export type Format = "table" | "json" | "ndjson" | "csv" | "markdown" | "junit" | "github" | "prometheus" | "html";

/** How a document is made, whatever its format. */
export interface FormatOptions extends RenderOptions {
  /** Whether charts move, in a format that can. */
  readonly interactive?: boolean;
}

/** Makes a document of a report. Those for programs use no words and thus ignore the locale. */
type Render = (view: ReportView, options: FormatOptions, run: RunFacts) => Content | Promise<Content>;

/** Each is loaded only when it is used. */
const renderers: Readonly<Record<Format, () => Promise<Render>>> = {
  table: async () => {
    const { renderTable } = await import("../report/table/index.ts");
    return async (view, options) =>
      renderTable(view.report, { ...view, below: await linesBelow(view, options) }, options);
  },
  json: async () => {
    const { renderJson } = await import("../report/json.ts");
    return ({ report, changes }) => renderJson(report, changes);
  },
  ndjson: async () => {
    const { renderNdjson } = await import("../report/json.ts");
    return ({ report, changes }) => renderNdjson(report, changes);
  },
  csv: async () => {
    const { renderCsv } = await import("../report/csv.ts");
    return ({ report }) => renderCsv(report);
  },
  markdown: async () => {
    const { renderMarkdown } = await import("../report/markdown/index.ts");
    return (view, { locale }) => renderMarkdown(view, locale);
  },
  junit: async () => {
    const { renderJunit } = await import("../report/junit.ts");
    return ({ report }, _, run) => renderJunit(report, run);
  },
  github: async () => {
    const { renderGithub } = await import("../report/github/annotations.ts");
    return (view, { locale }, run) => renderGithub(view, run, locale);
  },
  prometheus: async () => {
    const { renderPrometheus } = await import("../report/prometheus.ts");
    return ({ report }, _, { now }) => renderPrometheus(report, now);
  },
  html: async () => (await import("./html-report.ts")).htmlReport,
};

/** What the past says of a report; most scans ask for nothing of it. */
async function linesBelow({ changes, accepted = [] }: ReportView, options: RenderOptions): Promise<readonly string[]> {
  if (changes === null && accepted.length === 0) return [];
  const { acceptedLines, changeLines } = await import("../report/table/changes.ts");
  return [...(changes === null ? [] : changeLines(changes, options)), ...acceptedLines(accepted, options)];
}

export async function render(
  format: Format,
  view: ReportView,
  options: FormatOptions,
  run: RunFacts,
): Promise<Content> {
  return (await renderers[format]())(view, options, run);
}
