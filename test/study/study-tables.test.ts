import { describe, expect, it } from "vitest";
import { markdownTable, replaceSection } from "../../src/markdown.ts";
import { readOutlookGrid } from "../../src/study/outlook-grid-json.ts";
import { findRow, readStudyTables } from "../../src/study/study-tables.ts";

const study = [
  "detector,n,months,p60,lift60_volmatched,ci_lo,ci_hi,p_boot,lift60_month_x_vol",
  "Rule A,1200,80q,0.41,1.2,1.1,1.3,0.002,1.05",
];
const bands = [
  "feature,bin_lo,bin_hi,n,quarters,p60,lift_volmatched,ci_lo,ci_hi",
  "ext200,-inf,0.050,900,70,0.20,0.91,0.73,1.12",
  "ext200,0.050,inf,800,60,0.50,1.30,1.20,1.41",
];
const text = (lines: readonly string[]): string => `${lines.join("\n")}\n`;

function readWith(line: string): unknown {
  return readStudyTables({ study: text([...study, line]), bands: text(bands) });
}

describe("readStudyTables", () => {
  it("reads counts, quarters and intervals, and judges each table by itself", () => {
    const tables = readStudyTables({ study: text(study), bands: text(bands) });
    expect(tables.study).toEqual([
      {
        row: "Rule A",
        events: 1200,
        quarters: 80,
        counted: "events",
        hitRate: 0.41,
        lift: 1.2,
        low: 1.1,
        high: 1.3,
        p: 0.002,
        sameQuarterLift: 1.05,
        survives: true,
        tried: 1,
      },
    ]);
    expect(tables.bands.map(({ survives, tried }) => [survives, tried])).toEqual([
      [false, 2],
      [true, 2],
    ]);
    const open = findRow(tables, { table: "bands", feature: "ext200", from: 0.05, to: Infinity });
    expect([open.events, open.counted]).toEqual([800, "bars"]);
  });

  it("refuses a short line, an empty cell and a word for a number", () => {
    expect(() => readWith("Rule B,1,2q")).toThrow("3 cells for 9 columns");
    expect(() => readWith("Rule B,,80q,0.41,1.2,1.1,1.3,0.002,1")).toThrow('column "n"');
    expect(() => readWith("Rule B,many,80q,0.41,1.2,1.1,1.3,0.002,1")).toThrow('"many"');
  });
});

describe("readOutlookGrid", () => {
  const grid = {
    sigma60_cuts: [0.01, 0.02],
    ext200_cuts: [0.1],
    n: [
      [1, 2],
      [3, 4],
      [5, 0],
    ],
    p20: [
      [0, 0],
      [0, 0],
      [0, null],
    ],
    p60: [
      [0, 0],
      [0, 0],
      [0, null],
    ],
  };

  it("keeps an empty cell empty", () => {
    expect(readOutlookGrid(JSON.stringify(grid)).hitRate60[2]).toEqual([0, null]);
  });

  it("refuses a matrix that does not fit its cuts, or is not one", () => {
    expect(() => readOutlookGrid(JSON.stringify({ ...grid, p60: [[0, 0]] }))).toThrow('"p60"');
    expect(() => readOutlookGrid(JSON.stringify({ ...grid, p20: undefined }))).toThrow("expected a list");
    expect(() => readOutlookGrid(JSON.stringify({ ...grid, n: grid.p60 }))).toThrow("expected a number");
  });
});

describe("markdown", () => {
  it("pads a table to its widest cell", () => {
    const columns = [
      { title: "Rule", align: "left", cell: (row: number) => `r${row}` },
      { title: "n", align: "right", cell: (row: number) => String(row * 1000) },
    ] as const;
    expect(markdownTable(columns, [1, 20])).toBe(
      ["| Rule |     n |", "| ---- | ----: |", "| r1   |  1000 |", "| r20  | 20000 |"].join("\n"),
    );
  });

  it("replaces only what is between the markers", () => {
    const page = "a\n<!-- t:start -->\nold\n<!-- t:end -->\nb";
    expect(replaceSection(page, "t", "new")).toBe("a\n<!-- t:start -->\n\nnew\n\n<!-- t:end -->\nb");
    expect(() => replaceSection("<!-- t:end --><!-- t:start -->", "t", "")).toThrow('"t"');
  });
});
