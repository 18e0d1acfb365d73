import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { detectors } from "../src/detectors/index.ts";

const src = fileURLToPath(new URL("../src/", import.meta.url));
const root = fileURLToPath(new URL("../", import.meta.url));

const everyRoom =
  "config notify report history ledger scan market store providers study analysis evidence detectors indicators series retry random errors locale markdown".split(
    " ",
  );

/** Which rooms a room may import; every room may import itself. The table of docs/architecture.md. */
const mayImport: Record<string, readonly string[]> = {
  errors: [],
  retry: [],
  markdown: [],
  random: [],
  locale: [],
  series: ["errors"],
  indicators: ["series"],
  detectors: ["indicators", "series"],
  evidence: ["detectors", "indicators", "series"],
  analysis: ["evidence", "detectors", "indicators", "series", "errors"],
  market: ["analysis", "evidence", "indicators", "series", "errors"],
  study: ["market", "analysis", "evidence", "detectors", "indicators", "series", "markdown", "random"],
  providers: ["series", "retry", "errors", "random"],
  store: ["providers", "series", "errors"],
  ledger: ["store", "scan", "providers", "study", "analysis", "evidence", "detectors", "series", "errors"],
  scan: ["providers", "study", "market", "analysis", "evidence", "detectors", "indicators", "series", "errors"],
  history: ["scan", "analysis", "evidence", "detectors", "series", "errors"],
  report: "history store scan study market analysis evidence detectors indicators series locale markdown".split(" "),
  notify: ["report", "history", "scan", "analysis", "evidence", "detectors", "series", "retry", "errors", "locale"],
  config: ["detectors", "evidence", "series", "errors"],
  index: everyRoom,
  cli: everyRoom,
};

/** From these rooms, only types may come. */
const typesOnly: Record<string, readonly string[]> = {
  evidence: ["detectors"],
  market: ["analysis"],
  store: ["providers"],
  ledger: ["scan", "detectors"],
  history: ["scan", "analysis", "detectors"],
  report: ["history", "store", "scan", "study", "analysis"],
};

/** The only place of each package. */
const doors: Record<string, string> = {
  technicalindicators: "indicators/catalogue",
  "yahoo-finance2": "providers/yahoo/",
  chalk: "report/table/",
  "cli-table3": "report/table/",
  commander: "cli/",
  nodemailer: "notify/",
  lilconfig: "config/",
  "hyparquet-writer": "report/bars-parquet",
  "@resvg/resvg-js": "cli/png",
  "lightweight-charts": "cli/html-report",
};

