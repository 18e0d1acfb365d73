import { chmodSync, copyFileSync, existsSync, mkdirSync, readFileSync, truncateSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { describe, expect, it } from "vitest";
import { openStore } from "../../src/store/open.ts";
import { migrations } from "../../src/store/schema.ts";
import { faultIn } from "./fault.ts";
import { newStorePath, stored, uniform } from "./stored.ts";

/** The path of a store with some bars in it, closed. */
function filled(): string {
  const path = newStorePath();
  const store = openStore(path);
  store.write([stored("NVDA", 3000), stored("AMD", 3000)]);
  store.close();
  return path;
}

function database(path: string, sql: string): void {
  const opened = new DatabaseSync(path);
  opened.exec(sql);
  opened.close();
}

/** What opening a file says; the file must be the same afterwards. */
function refusal(path: string): string {
  const before = readFileSync(path);
  const fault = faultIn(() => openStore(path));
  expect(fault.code).toBe("store");
  expect(fault.message).toContain(path);
  expect(fault.message).toContain("–");
  expect(readFileSync(path).equals(before)).toBe(true);
  expect(faultIn(() => openStore(path, { readOnly: true })).code).toBe("store");
  return fault.message;
}

describe("openStore", () => {
  it("makes the file and its folders, for the user alone", () => {
    const path = join(dirname(newStorePath()), "a", "b", "bars.sqlite");
    openStore(path).close();
    expect(existsSync(path)).toBe(true);
    const header = readFileSync(path);
    expect(header.toString("latin1", 68, 72)).toBe("frot");
    expect(header.readUInt32BE(60)).toBe(migrations.length);
  });

  it("takes an empty file for a new store", () => {
    const path = newStorePath();
    writeFileSync(path, "");
    openStore(path).write([uniform("NVDA", 2, 1)]);
    expect(openStore(path).list()).toHaveLength(1);
  });

  it("makes it anew where the making of it was cut short", () => {
    const [begun, path] = [newStorePath(), newStorePath()];
    const maker = new DatabaseSync(begun);
    // So little memory that pages reach the file before they are final.
    maker.exec("PRAGMA cache_size = 1; BEGIN; CREATE TABLE series (name TEXT); CREATE INDEX names ON series (name)");
    for (let n = 0; n < 500; n++) maker.exec(`INSERT INTO series VALUES ('${"x".repeat(200)}${n}')`);
    for (const end of ["", "-journal"]) copyFileSync(`${begun}${end}`, `${path}${end}`);
    maker.close();
    expect(readFileSync(path).length).toBeGreaterThan(0);
    const store = openStore(path);
    store.write([uniform("NVDA", 2, 1)]);
    expect(store.verify()).toEqual([]);
    expect(store.list()).toHaveLength(1);
  });

  it("leaves no file beside a store that is closed", () => {
    const path = filled();
    expect([`${path}-wal`, `${path}-shm`, `${path}-journal`].filter((file) => existsSync(file))).toEqual([]);
  });

  it("refuses a file that is no database", () => {
    const path = newStorePath();
    writeFileSync(path, "date,close\n2025-01-02,1\n".repeat(100));
    expect(refusal(path)).toContain("no bar store");
  });

  it("refuses a database of another program", () => {
    const path = newStorePath();
    database(path, "CREATE TABLE series (id INTEGER); INSERT INTO series VALUES (1)");
    expect(refusal(path)).toContain("another program");
    database(path, "PRAGMA application_id = 7; DROP TABLE series");
    expect(refusal(path)).toContain("another program");
  });

  it("refuses a store that a newer froth made", () => {
    const path = filled();
    database(path, "PRAGMA user_version = 99");
    expect(refusal(path)).toMatch(/newer froth .*99.*update froth/);
  });

  it.each([0.999, 0.5, 0.01])("refuses a file cut off at %d of its length", (share) => {
    const path = filled();
    truncateSync(path, Math.floor(readFileSync(path).length * share));
    expect(refusal(path)).toMatch(/cut off/);
  });

  it("says of a file full of garbage that it is damaged", () => {
    const path = filled();
    const bytes = readFileSync(path);
    bytes.fill(0xa5, 100, 8192);
    writeFileSync(path, bytes);
    expect(refusal(path)).toMatch(/damaged|malformed/);
  });

  it("finds damage inside the file when that is read", () => {
    const path = filled();
    const bytes = readFileSync(path);
    bytes.fill(0xa5, Math.floor(bytes.length / 2), Math.floor(bytes.length / 2) + 8192);
    writeFileSync(path, bytes);
    const store = openStore(path, { readOnly: true });
    expect(store.verify().length).toBeGreaterThan(0);
  });

  it("refuses a folder, and a path below a file", () => {
    const path = newStorePath();
    mkdirSync(path);
    expect(faultIn(() => openStore(path)).message).toContain("this is a folder");
    const file = join(path, "file");
    writeFileSync(file, "");
    expect(faultIn(() => openStore(join(file, "bars.sqlite"))).message).toContain("a part of the path is a file");
  });

  it("refuses what is no path, and shows it harmlessly", () => {
    const fault = faultIn(() => openStore("a\u0000b\u001B[2J"));
    expect(fault.code).toBe("store");
    expect(fault.message).not.toMatch(/\p{Cc}/u);
  });

  it("says how to get a store where there is none to read", () => {
    const path = newStorePath();
    const fault = faultIn(() => openStore(path, { readOnly: true }));
    expect(fault.message).toMatch(/no bar store yet.*froth data pull/);
    expect(existsSync(path)).toBe(false);
  });

  it("reads while another process writes", () => {
    const path = filled();
    const writer = openStore(path);
    writer.write([uniform("TSLA", 2, 1)]);
    expect(openStore(path, { readOnly: true }).list()).toHaveLength(3);
  });
});

describe("migration", () => {
  const next = [...migrations, (db: DatabaseSync) => db.exec("ALTER TABLE series ADD COLUMN etag TEXT")];

  it("brings an older store up to date and keeps its bars", () => {
    const path = filled();
    openStore(path, { steps: next }).close();
    expect(readFileSync(path).readUInt32BE(60)).toBe(migrations.length + 1);
    const store = openStore(path, { steps: next, readOnly: true });
    expect(store.verify()).toEqual([]);
    expect(store.list().map(({ bars }) => bars)).toEqual([3000, 3000]);
    expect(faultIn(() => openStore(path)).message).toContain("newer froth");
  });

  it("leaves the store as it was where a step fails", () => {
    const path = filled();
    const failing = [...next, () => database("/no/such/folder/x", "")];
    expect(faultIn(() => openStore(path, { steps: failing })).code).toBe("store");
    expect(openStore(path).list()).toHaveLength(2);
    expect(readFileSync(path).readUInt32BE(60)).toBe(migrations.length);
  });

  it("is not done by a reader", () => {
    const path = filled();
    const copy = `${path}.copy`;
    copyFileSync(path, copy);
    chmodSync(copy, 0o444);
    expect(faultIn(() => openStore(copy, { steps: next, readOnly: true })).message).toMatch(/older froth/);
  });
});
