import { existsSync, lstatSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { writeWhole } from "../../src/cli/write-whole.ts";
import { FrothError } from "../../src/errors.ts";
import { folderOf } from "./run-froth.ts";

function refusal(path: string): string {
  try {
    writeWhole(path, "new");
  } catch (error) {
    if (error instanceof FrothError) return `${error.code}: ${error.message}`;
    throw error;
  }
  return "written";
}

describe("writeWhole", () => {
  it("makes the folders that a file lacks, and replaces what was there", () => {
    const path = join(folderOf({}), "a", "b", "report.json");
    writeWhole(path, "old");
    writeWhole(path, "new");
    expect(readFileSync(path, "utf8")).toBe("new");
    expect(existsSync(`${path}.${process.pid}.tmp`)).toBe(false);
  });

  it("follows no link that somebody laid where the unfinished file goes", () => {
    const folder = folderOf({ precious: "mine" });
    const path = join(folder, "report.json");
    symlinkSync(join(folder, "precious"), `${path}.${process.pid}.tmp`);
    writeWhole(path, "new");
    expect(readFileSync(path, "utf8")).toBe("new");
    expect(lstatSync(path).isSymbolicLink()).toBe(false);
    expect(readFileSync(join(folder, "precious"), "utf8")).toBe("mine");
  });

  it("says so where a folder lies there", () => {
    const path = join(folderOf({}), "report.json");
    mkdirSync(`${path}.${process.pid}.tmp`);
    expect(refusal(path)).toContain("unwritable");
  });

  it("says so, and ends, where a folder cannot be made", () => {
    const folder = folderOf({ file: "not a folder" });
    expect(refusal(join(folder, "file", "sub", "report.json"))).toContain("unwritable");
    writeFileSync(join(folder, "kept"), "kept");
    expect(refusal(folder)).toContain("unwritable");
    expect(readFileSync(join(folder, "kept"), "utf8")).toBe("kept");
  });

  it.runIf(process.platform === "linux")("says so, and ends, in a file system that no folder can be made in", () => {
    expect(refusal("/proc/none/sub/report.json")).toContain("unwritable");
  });
});
