import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { exampleOf, literal } from "../../src/cli/config-template.ts";
import { fileLayers } from "../../src/config/contents.ts";
import { tables } from "../config/tables.ts";
import { folder, inFolder } from "./configured-folder.ts";
import { folderOf } from "./run-froth.ts";

describe("froth config", () => {
  it("says where each value comes from", () => {
    const { stdout } = inFolder(folder, "config --profile daily", { FROTH_HISTORY_BARS: "700" });
    expect(stdout).toMatch(/^source +demo +froth\.config\.json: source$/m);
    expect(stdout).toMatch(/^offline +true +froth\.config\.json: profiles\.daily\.offline$/m);
    expect(stdout).toMatch(/^historyBars +700 +FROTH_HISTORY_BARS$/m);
    expect(stdout).toMatch(/^asOf +– +default$/m);
    expect(stdout).toContain("Profiles: daily, french; in use: daily");
    expect(inFolder(folder, "config explain").stdout).toMatch(/^record +true +froth\.config\.json: commands\.explain/m);
  });

  it("prints the same for programs, and of other commands", () => {
    for (const command of ["scan", "explain", "data pull"]) {
      const settings = tables.get(command) ?? [];
      const { code, stdout } = inFolder(folder, `config ${command} --format json`);
      expect(code).toBe(0);
      expect(JSON.parse(stdout)).toMatchObject({
        schemaVersion: 1,
        command,
        file: "froth.config.json",
        settings: settings.map(({ key }) => ({ key })),
      });
    }
  });

  it("shows no secret, and points at a variable that sets nothing", () => {
    const secret = { FROTH_SLACK_URL: "https://hunter2.example", FROTH_TELEGRAM_TOKEN: "hunter2", FROTH_SORCE: "demo" };
    for (const format of ["table", "json"]) {
      const { stdout, stderr } = inFolder(folder, `config --format ${format}`, secret);
      expect(stdout + stderr).not.toContain("hunter2");
      expect(stdout).toContain("FROTH_SLACK_URL");
      expect(stderr).toContain("FROTH_SORCE sets nothing; did you mean FROTH_SOURCE?");
    }
  });

  it("knows no command without settings", () => {
    expect(inFolder(folder, "config explian")).toMatchObject({
      code: 2,
      stderr: expect.stringContaining("did you mean explain?"),
    });
  });
});

describe("froth init", () => {
  it.each(["js", "ts", "json"])("writes a .%s that works unchanged, and never over another", (format) => {
    const here = folderOf({});
    expect(inFolder(here, `init --format ${format}`)).toMatchObject({ code: 0, stdout: "" });
    const { code, stdout, stderr } = inFolder(here, "scan CALM --source demo --format json");
    const bare = inFolder(here, "scan CALM --source demo --format json --no-config");
    expect({ code, stdout, stderr }).toEqual({ code: 0, stdout: bare.stdout, stderr: "" });
    expect(inFolder(here, `init --format ${format}`).code).toBe(2);
    expect(inFolder(here, `init --format ${format} --force`).code).toBe(0);
    const other = format === "js" ? "ts" : "js";
    expect(inFolder(here, `init --format ${other} --force`).stderr).toContain("a folder has one configuration");
  });

  it("writes a line for every setting, right when the comment is taken away", () => {
    const here = folderOf({});
    inFolder(here, "init");
    const path = join(here, "froth.config.js");
    const text = readFileSync(path, "utf8");
    for (const setting of tables.get("scan") ?? []) {
      const example = exampleOf(setting);
      expect(text).toContain(`\n  // ${setting.key}: ${literal(example)},\n`);
      // An option whose kind of value is not known shows its form.
      if (example === `<${setting.form}>`) continue;
      const contents = { file: "froth.config.js", folder: "", value: { [setting.key]: example } };
      expect(fileLayers(contents, tables, "scan").layers.flat()).toHaveLength(1);
    }
    writeFileSync(path, text.replaceAll(/\/\/ (?=(?:symbols|historyBars|detectors|output|study|daily): )/g, ""));
    const { code, stdout, stderr } = inFolder(here, "config --profile daily --format json");
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout.match(/"layer": "file"/g)).toHaveLength(6);
  });
});

describe("docs/configuration.md and the types of a configuration", () => {
  it("are what npm run configuration writes", () => {
    const root = new URL("../../", import.meta.url);
    execFileSync(process.execPath, ["src/cli/generate/configuration.ts", "--check"], { cwd: root });
  });

  it("shows a file that works", () => {
    const page = readFileSync(new URL("../../docs/configuration.md", import.meta.url), "utf8");
    const [, example = ""] = /```js\n([\s\S]*?)```/.exec(page) ?? [];
    const here = folderOf({ "froth.config.js": example });
    const { code, stdout } = inFolder(here, "config --profile daily --format json");
    expect(code).toBe(0);
    expect(stdout.match(/"layer": "file"/g)).toHaveLength(6);
  });
});
