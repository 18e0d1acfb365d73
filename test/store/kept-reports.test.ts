import { spawnSync } from "node:child_process";
import { DatabaseSync } from "node:sqlite";
import { describe, expect, it } from "vitest";
import { REPORTS_PER_LIST, type KeptReport } from "../../src/store/kept-reports.ts";
import { openStore } from "../../src/store/open.ts";
import { migrations } from "../../src/store/schema.ts";
import { faultIn } from "./fault.ts";
import { newStorePath, stored } from "./stored.ts";

const facts = (parts: Partial<KeptReport> = {}): Omit<KeptReport, "id"> => ({
  list: "aaaa",
  asOf: "2025-11-21",
  createdAt: Date.UTC(2025, 10, 21, 22),
  version: "0.1.0",
  source: "csv:prices",
  symbols: 8,
  failed: 0,
  warnings: 14,
  ...parts,
});

const session = (day: number): string => new Date(Date.UTC(2024, 0, 1) + day * 86_400_000).toISOString().slice(0, 10);

function database<T>(path: string, work: (open: DatabaseSync) => T): T {
  const open = new DatabaseSync(path);
  try {
    return work(open);
  } finally {
    open.close();
  }
}

describe("kept reports", () => {
  it("are given back as they were, by number, and the newest session first", () => {
    const { reports } = openStore(newStorePath());
    const json = `${JSON.stringify({ text: "é\u202F".repeat(5000) })}\n`;
    reports.keep(facts({ asOf: "2025-11-20" }), "old");
    reports.keep(facts(), json);
    const [first, second, ...others] = reports.list();
    expect(others).toEqual([]);
    expect(first).toEqual({ id: expect.any(Number), ...facts() });
    expect(second?.asOf).toBe("2025-11-20");
    expect(reports.read(first?.id ?? 0)).toBe(json);
    expect(reports.read(999)).toBeUndefined();
  });

  it("are one a list and session: a later run takes the place of the earlier, unless more of it failed", () => {
    const { reports } = openStore(newStorePath());
    expect(reports.keep(facts({ failed: 1 }), "one lacks")).toBe(true);
    expect(reports.keep(facts({ failed: 0, createdAt: 1 }), "whole")).toBe(true);
    expect(reports.keep(facts({ failed: 3 }), "a bad evening")).toBe(false);
    expect(reports.keep(facts({ list: "bbbb", failed: 8 }), "another list")).toBe(true);
    expect(new Set(reports.list().map(({ id }) => reports.read(id)))).toEqual(new Set(["another list", "whole"]));
  });

  it("are what was said on that evening: a replay of it on a later day does not take its place", () => {
    const { reports } = openStore(newStorePath());
    expect(reports.keep(facts({ failed: 1 }), "that evening")).toBe(true);
    expect(reports.keep(facts({ failed: 1 }), "a year later", true)).toBe(false);
    expect(reports.keep(facts({ failed: 0 }), "now with all symbols", true)).toBe(true);
    expect(reports.keep(facts({ asOf: "2020-01-02" }), "a session of its own", true)).toBe(true);
  });

  it("are found by the session before, of the same list alone", () => {
    const { reports } = openStore(newStorePath());
    for (const asOf of ["2025-11-19", "2025-11-21", "2025-11-20"]) reports.keep(facts({ asOf }), asOf);
    reports.keep(facts({ list: "bbbb", asOf: "2025-11-20" }), "other");
    const before = (asOf: string, list = "aaaa") => reports.before(list, asOf)?.asOf;
    expect(before("2025-11-21")).toBe("2025-11-20");
    expect(before("2025-11-24")).toBe("2025-11-21");
    expect(before("2025-11-19")).toBeUndefined();
    expect(before("2025-11-21", "cccc")).toBeUndefined();
  });

  it("are bounded: of each list the newest sessions stay", () => {
    const { reports } = openStore(newStorePath());
    reports.keep(facts({ list: "bbbb", asOf: "2020-01-01" }), "other");
    for (let day = 0; day < REPORTS_PER_LIST + 3; day++) reports.keep(facts({ asOf: session(day) }), "x");
    const own = reports.list().filter(({ list }) => list === "aaaa");
    expect(own).toHaveLength(REPORTS_PER_LIST);
    expect(own.at(-1)?.asOf).toBe(session(3));
    expect(reports.list()).toHaveLength(REPORTS_PER_LIST + 1);
  });

  it("can be removed, and their numbers are not given again", () => {
    const { reports } = openStore(newStorePath());
    reports.keep(facts(), "x");
    const id = reports.list()[0]?.id ?? 0;
    expect(reports.remove([id, 999])).toBe(1);
    reports.keep(facts(), "y");
    expect(reports.list()[0]?.id).toBeGreaterThan(id);
  });

  it("that are damaged are told of, and not taken for others", () => {
    const path = newStorePath();
    const store = openStore(path);
    const { reports } = store;
    reports.keep(facts(), "x".repeat(1000));
    expect(store.verify()).toEqual([]);
    database(path, (open) => open.exec("UPDATE report SET data = x'00ff'"));
    expect(faultIn(() => reports.read(1)).message).toMatch(/a kept report is damaged/);
    expect(store.verify()).toMatchObject([
      { symbol: undefined, what: expect.stringMatching(/^report 1: a kept report is damaged/) },
    ]);
  });
});

