import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { hasShared } from "../shared.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));

describe.skipIf(!hasShared)("the levels, firing rates and false alarms (needs ../shared)", () => {
  // In a process of its own, where the measuring takes half the time that it takes here.
  it("are what the bars of market/universe give", () => {
    const { stdout, status } = spawnSync(process.execPath, ["src/cli/generate/levels.ts", "--check"], {
      cwd: root,
      encoding: "utf8",
    });
    const current = stdout.split("\n").filter((line) => line.endsWith(" is up to date"));
    expect(stdout, "run npm run levels").not.toContain("out of date");
    expect(current.length).toBe(7);
    expect(status).toBe(0);
  }, 180_000);
});
