import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { ExitCode } from "../src/cli/exit-code.ts";
import { detectors } from "../src/detectors/index.ts";
import { froth } from "./cli/run-froth.ts";

const read = (name: string): string => readFileSync(new URL(`../${name}`, import.meta.url), "utf8");
const readme = read("README.md");
/** The text with the padding of its tables folded. */
const folded = readme.replaceAll(/ +/g, " ");

describe("README.fr.md", () => {
  it("shows the French table as the program prints it", () => {
    const { stdout } = froth(["scan", "BLOW", "RUSH", "CALM", "FADE", "--source", "demo", "--lang", "fr"], {
      COLUMNS: "100",
    });
    expect(read("README.fr.md")).toContain(stdout.trimEnd().replaceAll(/^(?=.)/gm, "    "));
  });
});

describe("README.md", () => {
  it("shows the demo table as the program prints it", () => {
    const { stdout } = froth(["scan", "--source", "demo"], { COLUMNS: "100" });
    const shown = stdout.trimEnd().replaceAll(/^(?=.)/gm, "    ");
    expect(readme).toContain(shown);
  });

  it("names every detector and every exit code", () => {
    for (const { id } of detectors) expect(folded).toContain(`| \`${id}\` |`);
    const codes = Object.values(ExitCode).map((code) => `| ${code} |`);
    expect(codes.filter((code) => !folded.includes(code))).toEqual([]);
  });

  it("is joined by a changelog that names every detector", () => {
    const changelog = read("CHANGELOG.md");
    for (const { id } of detectors) expect(changelog).toContain(`\`${id}\``);
  });
});
