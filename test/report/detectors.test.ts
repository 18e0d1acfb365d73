import { describe, expect, it } from "vitest";
import type { Detector } from "../../src/detectors/contract.ts";
import { detectors } from "../../src/detectors/index.ts";
import { rsiDivergence } from "../../src/detectors/rsi-divergence.ts";
import { runUp as realRunUp } from "../../src/detectors/run-up.ts";
import type { RuleRecord } from "../../src/evidence/record.ts";
import { english } from "../../src/locale/en/index.ts";
import { french } from "../../src/locale/fr/index.ts";
import { renderDetectorDoc, renderDetectorList } from "../../src/report/detectors.ts";
import { linesWiderThan, someWidths, widths, withoutColour } from "./lines.ts";
import { divergence, runUp } from "./signals.ts";

const detector: Detector = {
  id: "run-up",
  title: "Run-up",
  category: "price",
  docs: "A close far above that of three weeks before.\n\nModest evidence,\n  and most of it volatility.",
  source: "The event study of this project.",
  parameters: {
    sessions: { default: 15, min: 2, max: 1000, unit: "sessions", description: "length of the run" },
    rise: { default: 50, min: 0.5, max: 500, unit: "%", description: "least rise of the close" },
  },
  rules: [
    { id: "run-up-50", title: "+50 % in 15 sessions", lasts: "while-true", needs: [] },
    { id: "rsi-divergence-pivot", title: "A rule that beats no chance", lasts: "sessions", needs: [] },
    {
      id: "a-rule-with-a-name-that-is-longer-than-most",
      title: "A rule without a record",
      lasts: "sessions",
      needs: [],
    },
  ],
  warmup: () => 16,
  detect: () => [],
};

const records = new Map<string, RuleRecord>();
for (const { record } of [runUp, divergence]) if (record !== null) records.set(record.rule, record);
const recordOf = (rule: string): RuleRecord | undefined => records.get(rule);
const options = { width: 80, color: 0, locale: english } as const;

describe("renderDetectorList", () => {
  it("looks as it should", async () => {
    const text = renderDetectorList([detector], recordOf, options);
    await expect(text).toMatchFileSnapshot("golden/detectors-80.txt");
  });

  it("gives every rule its record, and marks those that beat no chance or were not measured", () => {
    const text = renderDetectorList([detector], recordOf, options);
    expect(text).toMatch(/run-up-50 +1\.15 +\[1\.09, 1\.22\] +2,032\n/);
    expect(text).toMatch(/rsi-divergence-pivot +1\.03 +\[0\.92, 1\.14\] +49,384 +≈1\n/);
    expect(text).toMatch(/longer-than-most +\?\n/);
  });

  it("keeps within the terminal, however narrow", () => {
    for (const width of widths) {
      const text = renderDetectorList([detector], recordOf, { ...options, width, color: 1 });
      expect(linesWiderThan(text, width), `width ${width}`).toEqual([]);
      expect(withoutColour(text).replaceAll(/\s/g, "")).toContain("a-rule-with-a-name-that-is-longer-than-most");
    }
  });
});

describe("the detectors in French", () => {
  const inFrench = { ...options, locale: french };

  it("look as they should", async () => {
    const list = renderDetectorList([realRunUp, rsiDivergence], recordOf, inFrench);
    await expect(list).toMatchFileSnapshot("golden/detectors-fr-80.txt");
    await expect(renderDetectorDoc(realRunUp, recordOf, inFrench)).toMatchFileSnapshot("golden/detector-fr-80.txt");
  });

  it("keep within the terminal, however narrow", () => {
    for (const width of someWidths) {
      const list = renderDetectorList(detectors, recordOf, { ...inFrench, width });
      const docs = detectors.map((each) => renderDetectorDoc(each, recordOf, { ...inFrench, width })).join("");
      expect(linesWiderThan(list + docs, width), `width ${width}`).toEqual([]);
    }
  });
});

describe("renderDetectorDoc", () => {
  it("looks as it should", async () => {
    const text = renderDetectorDoc(detector, recordOf, options);
    await expect(text).toMatchFileSnapshot("golden/detector-80.txt");
  });

  it("tells parameters with default, range, step and unit", () => {
    const text = renderDetectorDoc(detector, recordOf, options);
    expect(text).toContain("sessions  15 sessions (2 to 1000, step 1): length of the run");
    expect(text).toContain("rise      50 % (0.5 to 500, step 5): least rise of the close");
  });

  it("keeps within the terminal, however narrow", () => {
    for (const width of widths) {
      const text = renderDetectorDoc(detector, recordOf, { ...options, width, color: 1 });
      expect(linesWiderThan(text, width), `width ${width}`).toEqual([]);
    }
  });
});
