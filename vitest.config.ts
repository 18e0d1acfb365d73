import { defineConfig } from "vitest/config";
import { TallyReporter } from "./test/setup/tally-reporter.ts";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    globalSetup: ["test/setup/build.ts", "test/setup/temporary-folder.ts"],
    reporters: ["default", new TallyReporter()],
    testTimeout: 60_000,
    // The half that is the default leaves a machine of two cores with one.
    maxWorkers: "100%",
    // No test changes what another sees: a worker for each of some 250 files would cost more than many of them.
    isolate: false,
  },
});
