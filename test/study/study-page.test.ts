import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { rulesSection } from "../../src/cli/generate/study-sections.ts";
import { createCsvProvider } from "../../src/providers/csv.ts";
import { study } from "../../src/scan/study.ts";
import { hasShared, sharedPath } from "../shared.ts";

/** Rule, cases, quarters, share and lifts of each row: what does not hang on the draws. */
function countsOf(section: string): string[] {
  const rows = section.split("\n").filter((line) => /^\| [a-z]/.test(line));
  return rows.map((row) =>
    row
      .split("|")
      .slice(1, 9)
      .map((cell) => cell.replace(/\[.*\]/, "").trim())
      .join(" "),
  );
}

describe.skipIf(!hasShared)("docs/study.md (needs ../shared)", () => {
  // The other tables of the page take half a minute; a rule that changes changes this one too.
  it("shows what the rules give today on the well-known stocks", async () => {
    const page = readFileSync(new URL("../../docs/study.md", import.meta.url), "utf8");
    const [, famous = ""] = page.split(/<!-- study-famous:(?:start|end) -->/);
    const provider = createCsvProvider(sharedPath("market/ohlcv"));
    const source = { source: "csv:ohlcv", from: null, to: null, rule: null };
    const settings = { ...source, seed: 1, draws: 20, minDollarVolume: 5_000_000, minHistory: 252 };
    const symbols = (await provider.symbols()) ?? [];
    const report = await study({ provider, symbols, settings, stocksOnly: true, version: "docs" });
    const counts = countsOf(rulesSection(report));
    expect(counts.length).toBe(report.tried);
    expect(countsOf(famous), "run npm run study").toEqual(counts);
  });
});
