import {
  chmodSync,
  existsSync,
  lstatSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
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

  it.skipIf(process.platform === "win32")("leaves permissions and links as they were, and is not led elsewhere", () => {
    const folder = folderOf({ "report.json": "old", victim: "precious" });
    const [path, link] = [join(folder, "report.json"), join(folder, "link.json")];
    chmodSync(path, 0o600);
    symlinkSync("report.json", link);
    symlinkSync("victim", `${path}.${process.pid}.tmp`);
    writeWhole(link, "new");
    expect(readFileSync(path, "utf8")).toBe("new");
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(lstatSync(link).isSymbolicLink()).toBe(true);
    expect(readFileSync(join(folder, "victim"), "utf8")).toBe("precious");
    expect(readdirSync(folder).toSorted()).toEqual(["link.json", "report.json", "victim"]);
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
