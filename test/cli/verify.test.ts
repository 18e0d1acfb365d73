import { describe, expect, it } from "vitest";
import { verifyExitCode } from "../../src/cli/commands/verify.ts";
import type { VerifyReport } from "../../src/scan/verify-report.ts";
import { detectors } from "../../src/detectors/index.ts";
import { escape, froth } from "./run-froth.ts";

const place = { symbol: "S", rule: "r", knownAt: "2024-05-03", bars: 9, lastBar: "2024-05-10" };

function reportWith(differences: number, failed: number): VerifyReport {
  const counts = { series: 1, tooShort: 0, notApplicable: 0, prefixes: 1, rules: [] };
  return {
    schemaVersion: 1,
    version: "0",
    settings: { source: "test", asOf: null, historyBars: 1, prefixes: "sample", seed: 1 },
    dataHash: "0",
    symbols: 1,
    failed: Array.from({ length: failed }, () => ({ symbol: "S", error: { code: "x", message: "x" } })),
    detectors: [
      {
        detector: "d",
        ...counts,
        differences: Array.from({ length: differences }, () => ({ ...place, kind: "extra" })),
      },
    ],
  };
}

describe("froth verify", () => {
  it("finds nothing on the demo market, every rule accounted for", () => {
    const { code, stdout, stderr } = froth(["verify", "--source", "demo"]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toContain("froth verify · 16 symbols · 12 detectors · demo");
    expect(stdout).toContain("No difference:");
    expect(stdout).not.toContain(escape);
    for (const { rules } of detectors) for (const { id } of rules) expect(stdout).toContain(`  ${id} `);
  });

  it("gives JSON, the same for the same seed", () => {
    const verifyCalm = ["verify", "CALM", "--source", "demo", "--format", "json", "--seed", "7"];
    const { code, stdout } = froth(verifyCalm);
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      schemaVersion: 1,
      symbols: 1,
      settings: { prefixes: "sample", seed: 7 },
    });
    expect(froth(verifyCalm).stdout).toBe(stdout);
  });

  it("replays every prefix when asked to", () => {
    const { code, stdout } = froth(["verify", "CALM", "--source", "demo", "--history-bars", "300", "--full"]);
    expect(code).toBe(0);
    expect(stdout).toContain("Every prefix was replayed.");
    expect(stdout).toMatch(/run-up {2}1 series, 285 prefixes replayed/);
  });

  it("says which symbols have no bars", () => {
    const { code, stdout } = froth(["verify", "NOSUCH", "--source", "demo"]);
    expect(code).toBe(3);
    expect(stdout).toContain("Not replayed: NOSUCH");
    expect(stdout).toContain("Nothing was replayed.");
  });

  it.each([
    [["--seed", "-1"], /whole number/],
    [["--seed", "x"], /whole number/],
    [["--format", "csv"], /Allowed choices are table, json/],
  ])("%j is a usage error", (arguments_, message) => {
    const { code, stderr } = froth(["verify", "--source", "demo", ...arguments_]);
    expect(code).toBe(2);
    expect(stderr).toMatch(message);
  });

  it("exits 1 on a difference, whatever failed beside it", () => {
    expect([verifyExitCode(reportWith(0, 0)), verifyExitCode(reportWith(1, 0))]).toEqual([0, 1]);
    expect([verifyExitCode(reportWith(0, 1)), verifyExitCode(reportWith(2, 1))]).toEqual([3, 1]);
  });
});
