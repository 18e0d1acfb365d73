import { Option, type Command } from "commander";
import type { DetectorsOptions } from "../commands/detectors.ts";

/** `froth detectors`: the list, or the documentation of one. */
export function spellDetectors(command: Command): Command {
  return command
    .argument("[name]", "name of a detector")
    .addOption(new Option("--color", "colour even when the output is not a terminal"))
    .addOption(new Option("--no-color", "no colour (so does NO_COLOR)"))
    .addHelpText("after", detectorsExamples)
    .action(async (name: string | undefined, options: DetectorsOptions) => {
      const { runDetectors } = await import("../commands/detectors.ts");
      runDetectors(name, options);
    });
}

const detectorsExamples = `
Examples:
  froth detectors
  froth detectors distribution-volume`;
