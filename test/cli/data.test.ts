import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { demoStore, newStore, rows } from "./data-store.ts";
import { folderOf, froth } from "./run-froth.ts";

describe("froth data", () => {
  it.each(["pull", "list", "import", "export", "verify", "prune", "path"])("%s --help has examples", (command) => {
    const { code, stdout } = froth(["data", command, "--help"]);
    expect(code).toBe(0);
    expect(stdout).toMatch(/Examples:\n.*froth data/);
  });

  it("without a command is a usage error that lists them", () => {
    const { code, stderr } = froth(["data"]);
    expect(code).toBe(2);
    expect(stderr).toContain("import");
    expect(froth(["data", "lsit"]).stderr).toContain("Did you mean list?");
  });

  it("path prints where the store lies, and makes nothing", () => {
    const home = join(folderOf({}), "home");
    expect(froth(["data", "path"], { FROTH_HOME: home }).stdout).toBe(`${join(home, "bars.sqlite")}\n`);
    const named = join(home, "x.sqlite");
    expect(froth(["data", "path", "--store", named]).stdout).toBe(`${named}\n`);
    expect(existsSync(home)).toBe(false);
  });

  it.each(["list", "verify", "export"])("%s says how to get a store where there is none", (command) => {
    const { code, stdout, stderr } = newStore().data(command);
    expect({ code, stdout }).toEqual({ code: 3, stdout: "" });
    expect(stderr).toMatch(/no bar store yet.*froth data pull/);
  });
});

describe("froth data export", () => {
  it("writes what an import reads back, bar for bar", () => {
    const { store, data } = demoStore();
    const folder = join(folderOf({}), "new", "folder");
    expect(data("export", "--output", folder)).toMatchObject({ code: 0, stdout: "" });
    const scan = (source: string) => froth(["scan", "--source", source, "--store", store, "--format", "json"]).stdout;
    expect(JSON.parse(scan(`csv:${folder}`)).dataHash).toBe(JSON.parse(scan("store")).dataHash);
    expect(readdirSync(folder).filter((name) => !name.endsWith(".csv"))).toEqual([]);
  });

  it("sends one symbol to stdout, or to a file", () => {
    const { data } = newStore();
    data("import", folderOf({ "AAA.csv": rows("2025-01-02") }));
    expect(data("export", "aaa")).toEqual({ code: 0, stdout: rows("2025-01-02"), stderr: "" });
    const file = join(folderOf({}), "out.csv");
    expect(data("export", "AAA", "--output", file).stderr).toContain("1 symbol written");
    expect(readFileSync(file, "utf8")).toBe(rows("2025-01-02"));
  });

  it("writes Parquet", () => {
    const { data } = demoStore();
    const folder = folderOf({});
    expect(data("export", "CALM", "^DEMO", "--format", "parquet", "--output", folder).code).toBe(0);
    expect(readdirSync(folder).toSorted()).toEqual(["CALM.parquet", "^DEMO.parquet"]);
    const bytes = readFileSync(join(folder, "CALM.parquet"));
    expect(bytes.toString("latin1", 0, 4) + bytes.toString("latin1", bytes.length - 4)).toBe("PAR1PAR1");
  });

  it("says what it cannot do", () => {
    const { data } = demoStore();
    expect(data("export")).toMatchObject({ code: 2, stdout: "" });
    expect(data("export", "NOSUCH")).toMatchObject({ code: 3, stdout: "" });
    const blocked = join(folderOf({ file: "" }), "file", "below");
    expect(data("export", "CALM", "--output", blocked)).toMatchObject({ code: 4, stdout: "" });
  });
});

describe("froth data verify", () => {
  it("finds the demo market intact", () => {
    const { code, stdout } = demoStore().data("verify");
    expect(code).toBe(0);
    expect(stdout).toMatch(/^Intact: 16 series, /);
  });

  it("tells of sessions that one symbol lacks, and of bars that look wrong", () => {
    const dates = ["2025-01-02", "2025-01-03", "2025-01-06", "2025-01-07"];
    const whole = Object.fromEntries("A B C D E F".split(" ").map((name) => [`${name}.csv`, rows(...dates)]));
    const { data } = newStore();
    const gap = rows("2025-01-02", "2025-01-07");
    data(
      "import",
      folderOf({ ...whole, "GAP.csv": gap, "JUMP.csv": `${rows(...dates.slice(0, 3))}2025-01-07,20,20,20,20,0\n` }),
    );
    const { code, stdout } = data("verify");
    expect(code).toBe(0);
    expect(stdout).toContain("2 of 8 series with bars to look at:");
    expect(stdout).toContain("GAP (csv): 2 sessions missing at the source (2025-01-06, 2025-01-03)");
    expect(stdout).toMatch(/JUMP \(csv\): 1 bar without volume \(2025-01-07\); 1 jump above 40 %/);
  });

  it("ends with 3 where bars are damaged, and names them", () => {
    const { store, data } = demoStore();
    const bytes = readFileSync(store);
    bytes.fill(0x5a, Math.floor(bytes.length / 2), Math.floor(bytes.length / 2) + 64);
    writeFileSync(store, bytes);
    const { code, stdout } = data("verify");
    expect(code).toBe(3);
    expect(stdout).toMatch(/^\d+ faults? found:\n {2}(?:[A-Z^]+|the file): /);
  });
});

describe("froth data prune", () => {
  it("says what would go, then lets it go", () => {
    const { data } = demoStore();
    expect(data("prune", "--symbols", "CALM", "HEAT", "--dry-run").stdout).toBe("2 series would be removed.\n");
    expect(data("list").stdout).toContain("16 series");
    expect(data("prune", "--symbols", "calm", "HEAT").stdout).toBe("2 series removed.\n");
    expect(data("prune", "--symbols", "CALM").stdout).toBe("Nothing to remove.\n");
    expect(data("list").stdout).toContain("14 series");
  });

  it("removes old bars, and series that were not fetched for long", () => {
    const { data } = newStore();
    data("import", folderOf({ "AAA.csv": rows("2025-01-02", "2025-01-03"), "OLD.csv": rows("2024-12-30") }));
    expect(data("prune", "--before", "2025-01-03", "--dry-run").stdout).toBe("2 bars of 2 series would be removed.\n");
    expect(data("prune", "--before", "2025-01-03").stdout).toBe("2 bars of 2 series removed.\n");
    expect(data("list").stdout).toMatch(/AAA +csv +1 +2025-01-03 +2025-01-03/);
    expect(data("prune", "--older-than", "1h").stdout).toBe("Nothing to remove.\n");
    expect(data("prune", "--older-than", "0s").stdout).toBe("1 series removed.\n");
    expect(data("verify").code).toBe(0);
  });

  it("does nothing unless told what", () => {
    const { data } = demoStore();
    expect(data("prune")).toMatchObject({ code: 2, stdout: "" });
    expect(data("prune", "--symbols", "../x")).toMatchObject({ code: 3, stdout: "" });
    expect(data("prune", "--older-than", "long").code).toBe(2);
  });
});
