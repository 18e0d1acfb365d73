import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { folderOf, froth } from "./run-froth.ts";

const bars = readFileSync(new URL("../../fixtures/demo/BLOW.csv", import.meta.url), "utf8");

it("a symbol with & goes from file name to table, JSON and next command", () => {
  const source = `csv:${folderOf({ "M&M.NS.csv": bars })}`;
  const { code, stdout } = froth(["scan", "m&m.ns", "--source", source]);
  expect(code).toBe(0);
  expect(stdout).toMatch(/^M&M\.NS +105\.73/m);
  expect(stdout).toContain('froth explain "M&M.NS"');
  const { symbols }: { symbols: { symbol: string }[] } = JSON.parse(
    froth(["scan", "--source", source, "--format", "json"]).stdout,
  );
  expect(symbols.map(({ symbol }) => symbol)).toEqual(["M&M.NS"]);
  expect(froth(["explain", "M&M.NS", "--source", source]).stdout).toContain("M&M.NS");
});
