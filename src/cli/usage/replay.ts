import type { Command } from "commander";
import type { ReplayOptions } from "../commands/replay.ts";
import { sourceForms } from "../options.ts";
import type { Session } from "../session.ts";
import { addColorOptions, examples } from "./bar-options.ts";

/** `froth replay`: is a report what these bars give? */
export function spellReplay(command: Command, session: Session): Command {
  command
    .argument("<report>", "a JSON report; or last, or the number of a kept report (froth history)")
    .option("-s, --source <source>", `whose bars to use: ${sourceForms} (default: the source of the report)`)
    .option("--store <path>", "file of the bar store (froth data path)")
    .option("--print", "print the replayed report; the verdict goes to stderr", false);
  return addColorOptions(command)
    .addHelpText("after", replayExamples)
    .action(async (report: string, options: ReplayOptions) => {
      const { runReplay } = await import("../commands/replay.ts");
      session.end(await runReplay(report, options, session));
    });
}

const replayExamples = `${examples(
  "froth replay report.json                          the bars that the report names; no request is made",
  "froth replay report.json --source csv:prices      those of another source",
  "froth replay last --print > again.json            the replayed report itself",
)}

Exits 1 when the report cannot be made again: it says which bars, which version, and the first value that differs.`;
