import { defineConfig } from "vitest/config";
import { TallyReporter } from "./test/setup/tally-reporter.ts";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    globalSetup: ["test/setup/build.ts"],
    reporters: ["default", new TallyReporter()],
    testTimeout: 60_000,
  },
});
