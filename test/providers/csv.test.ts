import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { createCsvProvider } from "../../src/providers/csv.ts";
import { faultOf, providerContract } from "./contract.ts";

const isWindows = process.platform === "win32";
const root = mkdtempSync(join(tmpdir(), "froth-csv-"));
const file = (close: number) => `date,open,high,low,close,volume\n2024-01-02,${close},${close},${close},${close},100\n`;
afterAll(() => {
  rmSync(root, { recursive: true });
});

/** A new folder with these files. */
function folder(name: string, files: Readonly<Record<string, string>>): string {
  const path = join(root, name);
  mkdirSync(path);
  for (const [fileName, text] of Object.entries(files)) writeFileSync(join(path, fileName), text);
  return path;
}

const closeOf = async (path: string, symbol: string) => {
  const { series } = await createCsvProvider(path).fetch({ symbol, historyBars: 10 });
  return [series.symbol, series.close[0]];
};

providerContract("createCsvProvider on a folder", async () => ({
  provider: createCsvProvider(folder("contract", { "AAA.csv": file(1), "bbb.CSV": file(2), "^IDX.csv": file(3) })),
  knownSymbols: ["AAA", "BBB", "^IDX"],
  unknownSymbol: "ZZZ",
}));

providerContract("createCsvProvider on a file", async () => ({
  provider: createCsvProvider(join(folder("single", { "nvda.csv": file(1) }), "nvda.csv")),
  knownSymbols: ["NVDA"],
  unknownSymbol: "ZZZ",
}));

describe("createCsvProvider on a folder", () => {
  it("says what it is", () => {
    const { id, label, live, concurrency } = createCsvProvider("prices");
    expect({ id, label, live, concurrency }).toEqual({ id: "csv", label: "csv:prices", live: false, concurrency: 1 });
    expect(createCsvProvider("\u001B[2J").label).toBe("csv:\\u{1b}[2J");
  });

  it("lists every .csv of a folder in order, whatever its capitals, and nothing else", async () => {
    const path = folder("listed", {
      "nvda.csv": file(1),
      "AAPL.CSV": file(2),
      "^VIX.csv": file(3),
      "EURUSD=X.csv": file(4),
      ".hidden.csv": file(5),
      ".csv": file(6),
      "notes.txt": "hello",
      csv: "hello",
    });
    expect(await createCsvProvider(path).symbols()).toEqual(["AAPL", "EURUSD=X", "NVDA", "^VIX"]);
    expect(await closeOf(path, "nvda")).toEqual(["NVDA", 1]);
    expect(await closeOf(path, "AAPL")).toEqual(["AAPL", 2]);
    expect(await closeOf(path, "EURUSD=X")).toEqual(["EURUSD=X", 4]);
  });
});

describe("createCsvProvider on one file", () => {
  it("reads one file, under the symbol of its name only", async () => {
    const path = join(folder("one", { "brk-b.csv": file(7), "other.csv": file(8) }), "brk-b.csv");
    expect(await createCsvProvider(path).symbols()).toEqual(["BRK-B"]);
    expect(await closeOf(path, "BRK-B")).toEqual(["BRK-B", 7]);
    const fault = await faultOf(createCsvProvider(path), "OTHER");
    expect(fault.code).toBe("unknown-symbol");
    expect(fault.message).toMatch(/^OTHER: no OTHER\.csv in .*brk-b\.csv – it has BRK-B$/);
  });

  it("reads one file with another extension", async () => {
    const path = join(folder("text", { "NVDA.txt": file(7) }), "NVDA.txt");
    expect(await closeOf(path, "NVDA")).toEqual(["NVDA", 7]);
  });
});

describe("createCsvProvider", () => {
  it.skipIf(isWindows)("follows symbolic links", async () => {
    const path = folder("linked", {});
    writeFileSync(join(root, "elsewhere"), file(9));
    symlinkSync(join(root, "elsewhere"), join(path, "LNK.csv"));
    symlinkSync(path, join(root, "link-to-linked"));
    expect(await closeOf(join(root, "link-to-linked"), "LNK")).toEqual(["LNK", 9]);
  });

  it("hands on what was found wrong with the rows", async () => {
    const path = folder("faulty", { "A.csv": "date,close\n2024-01-03,2\n2024-01-03,3\n2024-01-04,null\n" });
    const { series, findings } = await createCsvProvider(path).fetch({ symbol: "A", historyBars: 10 });
    expect([...series.close]).toEqual([3]);
    expect(findings.map(({ code }) => code)).toEqual(["null-row", "duplicate-date"]);
  });
});

describe("createCsvProvider and the names of files", () => {
  it("lists a file whose name is no symbol, and refuses it", async () => {
    const path = folder("named", { "A.csv": file(1), "my prices.csv": file(2), "daily_NVDA.csv": file(3) });
    const provider = createCsvProvider(path);
    expect(await provider.symbols()).toEqual(["A", "daily_NVDA", "my prices"]);
    expect((await faultOf(provider, "my prices")).code).toBe("invalid-symbol");
    expect((await faultOf(provider, "daily_NVDA")).code).toBe("invalid-symbol");
  });

  it.skipIf(isWindows)("shows control characters in the name of a file without harm", async () => {
    const path = folder("coloured", { "\u001B[31m.csv": file(1) });
    expect(await createCsvProvider(path).symbols()).toEqual(["\\u{1b}[31m"]);
  });

  it("keeps symbols that Windows takes for devices under a name of their own", async () => {
    const path = folder("devices", { "_CON.csv": file(1), "_com1.csv": file(2), "_NVDA.csv": file(3) });
    expect(await createCsvProvider(path).symbols()).toEqual(["COM1", "CON", "_NVDA"]);
    expect(await closeOf(path, "CON")).toEqual(["CON", 1]);
  });

  it("takes no symbol for a property of an object", async () => {
    const provider = createCsvProvider(folder("objects", { "CONSTRUCTOR.csv": file(1) }));
    expect(await provider.symbols()).toEqual(["CONSTRUCTOR"]);
    expect((await faultOf(provider, "toString")).code).toBe("unknown-symbol");
    expect((await faultOf(provider, "__proto__")).code).toBe("invalid-symbol");
  });
});
