import type { Command } from "commander";
import type { DetectorsOptions } from "../commands/detectors.ts";
import { addColorOptions } from "./bar-options.ts";

/** `froth detectors`: the list, or the documentation of one. */
export function spellDetectors(command: Command): Command {
  return addColorOptions(command.argument("[name]", "name of a detector"))
    .addHelpText("after", detectorsExamples)
    .action(async (name: string | undefined, options: DetectorsOptions) => {
      const { runDetectors } = await import("../commands/detectors.ts");
      await runDetectors(name, options);
    });
}

const detectorsExamples = `
Examples:
  froth detectors
  froth detectors distribution-volume`;
