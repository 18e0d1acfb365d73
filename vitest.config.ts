import { defineConfig } from "vitest/config";
import { TallyReporter } from "./test/setup/tally-reporter.ts";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    globalSetup: ["test/setup/build.ts", "test/setup/temporary-folder.ts"],
    reporters: ["default", new TallyReporter()],
    testTimeout: 60_000,
  },
});
