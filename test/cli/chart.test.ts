import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { folderOf, froth } from "./run-froth.ts";

const demo = ["--source", "demo"];

/** Makes a package that is there look as if it were not. */
const without = (name: string): Record<string, string> => {
  const hook = `import { registerHooks } from "node:module";
registerHooks({ resolve(specifier, context, next) {
  if (specifier.startsWith("${name}")) throw Object.assign(new Error("not here"), { code: "ERR_MODULE_NOT_FOUND" });
  return next(specifier, context);
} });`;
  return { NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(hook)}` };
};

describe("froth chart", () => {
  it("prints an SVG into a pipe, and the same again", () => {
    const first = froth(["chart", "BLOW", ...demo]);
    expect(first).toMatchObject({ code: 0, stderr: "" });
    expect(first.stdout).toMatch(/^<svg [^]*<\/svg>\n$/);
    expect(first.stdout).toContain("prefers-color-scheme:dark");
    expect(froth(["chart", "blow", ...demo]).stdout).toBe(first.stdout);
  });

  it("writes a file of the kind that its name says, and the folders to it", () => {
    const folder = folderOf({});
    const [svg, png] = [join(folder, "a", "blow.svg"), join(folder, "blow.PNG")];
    expect(froth(["chart", "BLOW", ...demo, "-o", svg, "--theme", "dark", "--lang", "fr"])).toMatchObject({
      code: 0,
      stdout: "",
    });
    expect(readFileSync(svg, "utf8")).toContain("moyenne à 50 jours");
    expect(froth(["chart", "BLOW", ...demo, "-o", png])).toMatchObject({ code: 0, stdout: "" });
    const picture = readFileSync(png);
    expect(picture.subarray(1, 4).toString("latin1")).toBe("PNG");
    expect([picture.readUInt32BE(16), picture.readUInt32BE(20)]).toEqual([1600, expect.any(Number)]);
  });

  it("says which package a PNG needs where it is not there", () => {
    const { code, stderr } = froth(["chart", "BLOW", ...demo, "--format", "png"], without("@resvg/resvg-js"));
    expect(code).toBe(2);
    expect(stderr).toContain("npm install @resvg/resvg-js");
  });

  it.each([
    ["another kind of file", ["BLOW", "-o", "chart.gif"], 2, ".svg or .png"],
    ["no symbol", [], 2, "missing required argument"],
    ["a symbol that is a path", ["../../etc/passwd"], 3, "not a symbol"],
    ["a symbol that is not there", ["NOPE"], 3, "NOPE"],
    ["a place that cannot be written", ["BLOW", "-o", join(process.execPath, "x.svg")], 4, "cannot be written"],
  ])("refuses %s", (_, given, code, message) => {
    const outcome = froth(["chart", ...given, ...demo]);
    expect(outcome).toMatchObject({ code, stdout: "" });
    expect(outcome.stderr).toContain(message);
  });
});

describe("froth scan --format html", () => {
  it("prints a page with the charts of the flagged symbols", () => {
    const { code, stdout, stderr } = froth(["scan", "BLOW", "CALM", ...demo, "--format", "html"]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toMatch(/^<!doctype html>/);
    expect(stdout.match(/<svg [^>]*class="chart"/g)).toHaveLength(1);
    expect(stdout).toContain("froth explain BLOW --source demo");
  });

  it("writes it beside the table, in French, with charts that move where they are asked for", () => {
    const path = join(folderOf({}), "out", "report.html");
    const { code, stdout } = froth([
      "scan",
      "BLOW",
      ...demo,
      "--output",
      `html=${path}`,
      "--interactive",
      "--lang",
      "fr",
    ]);
    expect(code).toBe(0);
    expect(stdout).toContain("VALEUR");
    const page = readFileSync(path, "utf8");
    expect(page).toContain('<html lang="fr">');
    expect(page).toContain("TradingView Lightweight Charts™ v5");
    expect(page).toContain("licence Apache 2.0");
    const [, json = ""] = /<script type="application\/json" id="charts">(.*?)<\/script>/s.exec(page) ?? [];
    const [chart]: { marks: { bar: number; below: boolean }[] }[] = JSON.parse(json);
    const neighbours = chart?.marks.map((mark, index, marks) => ({ mark, next: marks[index + 1] })) ?? [];
    expect(neighbours.length).toBeGreaterThan(2);
    for (const { mark, next } of neighbours) {
      if (next !== undefined && next.bar - mark.bar < 12) expect(next.below).not.toBe(mark.below);
    }
  });

  it("needs the package only for charts that move, and a format for them", () => {
    const missing = froth(
      ["scan", "BLOW", ...demo, "--format", "html", "--interactive"],
      without("lightweight-charts"),
    );
    expect(missing).toMatchObject({ code: 2, stdout: "" });
    expect(missing.stderr).toContain("npm install lightweight-charts@5");
    expect(froth(["scan", "BLOW", ...demo, "--format", "html"], without("lightweight-charts")).code).toBe(0);
    const pointless = froth(["scan", "BLOW", ...demo, "--interactive"]);
    expect(pointless).toMatchObject({ code: 2, stdout: "" });
    expect(pointless.stderr).toContain("--output html=report.html");
  });

  it("loads nothing of it for a table", () => {
    const hook = `import { registerHooks } from "node:module";
registerHooks({ load(url, context, next) { if (/chart|html|page/.test(url.split("/dist/")[1] ?? "")) process.stderr.write(url + "\\n"); return next(url, context); } });`;
    const listing = { NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(hook)}` };
    expect(froth(["scan", ...demo], listing)).toMatchObject({ code: 0, stderr: "" });
    expect(froth(["scan", ...demo, "--format", "html"], listing).stderr).toContain("report/html/index.js");
  });
});
