import { DatabaseSync } from "node:sqlite";
import { describe, expect, it } from "vitest";
import { guarded } from "../../src/store/faults.ts";
import { defaultStorePath } from "../../src/store/path.ts";
import { loadSqlite } from "../../src/store/sqlite.ts";
import { faultIn } from "./fault.ts";

describe("SQLite", () => {
  it("is loaded without a word about its being experimental, and other warnings pass", () => {
    const seen: string[] = [];
    const emitWarning = Object.getOwnPropertyDescriptor(process, "emitWarning") ?? {};
    const getBuiltinModule = Object.getOwnPropertyDescriptor(process, "getBuiltinModule") ?? {};
    process.emitWarning = (warning: string | Error) => void seen.push(String(warning));
    Object.defineProperty(process, "getBuiltinModule", { ...getBuiltinModule, value: loadLikeNode22 });
    try {
      expect(loadSqlite().DatabaseSync).toBe(DatabaseSync);
      process.emitWarning("SQLite may be warned of afterwards");
      expect(seen).toEqual(["something else", "SQLite may be warned of afterwards"]);
    } finally {
      Object.defineProperty(process, "emitWarning", emitWarning);
      Object.defineProperty(process, "getBuiltinModule", getBuiltinModule);
    }
  });
});

function loadLikeNode22() {
  process.emitWarning("SQLite is an experimental feature and might change at any time", "ExperimentalWarning");
  process.emitWarning("something else");
  return { DatabaseSync };
}

/** Work with a store that ends in such an error. */
function objection(more: object): () => never {
  return () =>
    guarded("/data/bars.sqlite", () => {
      throw Object.assign(new Error("as SQLite says it"), more);
    });
}

describe("what SQLite objects to", () => {
  it.each([
    [{ code: "ERR_SQLITE_ERROR", errcode: 5 }, /another process .* – try again/],
    [{ code: "ERR_SQLITE_ERROR", errcode: 261 }, /another process/],
    [{ code: "ERR_SQLITE_ERROR", errcode: 1032 }, /cannot be written/],
    [{ code: "ERR_SQLITE_ERROR", errcode: 778 }, /disk fails/],
    [{ code: "ERR_SQLITE_ERROR", errcode: 11 }, /damaged .* froth data verify/],
    [{ code: "ERR_SQLITE_ERROR", errcode: 13 }, /disk is full; .* intact/],
    [{ code: "ERR_SQLITE_ERROR", errcode: 14 }, /--store/],
    [{ code: "ERR_SQLITE_ERROR", errcode: 26 }, /no bar store/],
    [{ code: "ERR_SQLITE_ERROR", errcode: 19 }, /as SQLite says it/],
    [{ code: "ENOSPC" }, /disk is full/],
    [{ code: "EMFILE" }, /EMFILE/],
  ])("%j is said in words, with the file", (cause, message) => {
    const fault = faultIn(objection(cause));
    expect(fault.code).toBe("store");
    expect(fault.message).toMatch(/^\/data\/bars\.sqlite: /);
    expect(fault.message).toMatch(message);
  });

  it("a bug of ours stays one", () => {
    expect(objection({})).toThrow("as SQLite says it");
    expect(() => guarded("x", () => undefined)).not.toThrow();
  });
});

describe("the place of the store", () => {
  it.each([
    [{ FROTH_HOME: "/f", XDG_DATA_HOME: "/x" }, "linux", "/f/bars.sqlite"],
    [{ XDG_DATA_HOME: "/x" }, "darwin", "/x/froth/bars.sqlite"],
    [{ XDG_DATA_HOME: "", FROTH_HOME: "" }, "linux", "/home/me/.local/share/froth/bars.sqlite"],
    [{}, "darwin", "/home/me/Library/Application Support/froth/bars.sqlite"],
    [{ LOCALAPPDATA: "/local" }, "win32", "/local/froth/bars.sqlite"],
    [{}, "win32", "/home/me/AppData/Local/froth/bars.sqlite"],
  ] as const)("with %j on %s", (environment, platform, expected) => {
    expect(defaultStorePath(environment, platform, "/home/me").replaceAll("\\", "/")).toBe(expected);
  });
});
