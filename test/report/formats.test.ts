import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { levels } from "../../src/evidence/levels.ts";
import type { ReportView } from "../../src/report/view.ts";
import { formats, printed } from "./formats.ts";
import { hostileView } from "./hostile.ts";
import { analysedOf, failedOf, mixedReport, reportOf } from "./reports.ts";
import { everyChange, noChange, viewOf } from "./views.ts";
import { testFrench } from "./words.ts";

const views: Readonly<Record<string, ReportView>> = {
  mixed: viewOf(mixedReport),
  "the loudest first": { ...viewOf(mixedReport), order: "loudest-first" },
  changed: viewOf(mixedReport, everyChange),
  unchanged: viewOf(mixedReport, noChange),
  empty: viewOf(reportOf([])),
  "all failed": viewOf(reportOf([failedOf("NOPE", "NOPE: gone"), failedOf("NONE", "NONE: gone", "no-bars")])),
  "every level": viewOf(
    reportOf([null, ...levels].map((level, index) => analysedOf({ symbol: `S${index}`, level, severity: index * 20 }))),
  ),
};

/** So that a renderer that changes what it was given fails. */
function frozen<T>(value: T): T {
  if (typeof value === "object" && value !== null) Object.values(Object.freeze(value)).forEach(frozen);
  return value;
}

describe.each(formats)("the format %s", (format) => {
  it.each(Object.keys(views))("is a text with an end, the same bytes twice: %s", async (name) => {
    const view = views[name] ?? viewOf(reportOf([]));
    const text = await printed(format, frozen(structuredClone(view)));
    expect(text).toMatch(/[^\r\n]\r?\n$/);
    expect(await printed(format, view)).toBe(text);
  });

  it("shows every symbol of a report", async () => {
    const text = await printed(format, viewOf(mixedReport));
    // Annotations speak of what needs a reader.
    const due = mixedReport.symbols.filter((symbol) =>
      format === "github" ? symbol.status === "failed" || !["calm", null].includes(symbol.level) : true,
    );
    const isShown = (symbol: string): boolean => text.includes(symbol);
    // What has no number has no sample in a file of gauges.
    const unseen = due.filter(
      ({ symbol, status }) => !isShown(symbol) && !(format === "prometheus" && status === "failed"),
    );
    expect(unseen).toEqual([]);
  });

  it("lets nothing from outside act, in any language", async () => {
    await fc.assert(
      fc.asyncProperty(hostileView, fc.boolean(), async (view, isFrench) => {
        const text = await printed(format, view, isFrench ? testFrench : undefined);
        // Lone surrogates among them.
        expect(text.replaceAll("\r\n", "\n")).not.toMatch(/(?!\n)[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u);
        expect(text).toMatch(/\n$/);
      }),
      { numRuns: 60 },
    );
  });

  it("is in the same language for everybody where it is for programs", async () => {
    const view = viewOf(mixedReport, everyChange);
    const isForPeople = ["table", "markdown", "github", "html"].includes(format);
    expect((await printed(format, view, testFrench)) === (await printed(format, view))).toBe(!isForPeople);
  });
});
