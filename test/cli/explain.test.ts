import { describe, expect, it } from "vitest";
import { froth } from "./run-froth.ts";

describe("froth explain", () => {
  it("says what would clear a warning next session, and what would fire", () => {
    const { code, stdout, stderr } = froth(["explain", "BLOW", "--source", "demo"]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toMatch(
      /ends {4}after 10 sessions, or on a close above 118\.94\n +next {4}clears at 118\.95 or higher/,
    );
    expect(stdout).toMatch(/NEXT SESSION\nThese closes fire a rule if it opens at 105\.73/);
    expect(stdout).toMatch(/run-up-50 +118\.03 or higher \(\+11\.6 %\)/);
  });

  it("gives the same bytes on every run", () => {
    const explain = ["explain", "BUSY", "--source", "demo"];
    expect(froth(explain).stdout).toBe(froth(explain).stdout);
  });
});
