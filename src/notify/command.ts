import { spawn } from "node:child_process";
import { FrothError, systemCode } from "../errors.ts";
import { valueOf, type Channel, type Delivery, type Values } from "./channel.ts";
import { asItIs, unitsOf } from "./fit.ts";
import { letterJson } from "./letter-json.ts";
import { patience } from "../retry/patience.ts";
import { persist, type Failure } from "./persist.ts";
import { LONGEST_READ, shownAnswer } from "./redact.ts";

/** Not of the environment but of the command line. */
export const COMMAND = "command";

/** A program of the user's, which gets the letter as JSON on its standard input and accepts it by ending with 0. */
export const command: Channel = {
  variables: [],
  format: { limit: 20_000, measure: unitsOf, escape: asItIs, titleApart: true },
  identity: (values) => [valueOf(values, COMMAND)],
  send: (letter, values, delivery) => {
    const [file, ...arguments_] = wordsOf(valueOf(values, COMMAND));
    if (file === undefined)
      throw new FrothError("usage", "there is no command", { remedy: "write --notify command=PROGRAM" });
    return persist(() => run(file, arguments_, letterJson(letter), values, delivery), delivery);
  },
};

/**
 * The words of a command line: parted by spaces, `"…"` and `'…'` keep spaces in a word. Nothing else has a meaning, neither
 * `$`, `*`, `~` nor `|`, for no shell reads it; nor the backslash, which parts folders on Windows.
 *
 * @throws FrothError `usage` where a quotation does not end
 */
export function wordsOf(line: string): string[] {
  const words: string[] = [];
  const part = /\s*((?:"[^"]*"|'[^']*'|[^\s"'])+)\s*/y;
  while (part.lastIndex < line.length) {
    const [, word] = part.exec(line) ?? [];
    if (word === undefined) {
      if (line.trim() === "") break;
      throw new FrothError("usage", "a quotation in --notify command=… does not end");
    }
    words.push(word.replaceAll(/"([^"]*)"|'([^']*)'/g, "$1$2"));
  }
  return words;
}

function run(
  file: string,
  arguments_: readonly string[],
  input: string,
  values: Values,
  { signal, environment }: Delivery,
): Promise<Failure | undefined> {
  return new Promise((resolve) => {
    const child = start(file, arguments_, { signal, environment });
    if (child instanceof Error) {
      resolve(notRun(child));
      return;
    }
    let said = "";
    child.stderr.setEncoding("utf8").on("data", (text: string) => {
      said = (said + text).slice(0, LONGEST_READ);
    });
    // A program may end well without having read.
    child.stdin.on("error", () => {});
    child.stdin.end(input);
    child.on("error", (error) => resolve(notRun(error)));
    child.on("exit", (code, killedBy) => {
      // What it has started and left behind must not keep this process waiting.
      setImmediate(() => {
        child.stderr.destroy();
        resolve(code === 0 ? undefined : ended(code ?? killedBy, shownAnswer(said, values)));
      });
    });
  });
}

function start(file: string, arguments_: readonly string[], { signal, environment }: Omit<Delivery, "time">) {
  try {
    return spawn(file, arguments_, {
      stdio: ["pipe", "ignore", "pipe"],
      env: { ...environment },
      signal: AbortSignal.any([signal, AbortSignal.timeout(patience.whole)]),
      killSignal: "SIGKILL",
      windowsHide: true,
    });
  } catch (error) {
    // Some faults are thrown, not told of later.
    if (error instanceof Error && systemCode(error) !== undefined) return error;
    throw error;
  }
}

function notRun(error: Error): Failure {
  if (error.name === "AbortError") {
    return {
      code: "bad-request",
      what: `the command did not end within ${patience.whole / 1000} s, and was stopped`,
    };
  }
  const code = systemCode(error) ?? "unknown error";
  const remedy = "name a program that exists; for a line of a shell write sh -c '…', on Windows cmd /c …";
  return { code: "unreadable", what: `the command cannot be run (${code})`, remedy };
}

function ended(how: number | string | null, said: string): Failure {
  return { code: "bad-request", what: `the command ended with ${how}${said === "" ? "" : `: ${said}`}` };
}
