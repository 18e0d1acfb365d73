import { chmodSync, chownSync, mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { checkFile, findConfigFile } from "../../src/config/find-file.ts";
import { readConfigFile } from "../../src/config/read-file.ts";
import { folderOf } from "../cli/run-froth.ts";

const isRoot = process.getuid?.() === 0;

describe("the search for a file", () => {
  it("goes up, and ends at .git and at home", () => {
    const top = folderOf({ "froth.config.json": "{}" });
    const low = join(top, "a/b");
    mkdirSync(low, { recursive: true });
    expect(findConfigFile(low, undefined)).toBe(join(top, "froth.config.json"));
    expect(findConfigFile(low, join(top, "a"))).toBeUndefined();
    mkdirSync(join(top, "a/.git"));
    expect(findConfigFile(low, undefined)).toBeUndefined();
  });

  it("takes a package.json for its key only, and two files in one folder not at all", () => {
    const folder = folderOf({ "package.json": '{"name":"froth","bin":{"froth":"x"}}' });
    mkdirSync(join(folder, ".git"));
    expect(findConfigFile(folder, undefined)).toBeUndefined();
    writeFileSync(join(folder, "package.json"), "{ damaged");
    expect(findConfigFile(folder, undefined)).toBeUndefined();
    writeFileSync(join(folder, "froth.config.json"), "{}");
    writeFileSync(join(folder, "froth.config.ts"), "export default {}");
    expect(() => findConfigFile(folder, undefined)).toThrow(/are both a configuration/);
  });
});

describe("a file that was found", () => {
  const user = process.getuid?.() ?? 0;

  it("is not taken when it is huge, or no file", () => {
    const folder = folderOf({ "froth.config.json": JSON.stringify({ source: "x".repeat(1e7) }) });
    mkdirSync(join(folder, "froth.config.js"));
    expect(() => checkFile(join(folder, "froth.config.json"), true, user)).toThrow(/larger than a megabyte/);
    expect(() => checkFile(join(folder, "froth.config.js"), true, user)).toThrow(/is no file/);
    expect(() => checkFile(join(folder, "froth.config.ts"), true, user)).toThrow(/there is no such file/);
  });

  it("is of a kind that is known, though it is named", async () => {
    const folder = folderOf({ "mine.yaml": "source: demo" });
    await expect(readConfigFile("mine.yaml", true, folder)).rejects.toThrow(/no kind of configuration – use \.js/);
  });

  it("is not taken when everybody can change it or its folder, unless it was named", () => {
    const folder = folderOf({ "froth.config.js": "throw new Error('ran')" });
    const path = join(folder, "froth.config.js");
    chmodSync(path, 0o666);
    expect(() => checkFile(path, false, user)).toThrow(/can be changed by every user – .*--config/);
    expect(() => checkFile(path, true, user)).not.toThrow();
    chmodSync(path, 0o644);
    expect(() => checkFile(path, false, user)).not.toThrow();
    chmodSync(folder, 0o777);
    expect(() => checkFile(path, false, user)).toThrow(/can be changed/);
    chmodSync(folder, 0o1777);
    expect(() => checkFile(path, false, user)).not.toThrow();
  });

  it.skipIf(!isRoot)("is not run when it belongs to somebody else, by a link neither (needs root)", async () => {
    const folder = folderOf({ "other.js": "throw new Error('ran')" });
    chownSync(join(folder, "other.js"), 12_345, 12_345);
    symlinkSync("other.js", join(folder, "froth.config.js"));
    await expect(readConfigFile("froth.config.js", false, folder)).rejects.toThrow(/belongs to another user/);
    await expect(readConfigFile("froth.config.js", true, folder)).rejects.toThrow(/ran/);
  });
});
