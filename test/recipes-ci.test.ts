import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { ExitCode } from "../src/cli/exit-code.ts";
import { folderOf, type Outcome } from "./cli/run-froth.ts";
import { blocksOf, newHome, runScript } from "./recipes.ts";

interface Step {
  readonly uses?: string;
  readonly id?: string;
  readonly run?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly with?: Readonly<Record<string, string>>;
}
interface Action {
  readonly inputs: Readonly<Record<string, { readonly description: string; readonly default: string }>>;
  readonly runs: { readonly steps: readonly Step[] };
}
interface Workflow {
  readonly jobs: { readonly scan: { readonly steps: readonly Step[] } };
}
interface Pipeline {
  readonly froth: {
    readonly script: readonly string[];
    readonly allow_failure: { readonly exit_codes: readonly number[] };
    readonly artifacts: { readonly paths: readonly string[]; readonly reports: { readonly junit: string } };
  };
}

const root = fileURLToPath(new URL("..", import.meta.url));
const action: Action = parse(readFileSync(join(root, "action.yml"), "utf8"));
const blocks = blocksOf("docs/ci.md");
const [accept = "", again = ""] = blocks.get("sh") ?? [];
const [github = "", gitlab = ""] = blocks.get("yaml") ?? [];
const workflow: Workflow = parse(github);
const { froth: pipeline }: Pipeline = parse(gitlab);

interface ActionOutcome extends Outcome {
  readonly home: string;
  readonly exitCode: string;
  readonly summary: string;
}

/** Runs the step of the action that scans, with the inputs that a workflow gives it. */
function runAction(given: Readonly<Record<string, string>>): ActionOutcome {
  const home = newHome();
  const step = action.runs.steps.find(({ id }) => id === "scan");
  const inputs = Object.entries(action.inputs).map(([name, input]) => [name, given[name] ?? input.default] as const);
  const valueOf = new Map(inputs.map(([name, value]) => [`\${{ inputs.${name} }}`, value]));
  const inEnvironment = Object.entries(step?.env ?? {}).map(([name, text]) => [name, valueOf.get(text) ?? ""]);
  const runner = folderOf({ output: "", summary: "" });
  const outcome = runScript(["bash", "-e", "-o", "pipefail"], step?.run ?? "", home, {
    ...Object.fromEntries(inEnvironment),
    GITHUB_ACTION_PATH: root,
    GITHUB_OUTPUT: join(runner, "output"),
    GITHUB_STEP_SUMMARY: join(runner, "summary"),
  });
  const [exitCode, summary] = ["output", "summary"].map((name) => readFileSync(join(runner, name), "utf8").trim());
  return { ...outcome, home, exitCode: exitCode ?? "", summary: summary ?? "" };
}

describe("docs/ci.md", () => {
  it("has no block that is not tested here", () => {
    expect([...blocks].map(([language, found]) => `${language} ${found.length}`)).toEqual(["sh 2", "yaml 2"]);
  });

  it("accepts what is there, and fails on what is not", () => {
    const home = newHome();
    expect(runScript(["sh", "-e"], accept, home).code).toBe(ExitCode.ran);
    const file = join(home, "accepted.json");
    const baseline: { accepted: { symbol: string }[] } = JSON.parse(readFileSync(file, "utf8"));
    const accepted = baseline.accepted.filter(({ symbol }) => symbol !== "BLOW");
    writeFileSync(file, JSON.stringify({ ...baseline, accepted }));
    const [, second = ""] = accept.trim().split("\n");
    expect(runScript(["sh"], second, home).code).toBe(ExitCode.found);
  });

  it("gives the same bytes again", () => {
    const home = newHome();
    expect(runScript(["sh", "-e"], again, home)).toMatchObject({ code: ExitCode.ran, stderr: "" });
    const report = join(home, "report.json");
    writeFileSync(report, readFileSync(report, "utf8").replace(/"severity": [\d.]+/, '"severity": 1'));
    const [, second = ""] = again.trim().split("\n");
    expect(runScript(["sh"], second, home).code).toBe(ExitCode.found);
  });

  it("has a pipeline of GitLab that leaves what it names", () => {
    const home = newHome();
    const { code } = runScript(["bash", "-e"], pipeline.script.join("\n"), home);
    expect(code).toBe(ExitCode.found);
    expect(pipeline.allow_failure.exit_codes).toEqual([ExitCode.noData]);
    const { paths, reports } = pipeline.artifacts;
    expect([...paths, reports.junit].filter((path) => !existsSync(join(home, path)))).toEqual([]);
  });

  it("uses the action with inputs that it has", () => {
    const step = workflow.jobs.scan.steps.find(({ uses }) => uses?.includes("/froth@") === true);
    expect(Object.keys(step?.with ?? {}).filter((name) => !Object.hasOwn(action.inputs, name))).toEqual([]);
    const { code, exitCode, stdout, summary, home } = runAction(step?.with ?? {});
    expect([code, exitCode]).toEqual([ExitCode.found, "exit-code=1"]);
    expect(stdout).toMatch(/^::warning /m);
    expect(summary).toContain("BLOW");
    const reports = ["report.html", "report.json", "junit.xml"].map((name) => join(home, "froth", name));
    expect(reports.filter((path) => !existsSync(path))).toEqual([]);
  });
});

describe("action.yml", () => {
  it("takes symbols as people part them, and further arguments", () => {
    const { code, stdout, home } = runAction({
      source: "demo",
      symbols: "CALM, FADE\nTIDE",
      arguments: "--fail-on\nextreme\n--lang=fr",
    });
    expect([code, stdout]).toEqual([ExitCode.ran, expect.stringContaining("valeurs")]);
    const report: { symbols: unknown[] } = JSON.parse(readFileSync(join(home, "froth", "report.json"), "utf8"));
    expect(report.symbols).toHaveLength(3);
  });

  it("runs nothing that its inputs hold", () => {
    const hostile = '$(touch pwned) `touch pwned` "; touch pwned; " --output=json=pwned';
    const { code, home } = runAction(Object.fromEntries(Object.keys(action.inputs).map((name) => [name, hostile])));
    expect(code).toBe(ExitCode.usage);
    expect(existsSync(join(home, "pwned"))).toBe(false);
  });

  it("pastes no input into a script", () => {
    expect(action.runs.steps.filter(({ run }) => run?.includes("${{") === true)).toEqual([]);
  });

  it("has scripts that bash takes", () => {
    const scripts = action.runs.steps.flatMap(({ run }) => (run === undefined ? [] : [run]));
    expect(scripts).toHaveLength(2);
    expect(scripts.map((input) => spawnSync("bash", ["-n"], { input }).status)).toEqual([0, 0]);
  });
});
