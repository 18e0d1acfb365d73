import { execFileSync } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { FrothError } from "../../src/errors.ts";
import { createCsvProvider, LARGEST_CSV_BYTES } from "../../src/providers/csv.ts";
import { faultOf } from "./contract.ts";

const root = mkdtempSync(join(tmpdir(), "froth-hostile-"));
afterAll(() => {
  rmSync(root, { recursive: true });
});
const isWindows = process.platform === "win32";

/** The error of listing what a path holds. */
async function faultOfListing(path: string): Promise<FrothError> {
  const outcome = await createCsvProvider(path)
    .symbols()
    .catch((error: unknown) => error);
  if (!(outcome instanceof FrothError)) throw new Error("no FrothError", { cause: outcome });
  return outcome;
}

/** The error of reading `X.csv` of the folder, once `make` has put something there. */
async function faultOfFile(name: string, make: (file: string) => void): Promise<FrothError> {
  const folder = join(root, name);
  mkdirSync(folder);
  make(join(folder, "X.csv"));
  const fault = await faultOf(createCsvProvider(folder), "X");
  expect(fault.details).toMatchObject({ symbol: "X", file: join(folder, "X.csv") });
  expect(fault.message).toContain("X.csv");
  return fault;
}

describe("createCsvProvider and a path that is no source", () => {
  it("names a folder that is not there", async () => {
    const path = join(root, "nowhere");
    const fault = await faultOfListing(path);
    expect(fault).toMatchObject({ code: "unreadable", message: `${path}: there is no such file or folder` });
    expect((await faultOf(createCsvProvider(path), "NVDA")).message).toContain(path);
  });

  it("names a folder below a file", async () => {
    writeFileSync(join(root, "plain"), "");
    const { code, message } = await faultOfListing(join(root, "plain", "below"));
    expect(code).toBe("unreadable");
    expect(message).toMatch(isWindows ? /no such file/ : /a part of the path is a file/);
  });

  it("names a folder without a .csv file", async () => {
    mkdirSync(join(root, "empty"));
    const { code, message } = await faultOfListing(join(root, "empty"));
    expect(code).toBe("no-bars");
    expect(message).toBe(`${join(root, "empty")}: the folder holds no .csv file – name each SYMBOL.csv`);
  });

  it("names a file whose name is no symbol", async () => {
    const path = join(root, "my prices.csv");
    writeFileSync(path, "date,close\n2024-01-02,1\n");
    const { code, message } = await faultOfListing(path);
    expect(code).toBe("invalid-symbol");
    expect(message).toContain(`${path}: the name of the file is not a symbol – rename it`);
  });

  it("shows a path with control characters, and a NUL in it, without harm", async () => {
    for (const path of ["\u001B[2Jnowhere", "no\0where"]) {
      const { code, message } = await faultOfListing(path);
      expect(code).toBe("unreadable");
      expect(message).not.toMatch(/\p{Cc}/u);
    }
  });

  it("stops when asked to", async () => {
    const request = { symbol: "X", historyBars: 1, signal: AbortSignal.abort() };
    await expect(createCsvProvider(root).fetch(request)).rejects.toMatchObject({ code: "aborted" });
  });
});

describe("createCsvProvider and a file that is none", () => {
  it("refuses a folder with the name of a file", async () => {
    const fault = await faultOfFile("folder", (file) => mkdirSync(file));
    expect(fault).toMatchObject({ code: "unreadable" });
    expect(fault.message).toContain("this is a folder, not a file");
  });

  it("refuses 100 MB unread", async () => {
    const fault = await faultOfFile("large", (file) => {
      writeFileSync(file, "date,close\n");
      truncateSync(file, LARGEST_CSV_BYTES);
    });
    expect(fault.code).toBe("unreadable");
    expect(fault.message).toContain("the file is too large: 100 MB, and it must be under 100 MB");
  });

  it("names the line of a malformed cell", async () => {
    const fault = await faultOfFile("malformed", (file) => {
      writeFileSync(file, "date,close\n2024-01-02,=cmd|' /C calc'!A0\n");
    });
    expect(fault).toMatchObject({ code: "malformed", details: { line: 2 } });
  });

  it("refuses what is binary", async () => {
    const fault = await faultOfFile("binary", (file) => {
      writeFileSync(file, Buffer.from([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0, 0, 0]));
    });
    expect(fault.code).toBe("malformed");
    expect(fault.message).toContain("binary");
  });

  it("refuses what is empty", async () => {
    const fault = await faultOfFile("nothing", (file) => {
      writeFileSync(file, "");
    });
    expect(fault.code).toBe("no-bars");
  });
});

describe("createCsvProvider and a file that cannot be told", () => {
  it.skipIf(isWindows)("refuses a link to nothing, a link to itself and a device", async () => {
    const nothing = await faultOfFile("dangling", (file) => symlinkSync(join(root, "gone"), file));
    expect(nothing.message).toContain("there is no such file");
    const circle = await faultOfFile("circle", (file) => symlinkSync(file, file));
    expect(circle.message).toContain("lead in a circle");
    const device = await faultOfFile("device", (file) => symlinkSync("/dev/zero", file));
    expect(device.message).toContain("a device or a pipe");
  });

  it.skipIf(process.platform !== "linux")("refuses two files that differ in capitals only", async () => {
    const folder = join(root, "twins");
    mkdirSync(folder);
    for (const name of ["NVDA.csv", "nvda.csv"]) writeFileSync(join(folder, name), "date,close\n2024-01-02,1\n");
    const provider = createCsvProvider(folder);
    expect(await provider.symbols()).toEqual(["NVDA"]);
    expect((await faultOf(provider, "NVDA")).message).toContain("NVDA.csv, nvda.csv");
  });
});

/** Prints the messages of listing and reading, as a user who is not root: root may read everything. */
const unprivileged = `
const { createCsvProvider } = await import(process.argv[1]);
if (process.getuid() === 0) process.setuid(65534);
for (const path of process.argv.slice(2)) {
  const provider = createCsvProvider(path);
  const outcome = await provider.fetch({ symbol: "X", historyBars: 1 }).then(() => "read", (error) => error);
  console.log(outcome.code + " " + outcome.message);
}`;

describe.skipIf(isWindows)("createCsvProvider without permission", () => {
  it("names the folder, or the file", () => {
    const [closed, open] = [join(root, "closed"), join(root, "open")];
    chmodSync(root, 0o755);
    for (const folder of [closed, open]) {
      mkdirSync(folder);
      writeFileSync(join(folder, "X.csv"), "date,close\n2024-01-02,1\n");
    }
    chmodSync(join(open, "X.csv"), 0o000);
    chmodSync(closed, 0o000);
    const module = new URL("../../src/providers/csv.ts", import.meta.url).href;
    const printed = execFileSync(process.execPath, ["--input-type=module", "-e", unprivileged, module, closed, open], {
      encoding: "utf8",
    });
    chmodSync(closed, 0o755);
    expect(printed.trim().split("\n")).toEqual([
      `unreadable ${closed}: permission denied`,
      `unreadable X: ${join(open, "X.csv")}: permission denied`,
    ]);
  });
});
