import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { describe, expect, it } from "vitest";
import { demoStore, header, newStore, rows } from "./data-store.ts";
import { folderOf, froth } from "./run-froth.ts";

/** Makes the stored bars of a symbol other than their checksum says. */
function damage(store: string, symbol: string): void {
  const database = new DatabaseSync(store);
  const id = "(SELECT id FROM series WHERE symbol = ?)";
  database.prepare(`UPDATE chunk SET checksum = checksum + 1 WHERE series_id = ${id}`).run(symbol);
  database.close();
}

describe("froth data import", () => {
  it("reads a folder, and a scan of the store says what a scan of the files says", () => {
    const { store, data } = demoStore();
    expect(data("list").stdout).toMatch(/^SYMBOL +SOURCE +BARS +FIRST +LAST +CURRENCY +FETCHED\nBLOW +csv +1,000 +20/);
    const scan = (source: string) => froth(["scan", "--source", source, "--store", store, "--format", "json"]);
    const [stored, read] = [scan("store"), scan("demo")].map(({ stdout }) => JSON.parse(stdout));
    expect({ ...stored, settings: null }).toEqual({ ...read, settings: null });
  });

  it("reads one file, and again, and a longer one", () => {
    const { data } = newStore();
    const folder = folderOf({ "AAA.csv": rows("2025-01-02", "2025-01-03") });
    expect(data("import", join(folder, "AAA.csv")).stdout).toBe("1 symbol imported, 2 bars.\n");
    writeFileSync(join(folder, "AAA.csv"), rows("2025-01-03", "2025-01-06"));
    expect(data("import", folder).stdout).toBe("1 symbol imported, 3 bars.\n");
    expect(JSON.parse(data("list", "--format", "json").stdout)).toEqual([
      {
        symbol: "AAA",
        source: "csv",
        instrument: "stock",
        currency: null,
        bars: 3,
        firstBar: "2025-01-02",
        lastBar: "2025-01-06",
        fetchedAt: expect.stringMatching(/^20.*Z$/),
      },
    ]);
  });

  it("puts a file in place of damaged bars, says so, and exports what is intact without it", () => {
    const { store, data } = newStore();
    const folder = folderOf({
      "AAA.csv": rows("2025-01-02"),
      "BBB.csv": rows("2025-01-02"),
      "CCC.csv": rows("2025-01-02"),
    });
    data("import", folder);
    damage(store, "BBB");
    const exported = data("export", "--output", join(folder, "out"));
    expect(exported.code).toBe(3);
    expect(exported.stderr).toMatch(/^froth: BBB: .*damaged[^]*2 symbols/);
    const { code, stdout, stderr } = data("import", folder);
    expect({ code, stdout }).toEqual({ code: 0, stdout: "3 symbols imported, 3 bars.\n" });
    expect(stderr).toMatch(/^froth: BBB: stored bars are damaged: .*; the file takes their place\n$/);
    expect(data("verify").code).toBe(0);
  });

  it("names each file with a fault, and reads the others", () => {
    const { data } = newStore();
    const folder = folderOf({
      "AAA.csv": rows("2025-01-02"),
      "BAD.csv": `${rows("2025-01-02")}2025-01-03,10,11,9,ten,100\n`,
      "EMPTY.csv": header,
      "not a symbol.csv": rows("2025-01-02"),
      "ZZZ.csv": rows("2025-01-02"),
    });
    const { code, stdout, stderr } = data("import", folder);
    expect({ code, stdout }).toEqual({ code: 3, stdout: "2 symbols imported, 2 bars; 3 failed.\n" });
    expect(stderr).toMatch(/BAD\.csv:3: /);
    expect(stderr).toMatch(/EMPTY\.csv/);
    expect(stderr).toMatch(/"NOT A SYMBOL" is not a symbol|"not a symbol" is not a symbol/);
    expect(stderr.trimEnd().split("\n")).toHaveLength(3);
  });

  it("loses no stored bar to a file of other prices and fewer days", () => {
    const { data } = newStore();
    const folder = folderOf({ "AAA.csv": rows("2025-01-02", "2025-01-03") });
    data("import", folder);
    writeFileSync(join(folder, "AAA.csv"), `${header}2025-01-03,1,1.1,0.9,1,1000\n`);
    const { code, stderr } = data("import", folder);
    expect(code).toBe(3);
    expect(stderr).toMatch(/AAA: the file differs .* lacks 1 of its days.*prune --symbols AAA/);
    expect(data("list").stdout).toContain("2 bars.");
    data("prune", "--symbols", "AAA");
    expect(data("import", folder).code).toBe(0);
  });

  it.each([
    ["/no/such/folder", /no such file or folder/],
    [folderOf({}), /no \.csv file/],
  ])("says what is wrong with %s", (path, message) => {
    const { code, stderr } = newStore().data("import", path);
    expect(code).toBe(3);
    expect(stderr).toMatch(message);
  });
});
