import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { localeOf } from "../../src/cli/language.ts";
import { formatOption } from "../../src/cli/output-option.ts";
import { demoStore } from "./data-store.ts";
import { folderOf, froth } from "./run-froth.ts";

async function tagOf(environment: Record<string, string>, lang?: "en" | "fr"): Promise<string> {
  return (await localeOf(lang === undefined ? {} : { lang }, environment)).tag;
}

describe("localeOf", () => {
  it("takes the first of LC_ALL, LC_MESSAGES and LANG that is set, and not empty", async () => {
    expect(await tagOf({ LANG: "fr_FR.UTF-8" })).toBe("fr");
    expect(await tagOf({ LC_ALL: "", LC_MESSAGES: "fr_CA", LANG: "en_US.UTF-8" })).toBe("fr");
    expect(await tagOf({ LC_ALL: "C", LC_MESSAGES: "fr_FR", LANG: "fr_FR" })).toBe("en");
  });

  it("is English where a language has no words, or none is named", async () => {
    for (const name of ["de_DE.UTF-8", "C.UTF-8", "POSIX", "frr_DE", "fry", ""]) {
      expect(await tagOf({ LANG: name }), name).toBe("en");
    }
    expect(await tagOf({})).toBe("en");
  });

  it("lets --lang decide", async () => {
    expect(await tagOf({ LC_ALL: "en_US.UTF-8" }, "fr")).toBe("fr");
    expect(await tagOf({ LC_ALL: "fr_FR.UTF-8" }, "en")).toBe("en");
  });
});

const forPrograms = new Set(["json", "ndjson", "csv", "junit", "prometheus"]);

describe("froth --lang fr", () => {
  it("speaks French in every command, with nothing of the English heads left", () => {
    const { store, data } = demoStore();
    const bars = ["--source", "demo", "--no-store"];
    const spoken = [
      froth(["scan", "--lang", "fr", ...bars]),
      froth(["explain", "BLOW", "--lang", "fr", ...bars]),
      froth(["verify", "BLOW", "--lang", "fr", ...bars]),
      froth(["study", "BLOW", "--lang", "fr", ...bars]),
      froth(["detectors", "--lang", "fr"]),
      froth(["detectors", "extension", "--lang", "fr"]),
      data("verify", "--lang", "fr"),
      froth(["data", "list", "--store", store], { LANG: "fr_FR.UTF-8" }),
      data("prune", "--symbols", "NONE", "--dry-run", "--lang", "fr"),
    ];
    for (const { stdout, code } of spoken) {
      expect(code).toBe(0);
      expect(stdout).toMatch(/[éèêàç]/);
      expect(stdout).not.toMatch(/\b(?:SYMBOL|CLOSE|RULES?|WARNINGS|Intact:|LAST|bars|sessions)\b/);
    }
  });

  it("refuses a language without words", () => {
    expect(froth(["scan", "--source", "demo", "--lang", "de"])).toMatchObject({ code: 2, stdout: "" });
  });

  it("changes nothing of what is for programs", () => {
    const formats = (formatOption().argChoices ?? []).filter((format) => forPrograms.has(format));
    expect(formats).toContain("json");
    const written = ["en", "fr"].map((lang) => {
      const folder = folderOf({});
      const outputs = formats.flatMap((format) => ["--output", `${format}=${join(folder, format)}`]);
      froth(["scan", "--source", "demo", "--lang", lang, ...outputs]);
      return formats.map((format) => readFileSync(join(folder, format), "utf8"));
    });
    // Some of them say how old the data is: their numbers are those of another second.
    const [en, fr] = written.map((documents) => documents.map((text) => text.replaceAll(/\d+/g, "0")));
    expect(fr).toEqual(en);
    expect(written[1]?.[formats.indexOf("json")]).toBe(written[0]?.[formats.indexOf("json")]);
  });

  it("changes no byte of stored bars that are listed for programs", () => {
    const { data } = demoStore();
    const list = ["list", "--format", "json"];
    expect(data(...list, "--lang", "fr").stdout).toBe(data(...list).stdout);
  });
});
