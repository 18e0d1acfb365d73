import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { renderGithub } from "../../src/report/github/annotations.ts";
import { renderStepSummary, SUMMARY_BYTES } from "../../src/report/github/step-summary.ts";
import { renderMarkdown } from "../../src/report/markdown/index.ts";
import type { Gate } from "../../src/report/verdict.ts";
import type { ScanReport } from "../../src/scan/scan-report.ts";
import { hostileView } from "./hostile.ts";
import { analysedOf, failedOf, mixedReport, reportOf } from "./reports.ts";
import { runUp } from "./signals.ts";
import { everyChange, open, viewOf } from "./views.ts";
import { testFrench, testLocale } from "./words.ts";

interface Command {
  readonly kind: string;
  readonly title: string;
  readonly message: string;
}

/** A line as the runner of a workflow reads it (actions/runner, ActionCommand.TryParseV2); `null`: it is no command. */
function parse(line: string): Command | null {
  const [, kind = "", properties = "", data = ""] = /^::(\S+)(?: (.*?))?::(.*)$/.exec(line) ?? [];
  if (kind === "") return null;
  const title = properties.split(",").find((property) => property.startsWith("title=")) ?? "title=";
  return { kind, title: plain(title.slice("title=".length)), message: plain(data) };
}

function plain(text: string): string {
  const marks: Record<string, string> = { "%0D": "\r", "%0A": "\n", "%3A": ":", "%2C": ",", "%25": "%" };
  return text.replaceAll(/%(?:0D|0A|3A|2C|25)/g, (mark) => marks[mark] ?? "");
}

function linesOf(report: ScanReport, gate: Partial<Gate> = {}): string[] {
  return renderGithub(viewOf(report), { ...open, ...gate }, testLocale)
    .trimEnd()
    .split("\n");
}

function kindsOf(report: ScanReport, gate: Partial<Gate> = {}): string[] {
  return linesOf(report, gate).map((line) => parse(line)?.kind ?? "no command");
}

const many = Array.from({ length: 14 }, (_, index) => {
  return analysedOf({ symbol: `S${index}`, level: "high", severity: 50 + index, signals: [runUp] });
});

describe("renderGithub", () => {
  it("looks as it should", async () => {
    const text = renderGithub(viewOf(mixedReport, everyChange), { failOn: "extreme", allowPartial: false }, testLocale);
    await expect(text).toMatchFileSnapshot("golden/report.github.txt");
  });

  it("annotates what is above calm, as an error from the level of --fail-on", () => {
    const levels = (["calm", "watch", "elevated", "high", "extreme"] as const).map((level, index) =>
      analysedOf({ symbol: level, level, severity: index }),
    );
    expect(kindsOf(reportOf(levels))).toEqual(["warning", "warning", "warning", "warning", "notice"]);
    expect(kindsOf(reportOf(levels), { failOn: "high" })).toEqual(["error", "error", "warning", "warning", "notice"]);
  });

  it("makes an error of a symbol with something new, whatever its level, and says what is", () => {
    const symbols = [
      analysedOf({ symbol: "GOOGL", level: "calm", signals: [runUp] }),
      analysedOf({ symbol: "SMCI", level: null, context: "decline", severity: 0 }),
      analysedOf({ symbol: "AMD", level: "calm" }),
    ];
    const gate = { ...open, judge: ({ symbol }: { symbol: string }) => symbol !== "AMD" };
    const text = renderGithub(viewOf(reportOf(symbols), everyChange), gate, testLocale);
    const [googl, smci, notice] = text.trimEnd().split("\n").map(parse);
    expect(googl).toMatchObject({ kind: "error", title: expect.stringContaining("GOOGL calm") });
    expect(googl?.message).toMatch(/^level watch → high, .*new: run \+57 % .*\nrun \+57 %/);
    expect(smci).toMatchObject({ kind: "error", title: expect.stringContaining("SMCI decline") });
    expect(notice?.kind).toBe("notice");
  });

  it("makes an error of missing data, and a warning where that is allowed", () => {
    const failed = reportOf([failedOf("NOPE", "NOPE: gone")]);
    expect(kindsOf(failed)).toEqual(["error", "notice"]);
    expect(kindsOf(failed, { allowPartial: true })).toEqual(["warning", "notice"]);
    const stale = analysedOf({ level: "watch", findings: [{ code: "not-refreshed", dates: ["2025-11-20"] }] });
    expect(kindsOf(reportOf([stale]))).toEqual(["error", "warning", "notice"]);
  });

  it("shows ten of a kind, the loudest, and says how many it left out", () => {
    const lines = linesOf(reportOf(many));
    expect(lines.map(parse).map((command) => command?.title.split(" ")[0])).toEqual(
      [13, 12, 11, 10, 9, 8, 7, 6, 5, 4].map((index): string | undefined => `S${index}`).concat(undefined, "froth"),
    );
    expect(lines[10]).toBe("4 more warnings without an annotation: GitHub shows 10.");
  });

  it("escapes as the runner reads it", () => {
    const [line = ""] = linesOf(reportOf([failedOf("A:B,C%", "50 %0A of\n::error::it")]));
    expect(line).toBe("::error title=A%3AB%2CC%25 without its data::50 %250A of%0A::error::it");
    expect(parse(line)?.title).toBe("A:B,C% without its data");
  });

  it("is one command a line whatever stands in it", () => {
    fc.assert(
      fc.property(hostileView, fc.constantFrom(testLocale, testFrench), (view, locale) => {
        const commands = renderGithub(view, open, locale).trimEnd().split("\n").map(parse);
        expect(commands.map((command) => command?.kind)).toEqual(["error", "error", "warning", "notice"]);
      }),
      { numRuns: 200 },
    );
  });
});

describe("renderStepSummary", () => {
  it("is the report in Markdown, the loudest first", () => {
    const view = viewOf(mixedReport, everyChange);
    expect(renderStepSummary(view, testLocale)).toBe(renderMarkdown({ ...view, order: "loudest-first" }, testLocale));
  });

  it("fits, ends with a whole line and says that it was cut", () => {
    const symbols = Array.from({ length: 6000 }, (_, index) => analysedOf({ symbol: `東${index}`, signals: [runUp] }));
    const text = renderStepSummary(viewOf(reportOf(symbols)), testLocale);
    const bytes = Buffer.byteLength(text);
    expect(bytes).toBeLessThanOrEqual(SUMMARY_BYTES);
    expect(bytes).toBeGreaterThan(SUMMARY_BYTES - 1000);
    expect(text).toMatch(/\|\n\nCut here: GitHub shows a summary of 1 MiB at most\.\n$/);
  });

  it("is empty where there is no room at all", () => {
    expect(renderStepSummary(viewOf(mixedReport), testLocale, 20)).toBe("");
    expect(renderStepSummary(viewOf(mixedReport), testLocale, -5)).toBe("");
  });
});
