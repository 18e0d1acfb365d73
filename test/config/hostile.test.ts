import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fileLayers } from "../../src/config/contents.ts";
import { readConfigFile } from "../../src/config/read-file.ts";
import { FrothError } from "../../src/errors.ts";
import { folderOf } from "../cli/run-froth.ts";
import { tables } from "./tables.ts";

/** Reads a file of this content as it would be read when it is found. */
async function read(name: string, content: string) {
  const folder = folderOf({ [name]: content });
  return fileLayers(await readConfigFile(name, false, folder), tables, "scan");
}

const check = (value: unknown) => fileLayers({ file: "froth.config.js", folder: "", value }, tables, "scan");

describe("a configuration file that is wrong", () => {
  it.each([
    ["froth.config.json", "", /it is empty/],
    ["froth.config.json", "{ // no\n}", /JSON has no comments/],
    ["froth.config.json", '{"source":"demo",}', /no comma at the end/],
    ["froth.config.json", "null", /its content is no object/],
    ["froth.config.json", "[]", /its content is no object/],
    ["froth.config.json", '{"profiles":null}', /profiles is no object/],
    ["froth.config.json", '{"profiles":{"a":[]}}', /profiles\.a is no object/],
    ["froth.config.json", '{"commands":7}', /commands is no object/],
    ["froth.config.json", '{"__proto__":{"source":"demo"}}', /__proto__ is no setting/],
    ["froth.config.json", '{"constructor":{"prototype":{}}}', /constructor is no setting/],
    ["froth.config.json", '{"commands":{"__proto__":{"source":"demo"}}}', /commands\.__proto__ is no command/],
    ["froth.config.json", '{"detectors":{"__proto__":{"period":1}}}', /detectors cannot be "__proto__\.period=1"/],
    ["froth.config.json", '{"sorce":"demo"}', /sorce is no setting – did you mean source\?/],
    ["froth.config.json", '{"as-of":"2025-11-21"}', /as-of is no setting – did you mean asOf\?/],
    ["froth.config.json", '{"minHistory":5}', /is an option of froth study.*put it under commands: \{ "study"/],
    ["froth.config.json", '{"commands":{"studdy":{}}}', /commands\.studdy is no command – did you mean study\?/],
    ["froth.config.json", '{"profiles":{"a":{"profiles":{}}}}', /profiles\.a cannot hold profiles/],
    ["froth.config.json", '{"historyBars":0}', /historyBars cannot be "0" – Use a whole number from 1 to 100000/],
    ["froth.config.json", '{"historyBars":1e400}', /historyBars cannot be Infinity/],
    ["froth.config.json", '{"historyBars":true}', /historyBars cannot be true/],
    ["froth.config.json", '{"offline":"yes"}', /offline cannot be "yes" – use true or false/],
    ["froth.config.json", '{"source":null}', /source cannot be null/],
    ["froth.config.json", '{"source":["demo"]}', /source cannot be this list/],
    ["froth.config.json", '{"failOn":"loud"}', /failOn cannot be "loud" – Allowed choices are watch/],
    ["froth.config.json", '{"asOf":"\\u001b[31m"}', /asOf cannot be "\\\\u\{1b\}\[31m"/],
    ["froth.config.json", '{"\\u001b[31m":1}', /\\u\{1b\}\[31m is no setting/],
    ["froth.config.json", '{"output":{"json":{"a":{"b":1}}}}', /output cannot be an object/],
    ["froth.config.js", "throw new Error('no\\nmore')", /cannot be read: no –/],
    ["froth.config.js", "throw null", /cannot be read: it threw object/],
    ["froth.config.js", "export const a = 1", /no default export/],
    ["froth.config.js", "export default () => ({})", /export the object itself/],
    ["froth.config.js", "export default async () => ({})", /export the object itself/],
    ["froth.config.js", "const c = {}; c.profiles = { a: c }; export default c", /profiles\.a cannot hold profiles/],
    ["froth.config.js", "const c = {}; c.a = c; c.a = [c]; export default { detectors: { c } }", /detectors cannot be/],
    ["froth.config.js", "const c = []; c.push(c); export default { universe: c }", /universe cannot be this list/],
    ["froth.config.js", "export default { source: Symbol('x') }", /source cannot be a symbol/],
    ["froth.config.js", "import 'nowhere-at-all'; export default {}", /install what it imports/],
    ["froth.config.ts", "export default { source: }", /cannot be read/],
  ])("%s %s", async (name, content, message) => {
    const error: unknown = await read(name, content).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(FrothError);
    expect(error).toMatchObject({ code: "usage", message: expect.stringMatching(message) });
    expect(error).toMatchObject({ message: expect.stringContaining(name) });
  });

  it("is told of, and no secret with it", () => {
    for (const key of ["slackUrl", "token", "telegramToken", "smtpPassword", "webhook", "API_KEY"]) {
      const error = thrownBy(() => check({ [key]: "hunter2" }));
      expect(error.message).toMatch(/looks like a secret.*from the environment only/);
      expect(error.message).not.toContain("hunter2");
    }
  });

  it("shows no address, and no piece of a damaged file", async () => {
    const address = thrownBy(() => check({ failOn: "https://me:hunter2@hooks.example/hunter2?hunter2" }));
    expect(address.message).toContain('cannot be "https://hooks.example/…"');
    const damaged = await read("froth.config.json", '{"a": hunter2, "b": "hunter2"}').catch(String);
    for (const text of [address.message, damaged]) expect(text).not.toContain("unter2");
  });

  it("may be of any shape: it is taken or refused with a message, and changes no prototype", () => {
    const key = fc.oneof(
      fc.constantFrom("source", "profiles", "commands", "detectors", "output", "symbols"),
      fc.string(),
    );
    const { tree } = fc.letrec((tie) => ({
      tree: fc.oneof({ maxDepth: 4 }, fc.jsonValue(), fc.dictionary(key, tie("tree")), fc.array(tie("tree"))),
    }));
    fc.assert(
      fc.property(tree, (value) => {
        try {
          check(value);
        } catch (error) {
          expect(error).toBeInstanceOf(FrothError);
        }
        expect(Object.keys(Object.prototype)).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });
});

describe("a configuration file that is right", () => {
  it.each([
    ["froth.config.json", '\uFEFF{"$schema":"x","source":"demo"}'],
    ["froth.config.js", "export default { source: 'demo' }"],
    ["froth.config.js", "module.exports = { source: 'demo' }"],
    ["froth.config.js", "const source = await Promise.resolve('demo'); export default { source }"],
    ["froth.config.ts", "type S = string; const source: S = 'demo'; export default { source } satisfies object"],
    ["froth.config.js", "export default Promise.resolve({ source: 'demo' })"],
    ["package.json", '{"name":"x","froth":{"source":"demo"}}'],
  ])("%s %s", async (name, content) => {
    const { layers } = await read(name, content);
    expect(layers.flat()).toMatchObject([{ key: "source", value: "demo" }]);
  });

  it("names paths as they are seen from itself", () => {
    const value = {
      source: "csv:prices",
      store: "/var/bars.db",
      symbolsFile: ["a.txt", "-"],
      output: { json: "out/r.json" },
      ledger: "said.jsonl",
    };
    const { layers } = fileLayers({ file: "f", folder: "..", value }, tables, "scan");
    expect(Object.fromEntries(layers.flat().map((choice) => [choice.key, choice.value]))).toEqual({
      source: "csv:../prices",
      store: "/var/bars.db",
      symbolsFile: ["../a.txt", "-"],
      output: [{ format: "json", path: "../out/r.json" }],
      ledger: "../said.jsonl",
    });
  });
});

function thrownBy(work: () => unknown): Error {
  try {
    work();
  } catch (error) {
    if (error instanceof Error) return error;
  }
  throw new Error("nothing was thrown");
}
