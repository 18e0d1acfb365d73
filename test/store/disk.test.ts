import { spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, it } from "vitest";
import { openStore } from "../../src/store/open.ts";
import { faultIn } from "./fault.ts";
import { newStorePath, stored } from "./stored.ts";

const many = (from: number, count: number) => Array.from({ length: count }, (_, at) => stored(`S${from + at}`, 1000));

/** Writes until it fails, and looks at what is left. */
function fillUp(path: string, maxPages?: number): void {
  const limit = maxPages === undefined ? {} : { maxPages };
  const store = openStore(path, limit);
  store.write(many(0, 3));
  const fault = faultIn(() => {
    for (let from = 3; from < 1000; from += 5) store.write(many(from, 5));
  });
  expect(fault.code).toBe("store");
  expect(fault.message).toMatch(/disk is full; what was stored before is intact/);
  // The writer itself can go on, and so can the next one.
  expect(store.verify()).toEqual([]);
  const whole = store.list().length;
  expect(whole % 5).toBe(3);
  store.close();
  const next = openStore(path, { readOnly: true });
  expect(next.verify()).toEqual([]);
  expect(next.list()).toHaveLength(whole);
  next.close();
}

const folder = mkdtempSync(join(tmpdir(), "froth-disk-"));
const small = join(folder, "small");
mkdirSync(small);
const mounted = spawnSync("sh", ["-c", `mount -t tmpfs -o size=1m tmpfs "${small}"`]).status === 0;

afterAll(() => {
  if (mounted) spawnSync("sh", ["-c", `umount "${small}"`]);
  rmSync(folder, { recursive: true, force: true });
});

describe("a full disk", () => {
  it("keeps what is new out, and what is old intact", () => {
    fillUp(newStorePath(), 60);
  });

  it.skipIf(!mounted)("does so on a small file system (needs the right to mount one)", () => {
    fillUp(join(small, "bars.sqlite"));
  });

  it.skipIf(!mounted)("without room for a store at all is a clear fault (needs the right to mount one)", () => {
    const fill = join(small, "fill");
    for (const name of readdirSync(small)) rmSync(join(small, name));
    spawnSync("sh", ["-c", `cat /dev/zero > "${fill}"`]);
    const fault = faultIn(() => openStore(join(small, "bars.sqlite")));
    expect(fault.message).toMatch(/disk is full/);
  });
});

/** Permissions do not bind root, so a user that is bound tries. */
const script = fileURLToPath(new URL("try-open.ts", import.meta.url));
const nobody = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};
const tryOpen = (path: string, mode: string) =>
  spawnSync(process.execPath, [script, path, mode], { encoding: "utf8", cwd: "/", ...nobody });
const canTry = process.platform !== "win32" && tryOpen("", "probe").stdout === "here\n";

describe.skipIf(!canTry)("a folder that can only be read (needs a user whom permissions bind)", () => {
  const path = newStorePath();
  const home = join(path, "..");
  const store = openStore(path);
  store.write(many(0, 2));
  store.close();
  chmodSync(path, 0o444);
  chmodSync(home, 0o555);
  const before = readFileSync(path);
  afterAll(() => chmodSync(home, 0o755));

  it("gives its bars to a reader", () => {
    expect(tryOpen(path, "read")).toMatchObject({ stdout: "2 series\n", stderr: "" });
  });

  it("is a clear fault for a writer, and stays as it was", () => {
    const { stdout } = tryOpen(path, "write");
    expect(stdout).toMatch(/^store: .*(?:cannot be written|cannot be opened)/);
    expect(readFileSync(path).equals(before)).toBe(true);
  });

  it("is a clear fault where there is no store in it", () => {
    const empty = mkdtempSync(join(tmpdir(), "froth-empty-"));
    chmodSync(empty, 0o555);
    expect(tryOpen(join(empty, "bars.sqlite"), "write").stdout).toMatch(/^store: .*cannot be opened or made/);
    expect(tryOpen(join(empty, "a", "bars.sqlite"), "write").stdout).toMatch(/^store: .*permission denied/);
  });

  it("is a clear fault where the file cannot even be read", () => {
    const secret = newStorePath();
    writeFileSync(secret, before);
    chmodSync(join(secret, ".."), 0o755);
    chmodSync(secret, 0o000);
    expect(tryOpen(secret, "read").stdout).toMatch(/^store: .*permission denied/);
  });
});
