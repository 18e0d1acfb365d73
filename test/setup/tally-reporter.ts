import { existsSync } from "node:fs";
import type { Reporter, TestModule } from "vitest/node";

/** What some tests need and a machine may lack, and whether this run must have it. */
const needs = [
  {
    mark: "needs ../shared",
    lack: "skipped for lack of real bars",
    isPromised: () => existsSync(new URL("../../../shared", import.meta.url)),
    promise: "../shared is here, so no test may be skipped for lack of it: the run fails.",
  },
  {
    mark: "needs Chromium",
    lack: "skipped for lack of a browser (install chromium, or name one in FROTH_CHROMIUM)",
    isPromised: () => (process.env["FROTH_NEEDS_CHROMIUM"] ?? "") !== "",
    promise: "FROTH_NEEDS_CHROMIUM is set, so no test may be skipped for lack of a browser: the run fails.",
  },
];

/** Closes a run with one plain line, names what was skipped and why, and fails where that must not be. */
export class TallyReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const tests = modules.flatMap((module) => [...module.children.allTests()]);
    const count = (state: string): number => tests.filter((test) => test.result().state === state).length;
    process.stdout.write(`tests: ${count("passed")} passed, ${count("failed")} failed, ${count("skipped")} skipped\n`);
    const skipped = tests.filter((test) => test.result().state === "skipped").map((test) => test.fullName);
    for (const { mark, lack, isPromised, promise } of needs) {
      const needy = skipped.filter((name) => name.includes(mark));
      if (needy.length === 0) continue;
      process.stdout.write(`${lack}:\n${needy.map((name) => `  ${name}`).join("\n")}\n`);
      if (!isPromised()) continue;
      process.stdout.write(`${promise}\n`);
      process.exitCode = 1;
    }
  }
}
