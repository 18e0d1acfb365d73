import { Argument, type Command } from "commander";
import type { SchemaName } from "../../report/schema/index.ts";
import { examples } from "./bar-options.ts";

/** `froth schema`: what the outputs for programs look like, for programs. */
export function spellSchema(command: Command): Command {
  return command
    .addArgument(new Argument("[output]", "of what").choices(Object.keys(schemaNames)).default("report"))
    .addHelpText("after", examples("froth schema > report.schema.json", "froth schema ndjson"))
    .action(async (name: SchemaName) => {
      const { runSchema } = await import("../commands/schema.ts");
      runSchema(name);
    });
}

/** Spelled out here, so that help need not load the schemas. */
const schemaNames: Readonly<Record<SchemaName, true>> = { report: true, ndjson: true };
