import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { lineOf } from "../../src/ledger/line.ts";
import { renderLedgerJson } from "../../src/report/ledger/json.ts";
import { renderLedger } from "../../src/report/ledger/table.ts";
import { standingOf, warningOf } from "../ledger/entries.ts";
import { emptyLedger, mixedLedger } from "./ledgers.ts";
import { controlCharacters, linesWiderThan, someWidths, widths, withoutColour } from "./lines.ts";
import { testFrench, testLocale } from "./words.ts";

const options = { width: 100, color: 0, locale: testLocale } as const;

const inFrench = (width: number): string => renderLedger(mixedLedger, { width, color: 0, locale: testFrench });

describe("renderLedger", () => {
  it.each([60, 100])("looks as it should at %i columns", async (width) => {
    await expect(renderLedger(mixedLedger, { ...options, width })).toMatchFileSnapshot(`golden/ledger-${width}.txt`);
  });

  it("looks as it should in French, at every width", async () => {
    await expect(inFrench(100)).toMatchFileSnapshot("golden/ledger-fr-100.txt");
    for (const width of someWidths) expect(linesWiderThan(inFrench(width), width), `width ${width}`).toEqual([]);
  });

  it("says of an empty ledger that nothing was said", () => {
    expect(renderLedger(emptyLedger, options)).toBe(
      "froth · ledger · 0 entries\nNothing was said yet: froth scan --ledger adds to this file.\n",
    );
  });

  it("keeps within the terminal, however narrow, and says the same in colour", () => {
    for (const width of widths) {
      const text = renderLedger(mixedLedger, { ...options, width, color: 1 });
      expect(linesWiderThan(text, width), `width ${width}`).toEqual([]);
      expect(withoutColour(text)).toBe(renderLedger(mixedLedger, { ...options, width }));
    }
  });

  it("lets nothing through that a terminal obeys, and no number that is none", () => {
    const text = renderLedger(mixedLedger, options);
    expect(text).toContain("[2Jperiod 21");
    expect(controlCharacters(text)).toEqual([]);
    expect(text).not.toMatch(/NaN|null|undefined|Infinity/);
  });

  it("says that it cannot tell where entries are few, and names what it left out", () => {
    const text = renderLedger(mixedLedger, options);
    expect(text).toMatch(/rsi-divergence-straight-line \(\[2Jperiod 21\)\n +20 +1 of 5 +5 +cannot tell/);
    expect(text).toMatch(/run-up-50\n +20 +414 of 1,240 +1,240 +33 % \[31, 36\] +20 % +15 %/);
    for (const name of ["GONE", "OTHER (1; 97.31)", "SPLIT 4:1", "Lines 7, 12"]) expect(text).toContain(name);
  });
});

describe("renderLedgerJson", () => {
  const report: { entries: object[]; inTime: { rules: object[] } } = JSON.parse(renderLedgerJson(mixedLedger));

  it("gives the same bytes for the same report, and every entry", () => {
    expect(renderLedgerJson(mixedLedger)).toBe(renderLedgerJson(structuredClone(mixedLedger)));
    expect(report.entries).toHaveLength(mixedLedger.scores.length);
  });

  it("gives every entry the same fields", () => {
    const fields = new Set(report.entries.map((entry) => Object.keys(entry).join(" ")));
    expect([...fields]).toEqual([
      "kind symbol asOf close detector rule knownAt level severity replayed writtenAt status reason detail inTime split returns falls end",
    ]);
  });

  it("has no field that its page does not name, and neither has the file", () => {
    const page = readFileSync(new URL("../../docs/ledger.md", import.meta.url), "utf8");
    const lines = [warningOf(), standingOf()].map((entry): unknown => JSON.parse(lineOf(entry)));
    const unnamed = [...fieldsOf([report, lines])].filter((field) => !page.includes(`\`${field}\``));
    expect(unnamed).toEqual([]);
  });

  it("holds a reason wherever it holds no rate", () => {
    expect(JSON.stringify(report.inTime.rules)).toContain(
      '"rate":null,"low":null,"high":null,"reason":"fewer-than-30-apart"',
    );
  });
});

/** The names of all fields at any depth, but for those of parameters, which are the user's. */
function fieldsOf(value: unknown, found = new Set<string>()): Set<string> {
  if (typeof value !== "object" || value === null) return found;
  for (const [name, inner] of Object.entries(value)) {
    if (!Array.isArray(value)) found.add(name);
    if (name !== "parameters") fieldsOf(inner, found);
  }
  return found;
}
