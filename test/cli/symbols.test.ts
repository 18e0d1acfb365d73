import { execFileSync } from "node:child_process";
import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Readable } from "node:stream";
import { describe, expect, it } from "vitest";
import type { SymbolOptions } from "../../src/cli/symbol-options.ts";
import { readSymbols } from "../../src/cli/symbols.ts";
import { FrothError } from "../../src/errors.ts";
import { folderOf } from "./run-froth.ts";

const isWindows = process.platform === "win32";

/** A stdin that delivers `chunks` and counts how often it is opened. */
function piped(...chunks: readonly string[]) {
  let opened = 0;
  return {
    opened: () => opened,
    stdin: () => {
      opened++;
      return Readable.from(chunks.map((chunk) => Buffer.from(chunk)));
    },
  };
}

const unread = () => {
  throw new Error("stdin was opened");
};

async function faultOf(named: readonly string[], options: SymbolOptions, stdin = piped().stdin): Promise<FrothError> {
  const error: unknown = await readSymbols(named, options, stdin).then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (error instanceof FrothError) return error;
  throw new Error("no FrothError", { cause: error });
}

async function messageOf(path: string): Promise<string> {
  const { message } = await faultOf([], { symbolsFile: [path] });
  return message;
}

describe("readSymbols", () => {
  const folder = folderOf({
    "list.txt": "amd\nNVDA # again\n",
    "table.csv": "name,ticker\nx,ASML\n",
    "bad.txt": "NVDA\n../../x\n",
    "empty.txt": "",
    "binary.txt": Uint8Array.of(0x7f, 0x45, 0x4c, 0x46, 0, 0),
    "large.txt": "A,".repeat(500_000),
    "german.txt": Buffer.from("# Gr\u00F6\u00DFe\nSAP.DE\n", "latin1"),
  });
  const file = (name: string): string => join(folder, name);

  it("joins arguments, stdin, files and named lists, in this order, each symbol once", async () => {
    const { stdin } = piped("tsm\nnv", "da");
    const options = { symbolsFile: [file("list.txt"), file("table.csv")], universe: ["mag7", "high-volatility"] };
    expect(await readSymbols([" nvda ", "-", "^gspc"], options, stdin)).toEqual(
      "NVDA TSM ^GSPC AMD ASML AAPL MSFT GOOGL AMZN META TSLA SMCI PLTR MARA HOOD".split(" "),
    );
  });

  it("names nothing where nothing is asked for, and opens stdin only where it is named", async () => {
    expect(await readSymbols([], {}, unread)).toEqual([]);
    expect(await readSymbols(["A"], { symbolsFile: [file("german.txt")] }, unread)).toEqual(["A", "SAP.DE"]);
  });

  it("passes an argument on that is no symbol, for the report to account for", async () => {
    expect(await readSymbols(["../../x", "", "a&b&c"], {}, unread)).toEqual(["../../X", "", "A&B&C"]);
  });

  it("reads stdin once, as an argument and as a path", async () => {
    const { stdin, opened } = piped("A B");
    expect(await readSymbols(["-", "-"], { symbolsFile: ["-"] }, stdin)).toEqual(["A", "B"]);
    expect(opened()).toBe(1);
  });

  it.each([
    ["bad.txt", "malformed", /bad\.txt:2: "\.\.\/\.\.\/x" is not a symbol/],
    ["empty.txt", "malformed", /empty\.txt: the list names no symbol/],
    ["binary.txt", "malformed", /binary\.txt:1: the list is binary/],
    ["large.txt", "unreadable", /large\.txt: the file is too large: 1 MB, and it must be under 1 MB/],
    ["no\u001B.txt", "unreadable", /no\\u\{1b\}\.txt: there is no such file/],
    ["a\0b", "unreadable", /a\\u\{0\}b: this is not a path/],
    ["", "unreadable", /this is a folder/],
  ])("takes a list %j for a fault of the command", async (name, code, message) => {
    const fault = await faultOf([], { symbolsFile: [file(name)] });
    expect(fault.code).toBe("usage");
    expect(fault.cause).toMatchObject({ code });
    expect(fault.message).toMatch(message);
  });

  it.skipIf(isWindows)("opens no pipe, no device and no circle of links", async () => {
    const odd = join(folder, "odd");
    mkdirSync(odd);
    execFileSync("mkfifo", [join(odd, "pipe")]);
    symlinkSync(join(odd, "two"), join(odd, "one"));
    symlinkSync(join(odd, "one"), join(odd, "two"));
    writeFileSync(join(odd, "good"), "A");
    symlinkSync(join(odd, "good"), join(odd, "link"));
    expect(await messageOf(join(odd, "pipe"))).toMatch(/this is a device or a pipe, not a file/);
    expect(await messageOf(join(odd, "one"))).toMatch(/symbolic links lead in a circle/);
    expect(await messageOf("/dev/zero")).toMatch(/this is a device or a pipe, not a file/);
    expect(await readSymbols([], { symbolsFile: [join(odd, "link")] }, unread)).toEqual(["A"]);
  });

  it("does not wait for a terminal", async () => {
    const terminal = Object.assign(new Readable({ read: () => undefined }), { isTTY: true });
    const { code, message } = await faultOf(["-"], {}, () => terminal);
    expect(code).toBe("usage");
    expect(message).toMatch(/stdin is a terminal – pipe a list into it/);
  });

  it("stops reading a stdin that goes on and on", async () => {
    let given = 0;
    const long = Readable.from(
      (function* () {
        while (given < 200) {
          given += 1;
          yield Buffer.alloc(100_000, "A\n");
        }
      })(),
    );
    expect((await faultOf(["-"], {}, () => long)).message).toMatch(/^stdin: the list is too large/);
    expect(long.destroyed).toBe(true);
    expect(given).toBeLessThan(40);
  });

  it("says why stdin cannot be read", async () => {
    const broken = new Readable({
      read() {
        this.destroy(Object.assign(new Error("x"), { code: "EISDIR" }));
      },
    });
    expect((await faultOf(["-"], {}, () => broken)).message).toBe("stdin: this is a folder, not a file");
  });

  it.each([
    ["mag8", /there is no universe "mag8" – did you mean mag7\? There are watchlist \(13\), mag7 \(7\), /],
    ["semis", /did you mean ai-semis\?/],
    ["defense", /did you mean defensive\?/],
    ["nothing-like-it", /there is no universe "nothing-like-it" – There are/],
    ["", /there is no universe "" – There are/],
    ["__proto__", /there is no universe "__proto__" – There are/],
    ["constructor", /there is no universe "constructor" – There are/],
    ["\u001B[2J", /there is no universe "\\u\{1b\}\[2J"/],
    ["x".repeat(1_000_000), /there is no universe "x{40}…" – There are/],
  ])("tells of an unknown list", async (name, message) => {
    const fault = await faultOf([], { universe: [name] });
    expect(fault.code).toBe("usage");
    expect(fault.message).toMatch(message);
  });
});
