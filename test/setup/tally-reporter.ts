import { existsSync } from "node:fs";
import type { Reporter, TestModule } from "vitest/node";

/**
 * Closes a run with one plain line, and holds the promise that where the folder of real bars lies beside the project no
 * test is skipped for lack of it.
 */
export class TallyReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const tests = modules.flatMap((module) => [...module.children.allTests()]);
    const count = (state: string): number => tests.filter((test) => test.result().state === state).length;
    process.stdout.write(`tests: ${count("passed")} passed, ${count("failed")} failed, ${count("skipped")} skipped\n`);
    const skipped = tests.filter((test) => test.result().state === "skipped").map((test) => test.fullName);
    const needy = skipped.filter((name) => name.includes("needs ../shared"));
    if (needy.length === 0) return;
    process.stdout.write(`skipped for lack of real bars:\n${needy.map((name) => `  ${name}`).join("\n")}\n`);
    if (existsSync(new URL("../../../shared", import.meta.url))) {
      process.stdout.write("../shared is here, so no test may be skipped for lack of it: the run fails.\n");
      process.exitCode = 1;
    }
  }
}