const pureRooms = new Set(
  "series indicators detectors evidence analysis market study history report locale markdown random".split(" "),
);
const impure =
  /\b(?:process\.|console\.|Date\.now|new Date\(\)|Math\.random|fetch\(|performance\.|setTimeout|globalThis)/;

interface Import {
  readonly from: string;
  readonly target: string;
  readonly typeOnly: boolean;
}

const files = readdirSync(src, { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".ts"))
  .map((name) => name.split(sep).join("/"));

const roomOf = (file: string): string => file.split("/")[0]?.replace(/\.ts$/, "") ?? "";

function importsOf(file: string): Import[] {
  const text = readFileSync(join(src, file), "utf8");
  const pattern = /(?:^|\n)\s*(?:import|export)\s+(type\s)?(?:[^"';]*?\sfrom\s+)?"([^"]+)"|import\(\s*"([^"]+)"\s*\)/g;
  return [...text.matchAll(pattern)]
    .filter((match) => !match[0].includes("${"))
    .map((match) => ({ from: file, target: match[2] ?? match[3] ?? "", typeOnly: match[1] !== undefined }));
}

const imports = files.flatMap(importsOf);
const local = imports
  .filter(({ target }) => target.startsWith("."))
  .map(({ from, target, typeOnly }) => {
    const to = relative(src, resolve(src, dirname(from), target))
      .split(sep)
      .join("/");
    return { from, to, typeOnly };
  });
const packages = imports.filter(({ target }) => !target.startsWith(".") && !target.startsWith("node:"));

describe("architecture", () => {
  it("finds the imports it judges", () => {
    expect(files.length).toBeGreaterThan(30);
    expect(local.length).toBeGreaterThan(100);
    expect(packages.map(({ target }) => target)).toEqual(expect.arrayContaining(["commander", "cli-table3"]));
  });

  it("has a rule for every room", () => {
    expect([...new Set(files.map(roomOf))].filter((room) => mayImport[room] === undefined)).toEqual([]);
  });

  it("lets a room import only what its rule names", () => {
    const broken = local.filter(({ from, to }) => {
      const [room, other] = [roomOf(from), roomOf(to)];
      return room !== other && mayImport[room]?.includes(other) !== true;
    });
    expect(broken.map(({ from, to }) => `${from} -> ${to}`)).toEqual([]);
  });

  it("takes only types where the rule says so", () => {
    const broken = local.filter(
      ({ from, to, typeOnly }) => !typeOnly && typesOnly[roomOf(from)]?.includes(roomOf(to)) === true,
    );
    expect(broken.map(({ from, to }) => `${from} -> ${to}`)).toEqual([]);
  });

  it("lets each package in through one door", () => {
    const broken = packages.filter(({ from, target }) => {
      const name = Object.keys(doors).find((door) => target === door || target.startsWith(`${door}/`));
      return name === undefined || !from.startsWith(doors[name] ?? "");
    });
    expect(broken.map(({ from, target }) => `${from} -> ${target}`)).toEqual([]);
  });

  it("opens SQLite in the store only", () => {
    const texts = files.map((file) => ({ file, text: withoutComments(readFileSync(join(src, file), "utf8")) }));
    const openers = texts.filter(({ text }) => text.includes("node:sqlite")).map(({ file }) => roomOf(file));
    expect(new Set(openers)).toEqual(new Set(["store"]));
  });

  it("keeps the pure rooms free of files, process, console, network, clock and chance", () => {
    const pure = files.filter((file) => pureRooms.has(roomOf(file)));
    const byImport = imports.filter(({ from, target }) => pure.includes(from) && target.startsWith("node:"));
    const byName = pure.filter((file) => impure.test(withoutComments(readFileSync(join(src, file), "utf8"))));
    expect(byImport.map(({ from, target }) => `${from} -> ${target}`)).toEqual([]);
    expect(byName).toEqual([]);
  });

  it("writes to stdout and stderr in cli/ only, and never ends the process by hand", () => {
    const texts = files.map((file) => ({ file, text: withoutComments(readFileSync(join(src, file), "utf8")) }));
    const writers = texts.filter(
      ({ file, text }) => roomOf(file) !== "cli" && /process\.std(?:out|err)|console\./.test(text),
    );
    expect(writers.map(({ file }) => file)).toEqual([]);
    expect(texts.filter(({ text }) => text.includes("process.exit(")).map(({ file }) => file)).toEqual([]);
  });
});

describe("every detector", () => {
  const tests = new Set(readdirSync(join(root, "test/detectors")));
  const words = new Set(readdirSync(join(src, "locale/en")));

  it.each(detectors.map(({ id }) => id))("%s has its file, its test and its words", (id) => {
    expect(files).toContain(`detectors/${id}.ts`);
    expect(tests).toContain(`${id}.test.ts`);
    expect(words).toContain(`${id}.ts`);
  });

  it("is listed by name", () => {
    const ids = detectors.map(({ id }) => id);
    expect(ids).toEqual(ids.toSorted());
    const candidates = files.filter((file) => /^detectors\/[^/]+\.ts$/.test(file));
    const declared = candidates.filter((file) => readFileSync(join(src, file), "utf8").includes("defineDetector({"));
    expect(declared.map((file) => file.slice("detectors/".length, -3)).toSorted()).toEqual(ids);
  });
});

function withoutComments(text: string): string {
  return text.replaceAll(/\/\*[\s\S]*?\*\//g, "").replaceAll(/(^|\s)\/\/.*$/gm, "");
}
