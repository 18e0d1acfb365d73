import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, readdirSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { withFileLock } from "../../src/store/file-lock.ts";
import { folderOf } from "../cli/run-froth.ts";

const module = new URL("../../src/store/file-lock.ts", import.meta.url).href;
const holder = `
import { withFileLock } from ${JSON.stringify(module)};
withFileLock(process.argv[1], () => {
  process.stdout.write("held");
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 60_000);
});`;

describe("withFileLock", () => {
  it("shuts another process out, and is free as soon as its holder is killed", async () => {
    const path = join(folderOf({}), "x.lock");
    const child = spawn(process.execPath, ["--input-type=module", "-e", holder, path], { stdio: "pipe" });
    const closed = once(child, "close");
    await once(child.stdout, "data");
    expect(() => withFileLock(path, () => "in", 50)).toThrow(/x\.lock: another process has held the lock for too long/);
    child.kill("SIGKILL");
    await closed;
    expect(withFileLock(path, () => "in", 0)).toBe("in");
  });

  it("is given back after work that fails, too, and leaves one empty file", () => {
    const folder = folderOf({});
    const path = join(folder, "x.lock");
    expect(() => withFileLock(path, () => withFileLock(path, () => "twice", 0))).toThrow(/held the lock/);
    expect(() =>
      withFileLock(path, () => {
        throw new Error("oops");
      }),
    ).toThrow("oops");
    expect(withFileLock(path, () => "in", 0)).toBe("in");
    expect(readdirSync(folder)).toEqual(["x.lock"]);
    expect(statSync(path).size).toBe(0);
  });

  it("refuses what it did not make", () => {
    const folder = folderOf({ "text.lock": "something that somebody needs", "real.txt": "" });
    mkdirSync(join(folder, "folder.lock"));
    symlinkSync(join(folder, "real.txt"), join(folder, "link.lock"));
    for (const name of ["text.lock", "folder.lock", "link.lock"])
      expect(() => withFileLock(join(folder, name), () => "in", 0), name).toThrow(/not a lock of froth/);
    writeFileSync(join(folder, "file"), "");
    expect(() => withFileLock(join(folder, "none", "x.lock"), () => "in", 0)).toThrow(/cannot be made/);
  });
});
