import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { ExitCode } from "../src/cli/exit-code.ts";
import { blocksOf, newHome, runScript } from "./recipes.ts";

const blocks = blocksOf("docs/cron.md");
const [config = ""] = blocks.get("json") ?? [];
const [evening = "", enable = ""] = blocks.get("sh") ?? [];
const [line = ""] = blocks.get("crontab") ?? [];
const [service = "", timer = ""] = blocks.get("ini") ?? [];

const has = (program: string): boolean => spawnSync(program, ["--version"]).status === 0;
const [hasLock, hasSystemd] = [has("flock"), has("systemd-analyze")];

/** A home as the page tells to set it up. */
function setUp(): string {
  const home = newHome();
  mkdirSync(join(home, "froth"));
  writeFileSync(join(home, "froth", "froth.config.json"), config);
  writeFileSync(join(home, "froth", "evening.sh"), evening);
  return home;
}

/** What crontab runs at the time that it names. */
function command(): string {
  const [, , , , , ...words] = line.trim().split(/ +/);
  return words.join(" ");
}

/** No network: two symbols of the demo, as of a date, in place of the watch list. */
const bars = (asOf: string): Record<string, string> => ({
  FROTH_SOURCE: "demo",
  FROTH_SYMBOLS: "BLOW FADE",
  FROTH_HISTORY: "true",
  FROTH_AS_OF: asOf,
});

const read = (home: string, name: string): string => readFileSync(join(home, "froth", name), "utf8");

describe("docs/cron.md", () => {
  it("has no block that is not tested here", () => {
    expect([...blocks].map(([language, found]) => `${language} ${found.length}`)).toEqual([
      "json 1",
      "sh 2",
      "crontab 1",
      "ini 2",
    ]);
  });

  it.runIf(hasLock)("makes a report an evening, and says nothing (needs flock)", () => {
    const home = setUp();
    expect(runScript(["sh"], command(), home, bars("2025-11-20"))).toEqual({ code: 0, stdout: "", stderr: "" });
    expect(runScript(["sh"], command(), home, bars("2025-11-21"))).toEqual({ code: 0, stdout: "", stderr: "" });
    expect(read(home, "table.txt")).toContain("last session 2025-11-21");
    expect(read(home, "table.txt")).toContain("2025-11-20");
    expect(read(home, "report.md")).toContain("BLOW");
    expect(read(home, "report.html")).toContain("<!doctype html>");
    expect(read(home, "froth.prom")).toMatch(/^froth_\w+/m);
  });

  it.runIf(hasLock)("tells what went wrong, with its exit code (needs flock)", () => {
    const home = setUp();
    const failing = { ...bars("2025-11-21"), FROTH_SYMBOLS: "BLOW NONE" };
    const { code, stderr } = runScript(["sh"], command(), home, failing);
    expect(code).toBe(ExitCode.noData);
    expect(stderr).toContain("froth: exit code 3");
    expect(read(home, "table.txt")).toContain("BLOW");
  });

  it.runIf(hasLock)("runs once at a time (needs flock)", () => {
    const home = setUp();
    const second = `exec 8>froth/.lock; flock 8; ${command()}`;
    const { code, stderr } = runScript(["sh"], second, home, bars("2025-11-21"));
    expect([code, stderr]).toEqual([75, "froth: the last run is still at work\n"]);
    expect(existsSync(join(home, "froth", "table.txt"))).toBe(false);
  });

  it("runs in the evening of every day of trading", () => {
    expect(line.split(/ +/).slice(0, 5)).toEqual(["30", "22", "*", "*", "1-5"]);
  });

  it.runIf(hasSystemd)("has units that systemd takes (needs systemd)", () => {
    const home = setUp();
    const units = [
      ["froth.service", service.replaceAll("%h", home)],
      ["froth.timer", timer],
    ] as const;
    for (const [name, unit] of units) writeFileSync(join(home, name), unit);
    const verify = spawnSync("systemd-analyze", ["verify", ...units.map(([name]) => join(home, name))], {
      encoding: "utf8",
    });
    const [, when = ""] = /^OnCalendar=(.*)$/m.exec(timer) ?? [];
    const calendar = spawnSync("systemd-analyze", ["calendar", when], { encoding: "utf8" });
    expect(verify.stderr.split("\n").filter((told) => told.includes("froth."))).toEqual([]);
    expect(calendar.status).toBe(0);
  });

  it("starts the timer that it shows", () => {
    expect(spawnSync("sh", ["-n"], { input: enable }).status).toBe(0);
    expect(enable).toContain("froth.timer");
    expect(service).toContain("%h/froth/evening.sh");
  });
});
