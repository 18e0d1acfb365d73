import { describe, expect, it } from "vitest";
import { english } from "../../src/locale/en/index.ts";
import { french } from "../../src/locale/fr/index.ts";
import { renderVerify } from "../../src/report/verify.ts";
import type { SymbolDifference, VerifiedDetector, VerifyReport } from "../../src/scan/verify-report.ts";
import { controlCharacters, linesWiderThan, someWidths, widths, withoutColour } from "./lines.ts";

const place = { symbol: "NVDA", rule: "rsi-divergence-pivot", knownAt: "2024-05-03", bars: 611, lastBar: "2024-05-10" };

const differences: readonly SymbolDifference[] = [
  { ...place, kind: "missing" },
  { ...place, kind: "extra" },
  { ...place, kind: "changed", field: "severity", onPrefix: "0.25", onWhole: "0.5" },
  { ...place, rule: null, knownAt: null, kind: "failed", error: "no idea" },
];

const detector: VerifiedDetector = {
  detector: "rsi-divergence",
  series: 372,
  tooShort: 2,
  notApplicable: 1,
  prefixes: 17_655,
  rules: [
    {
      rule: "rsi-divergence-straight-line",
      series: 370,
      signals: 13_791,
      atTheirBar: 1870,
      lag: { median: 1, max: 1 },
      differences: 0,
    },
    {
      rule: "rsi-divergence-pivot",
      series: 371,
      signals: 6481,
      atTheirBar: 1846,
      lag: { median: 5, max: 12 },
      differences: 3,
    },
    { rule: "never-fires", series: 0, signals: 0, atTheirBar: 0, lag: null, differences: 0 },
  ],
  differences,
};

const report: VerifyReport = {
  schemaVersion: 1,
  version: "0.1.0",
  settings: { source: "csv:prices", asOf: null, historyBars: 2000, prefixes: "sample", seed: 1 },
  dataHash: "0",
  symbols: 374,
  failed: [{ symbol: "GONE", error: { code: "unknown-symbol", message: "GONE: prices has no GONE.csv" } }],
  detectors: [detector],
};

const render = (parts: Partial<VerifyReport> = {}, width = 100, color: 0 | 2 = 0): string =>
  renderVerify({ ...report, ...parts }, { width, color, locale: english });

const inFrench = (width: number): string => renderVerify(report, { width, color: 0, locale: french });

const clean: VerifiedDetector = { ...detector, differences: [], tooShort: 0, notApplicable: 0 };

describe("renderVerify", () => {
  it.each([80, 100])("looks as it should at %i columns", async (width) => {
    await expect(render({}, width)).toMatchFileSnapshot(`golden/verify-${width}.txt`);
  });

  it("looks as it should in French, at every width", async () => {
    await expect(inFrench(100)).toMatchFileSnapshot("golden/verify-fr-100.txt");
    for (const width of someWidths) expect(linesWiderThan(inFrench(width), width), `width ${width}`).toEqual([]);
  });

  it("fits every terminal from 40 columns up, and says the same in colour", () => {
    for (const width of widths) expect(linesWiderThan(render({}, width, 2), width), `width ${width}`).toEqual([]);
    expect(withoutColour(render({}, 100, 2))).toBe(render());
  });

  it("says that nothing differed, and by which method", () => {
    const text = render({ detectors: [clean], failed: [] });
    expect(text).toContain("No difference:");
    expect(text).toContain("(seed 1)");
    expect(text).not.toContain("too short");
    const settings = { ...report.settings, prefixes: "all" } as const;
    expect(render({ detectors: [clean], settings })).toContain("Every prefix was replayed.");
  });

  it("does not call it no difference where nothing was replayed", () => {
    const text = render({ detectors: [{ ...clean, series: 0 }], symbols: 0 });
    expect(text).toContain("Nothing was replayed.");
    expect(text).not.toContain("No difference");
  });

  it("counts differences beyond the first ten", () => {
    const many = Array.from({ length: 25 }, () => differences).flat();
    const text = render({ detectors: [{ ...detector, differences: many }] });
    expect(text).toContain("100 differences");
    expect(text).toContain("and 90 more");
  });

  it("obeys no text from outside", () => {
    const hostile = "\u001b[31mEVIL\u0007\u202e";
    const difference: SymbolDifference = { ...place, symbol: hostile, rule: hostile, kind: "failed", error: hostile };
    const text = render({
      settings: { ...report.settings, source: hostile },
      failed: [{ symbol: hostile, error: { code: "x", message: hostile } }],
      detectors: [{ ...detector, differences: [difference] }],
    });
    expect(controlCharacters(text)).toEqual([]);
  });
});
