import * as fc from "fast-check";
import { marked } from "marked";
import { describe, expect, it } from "vitest";
import { codeSpan } from "../../src/report/markdown/code-span.ts";
import { renderMarkdown } from "../../src/report/markdown/index.ts";
import type { ReportView } from "../../src/report/view.ts";
import { hostileText, hostileView, viewSaying } from "./hostile.ts";
import { analysedOf, failedOf, mixedReport, reportOf } from "./reports.ts";
import { extension, runUp } from "./signals.ts";
import { everyChange, hostileAcceptance, noChange, viewOf } from "./views.ts";
import { testFrench, testLocale } from "./words.ts";

/** As GitHub shows it: its dialect, to HTML. */
function html(markdown: string): string {
  return marked.parse(markdown, { gfm: true, async: false });
}

/** The names of all tags, with whatever stands in them. */
function tags(page: string): string[] {
  return [...page.matchAll(/<([^>]*)>/g)].map(([, inside = ""]) => inside);
}

const ours = /^\/?(?:h1|h2|p|table|thead|tbody|tr|t[hd](?: align="(?:left|right)")?|ul|li|code)$/;

function count(page: string, tag: string): number {
  return page.split(`<${tag}>`).length - 1;
}

function withChanges(changes: ReportView["changes"]): string {
  return renderMarkdown(viewOf(mixedReport, changes), testLocale);
}

/** How many there are of everything that Markdown can make. */
function shape(view: ReportView): number[] {
  const page = html(renderMarkdown(view, testLocale));
  return ["table", "tr", "li", "h1", "h2", "ul"].map((tag) => count(page, tag)).concat(page.split("<td").length);
}

describe("renderMarkdown", () => {
  it("looks as it should", async () => {
    const text = renderMarkdown(viewOf(mixedReport, everyChange), testLocale);
    await expect(text).toMatchFileSnapshot("golden/report.md.txt");
  });

  it("is a table with a row for each symbol, the failed ones too, and as many cells in each", () => {
    const [table = ""] = html(renderMarkdown(viewOf(mixedReport), testLocale)).split("</table>");
    const rows = table.split("<tr>").slice(2);
    expect(rows).toHaveLength(mixedReport.symbols.length);
    expect(new Set(rows.map((row) => row.split("<td").length))).toEqual(new Set([10]));
    for (const { symbol } of mixedReport.symbols) expect(table).toContain(`<code>${symbol}</code>`);
  });

  it("has the record of every warning that it names", () => {
    const text = renderMarkdown(viewOf(reportOf([analysedOf({ signals: [runUp, extension] })])), testLocale);
    expect(text).toContain("lift 1.15 [1.09, 1.22] on 2,032 events, beats chance");
    expect(text).toContain("lift 1.09 [1.04, 1.13] on 8,250 rally days, beats chance");
  });

  it("lists what a baseline accepts, and nothing in the reason is markup", () => {
    const text = renderMarkdown({ ...viewOf(mixedReport), accepted: [hostileAcceptance] }, testLocale);
    expect(text).toContain("## 1 signal accepted by the baseline\n\n");
    expect(text).toMatch(/- `GOOGL` `extension-40`, until 2026-01-31, `<b>hedged<\/b> @all ?# #1`\n/);
    expect(renderMarkdown({ ...viewOf(mixedReport), accepted: [] }, testLocale)).not.toContain("accepted");
  });

  it("says what changed, or that nothing did, or nothing of it", () => {
    expect(withChanges(everyChange)).toContain("## What changed since 2025-11-20");
    expect(withChanges(everyChange)).toContain(
      "- `NVDA` gone: rejection 306.42 → 289.45, close 431.20 above 428.10 on 2025-11-21",
    );
    expect(withChanges(noChange)).toContain("\n\nNothing.\n\n");
    expect(withChanges(null)).not.toContain("changed");
  });

  it("tells in full why a symbol is incomplete", () => {
    const text = renderMarkdown(viewOf(reportOf([failedOf("NOPE", "NOPE: gone | *for* good")])), testLocale);
    expect(text).toContain("- `NOPE`: no data: `NOPE: gone | *for* good`");
  });

  it("leaves out what there is none of", () => {
    const text = renderMarkdown(viewOf(reportOf([])), testLocale);
    expect(text.trim().split("\n\n")).toEqual(["# froth · 0 symbols · no session · `yahoo`", "No symbols."]);
  });
});

describe("hostile text in renderMarkdown", () => {
  it("is text, in a code span each time, in every language", () => {
    fc.assert(
      fc.property(hostileView, fc.constantFrom(testLocale, testFrench), (view, locale) => {
        const page = html(renderMarkdown(view, locale));
        expect(tags(page).filter((tag) => !ours.test(tag))).toEqual([]);
        // Outside of code GitHub looks for people, issues and addresses in what is left.
        const prose = page.replaceAll(/<code>.*?<\/code>/gs, "").replaceAll(/<[^>]*>|&#39;/g, "");
        expect(prose).not.toMatch(/@|#\d|:\/\/|www\.|javascript|octocat|evil|&lt;|`/);
      }),
      { numRuns: 200 },
    );
  });

  it("makes no rows, cells, items or headings", () => {
    const expected = shape(viewSaying("NVDA", "name", "text", "other"));
    fc.assert(
      fc.property(hostileView, (view) => {
        expect(shape(view)).toEqual(expected);
      }),
      { numRuns: 100 },
    );
  });
});

describe("codeSpan", () => {
  it("shows any text as it is", () => {
    expect(codeSpan("NVDA")).toBe("`NVDA`");
    expect(codeSpan("a``b`")).toBe("``` a``b` ```");
    expect(codeSpan("\u001b[2J\n")).toBe("`[2J`");
    expect(codeSpan(" ")).toBe("–");
    fc.assert(
      fc.property(hostileText, (text) => {
        expect(tags(html(`x ${codeSpan(text)} x`)).filter((tag) => !/^\/?(?:p|code)$/.test(tag))).toEqual([]);
      }),
    );
  });
});
