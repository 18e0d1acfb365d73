import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Series } from "../../src/series/series.ts";
import { universeFiles } from "../../src/study/universe-files.ts";
import { measureUniverse } from "../../src/study/universe-measures.ts";
import { readMarket } from "../real-series.ts";
import { hasShared, sharedPath } from "../shared.ts";

const read = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), "utf8");

function* universe(): Generator<Series> {
  for (const file of readdirSync(sharedPath("market/universe"))) {
    const name = file.slice(0, -".csv".length);
    yield readMarket(`universe/${name}`, name);
  }
}

describe.skipIf(!hasShared)("the levels, firing rates and false alarms (needs ../shared)", () => {
  it("are what the bars of market/universe give", () => {
    const inputs = { manifest: read("package.json"), docs: read("docs/evidence.md") };
    const files = universeFiles({ measures: measureUniverse(universe()), ...inputs });
    expect(files.size).toBe(7);
    for (const [path, text] of files) expect(text, `${path}: run npm run levels`).toBe(read(path));
  }, 180_000);
});
