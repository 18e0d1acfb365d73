import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { realTime } from "../../src/retry/time.ts";
import { command, wordsOf } from "../../src/notify/command.ts";
import { folderOf } from "../cli/run-froth.ts";
import { letterOn, warned } from "./letters.ts";

const send = (line: string, signal = new AbortController().signal): Promise<string> =>
  command
    .send(letterOn([warned()], command.format), { command: line }, { time: realTime, signal, environment: process.env })
    .then(
      () => "accepted",
      (error: Error) => error.message,
    );

const script = (text: string): string => `"${process.execPath}" "${join(folderOf({ "it.cjs": text }), "it.cjs")}"`;

describe("a command", () => {
  it("is parted into words as written, with nothing in it that a shell would read", () => {
    expect(wordsOf(String.raw`  "C:\Program Files\tell.exe" --to 'a "b" c' x"y z"w $HOME *.txt ""  `)).toEqual([
      String.raw`C:\Program Files\tell.exe`,
      "--to",
      'a "b" c',
      "xy zw",
      "$HOME",
      "*.txt",
      "",
    ]);
    expect(wordsOf("  ")).toEqual([]);
    expect(() => wordsOf("say 'x")).toThrow(/does not end/);
  });

  it("has accepted when it ends with 0, whether it has read or not", async () => {
    expect(await send(script("process.exitCode = 0"))).toBe("accepted");
  });

  it("that fails has not accepted, and says why in one clean line", async () => {
    expect(await send(script("console.error('\\u001b[2Jnot\\ntoday'); process.exitCode = 3"))).toBe(
      "the command ended with 3: \\u{1b}[2Jnot today",
    );
  });

  it("that cannot be run is named as such", async () => {
    expect(await send("no-such-program")).toMatch(/cannot be run \(ENOENT\) – name a program that exists/);
    expect(await send(join(folderOf({ "plain.txt": "" }), "plain.txt"))).toMatch(/\(EACCES\)/);
    expect(await send("a\0b")).toMatch(/cannot be run \(ERR_INVALID_ARG_VALUE\)/);
  });

  it("is ended when the user stops it, though it would run on", async () => {
    const stop = new AbortController();
    setTimeout(() => stop.abort(), 200);
    expect(await send(script("setInterval(() => {}, 1000)"), stop.signal)).toMatch(/^stopped/);
  });
});
