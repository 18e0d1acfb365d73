import { defineConfig } from "../../src/index.ts";
import { folderOf, froth, type Outcome } from "./run-froth.ts";

/** Runs froth in a folder, with the configuration that lies there. */
export function inFolder(folder: string, line: string, environment: Record<string, string> = {}): Outcome {
  return froth(line.split(" "), { FROTH_NO_CONFIG: "", HOME: folder, ...environment }, folder);
}

/** A folder with a configuration that sets something of every kind. */
const config = defineConfig({
  source: "demo",
  symbols: ["BLOW", "CALM"],
  detectors: { "rsi-divergence": { period: 21 } },
  commands: { explain: { record: true } },
  profiles: {
    daily: { format: "json", offline: true, failOn: "watch" },
    french: { lang: "fr" },
  },
});
export const folder = folderOf({ "froth.config.json": JSON.stringify(config) });
