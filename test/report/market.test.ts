import { describe, expect, it } from "vitest";
import { french } from "../../src/locale/fr/index.ts";
import { english } from "../../src/locale/en/index.ts";
import type { MarketReport } from "../../src/market/market-report.ts";
import { renderMarket } from "../../src/report/market/index.ts";
import { renderMarketJson } from "../../src/report/market/json.ts";
import { rotationPicture } from "../../src/report/market/rotation-picture.ts";
import { demoMarketReport, randomReport } from "../market/demo-report.ts";
import { controlCharacters, linesWiderThan, widths, withoutColour } from "./lines.ts";

const demo = demoMarketReport();
const plain = { color: 0, locale: english } as const;

/** Hostile text wherever a report carries text from outside. */
function hostile(report: MarketReport): MarketReport {
  const evil = "\u001b[31mRED\u001b[0m\u202e|<b>\n";
  return {
    ...report,
    index: { ...report.index, symbol: evil },
    settings: { ...report.settings, source: evil },
    members: { ...report.members, from: evil, missing: [evil, evil] },
    failed: [{ symbol: evil, code: "x", message: evil }],
    stale: [evil],
  };
}

function lines(report: MarketReport): string[] {
  return renderMarket(report, { ...plain, width: 140 }).split("\n");
}

function saying(text: string): unknown {
  return expect.arrayContaining([expect.stringContaining(text)]);
}

describe("the market view", () => {
  it.each([80, 140])("looks as it did, %i columns", async (width) => {
    await expect(renderMarket(demo, { ...plain, width })).toMatchFileSnapshot(`golden/market-${width}.txt`);
  });

  it("looks as it did in French", async () => {
    const text = renderMarket(demo, { color: 0, locale: french, width: 100 });
    await expect(text).toMatchFileSnapshot("golden/market-fr-100.txt");
  });

  it("fits every width, in both languages, whatever is missing", () => {
    for (const report of [demo, randomReport(35, 420), randomReport(3, 40), hostile(demo)]) {
      for (const width of widths.filter((columns) => columns % 7 === 0)) {
        for (const locale of [english, french]) {
          const text = renderMarket(report, { width, color: 0, locale });
          expect(linesWiderThan(text, width), `${width}`).toEqual([]);
          expect(text.endsWith("\n")).toBe(true);
        }
      }
    }
  });

  it("colour adds nothing to the words and no control character gets through", () => {
    const text = renderMarket(demo, { ...plain, width: 120 });
    expect(withoutColour(renderMarket(demo, { width: 120, color: 2, locale: english }))).toBe(text);
    expect(controlCharacters(renderMarket(hostile(demo), { ...plain, width: 120 }))).toEqual([]);
  });

  it("asks for members where none were named, and counts those that were", () => {
    const none = randomReport(0, 300);
    expect(lines(none)).toEqual(saying("too few members: 0 can be judged, 30 are needed"));
    expect(lines(none)).toEqual(saying("Members: m.csv, 0 listed"));
    const unnamed = lines({ ...none, settings: { ...none.settings, members: null } });
    expect(unnamed).toEqual(saying("no members: --members FILE names them"));
    expect(unnamed).not.toEqual(saying("Members:"));
  });

  it("every row stands with a record or the words", () => {
    const rows = renderMarket(demo, { ...plain, width: 160 })
      .split("\n")
      .filter((line) => /^ [A-Z0-9]/.test(line) && !line.startsWith(" READING"));
    expect(rows.length).toBeGreaterThan(28);
    const silent = rows.filter((line) => !/(?:no record|≈1 \d|too few quarters|beats chance|fewer falls)/.test(line));
    expect(silent).toEqual([]);
  });

  it("JSON refuses a number that is none", () => {
    expect(JSON.parse(renderMarketJson(demo))).toEqual(JSON.parse(JSON.stringify(demo)));
    const broken = { ...demo, index: { ...demo.index, close: Number.NaN } };
    expect(() => renderMarketJson(broken)).toThrow("close");
  });
});

/** Symbols at ratio 100 + x and momentum 100 + y. */
function pictureOf(points: Readonly<Record<string, readonly [number, number]>>): string[] {
  if (demo.rotation.status !== "ran") throw new Error("no rotation");
  const rows = Object.entries(points).map(([symbol, [x, y]]) => ({
    kind: "gold" as const,
    symbol,
    againstTechnology: null,
    againstGrowth: null,
    quadrant: null,
    trail: [{ ratio: 100 + x, momentum: 100 + y }],
  }));
  return rotationPicture({ ...demo.rotation, rows }, 41);
}

describe("the RRG-style picture", () => {
  it("puts strength to the right and momentum up", () => {
    const lines = pictureOf({ NE: [2, 2], SW: [-2, -2] });
    expect(lines).toHaveLength(15);
    expect(lines[0]).toMatch(/│\s+NE$/);
    expect(lines[14]).toMatch(/^SW\s+│$/);
    expect(lines[7]).toBe(`${"─".repeat(20)}┼${"─".repeat(20)}`);
  });

  it("shows every symbol, though they stand on one point", () => {
    const names = ["AAA", "BBB", "CCC", "DDD", "EEE"];
    const text = pictureOf(Object.fromEntries(names.map((name) => [name, [1, 1] as const]))).join("\n");
    for (const name of names) expect(text).toContain(name);
  });
});