describe("a store of the version before", () => {
  it("keeps its bars and gets a place for reports when it is written to", () => {
    const path = newStorePath();
    const old = openStore(path, { steps: migrations.slice(0, 1) });
    old.write([stored("NVDA", 1500), stored("AMD", 700)]);
    const bars = old.read({ symbol: "NVDA", source: "yahoo" });
    old.close();
    expect(faultIn(() => openStore(path, { readOnly: true })).message).toContain("format of an older froth");
    const store = openStore(path);
    expect(store.verify()).toEqual([]);
    expect(store.list().map((entry) => entry.bars)).toEqual([700, 1500]);
    expect(store.read({ symbol: "NVDA", source: "yahoo" })).toEqual(bars);
    expect(store.reports.keep(facts(), "x")).toBe(true);
    expect(store.reports.list()).toHaveLength(1);
  });
});

describe("several processes", () => {
  it("keep reports at once and lose none", () => {
    const path = newStorePath();
    openStore(path).close();
    const script = `
      import { openStore } from ${JSON.stringify(new URL("../../src/store/open.ts", import.meta.url).href)};
      const { reports } = openStore(${JSON.stringify(path)});
      for (let n = 0; n < 40; n++) reports.keep({ ...${JSON.stringify(facts())}, list: process.argv[1] + n }, "x" + n);`;
    const both = `node --input-type=module -e "$SCRIPT" one & node --input-type=module -e "$SCRIPT" two & wait`;
    const env = {
      ...process.env,
      SCRIPT: script,
      PATH: `${process.execPath.replace(/\/[^/]*$/, "")}:${process.env["PATH"] ?? ""}`,
    };
    const { stderr } = spawnSync("sh", ["-c", both], { env, encoding: "utf8" });
    expect(stderr).toBe("");
    const { reports } = openStore(path);
    expect(reports.list()).toHaveLength(80);
  });
});

/** Text that hardly shrinks. */
function noise(seed: number): string {
  return Array.from({ length: 8000 }, (_, n) => Math.sin(seed * 1e4 + n).toString(36)).join("");
}

describe("a full disk", () => {
  it("keeps what is new out, and what is old intact", () => {
    const path = newStorePath();
    const { reports } = openStore(path, { maxPages: 40 });
    reports.keep(facts({ asOf: "2025-11-20" }), "first");
    const fault = faultIn(() => {
      for (let day = 0; day < 50; day++) reports.keep(facts({ asOf: session(day) }), noise(day));
    });
    expect(fault.message).toMatch(/disk is full; what was stored before is intact/);
    const kept = openStore(path, { readOnly: true });
    expect(kept.verify()).toEqual([]);
    const first = kept.reports.list().find(({ asOf }) => asOf === "2025-11-20");
    expect(kept.reports.read(first?.id ?? 0)).toBe("first");
  });
});
