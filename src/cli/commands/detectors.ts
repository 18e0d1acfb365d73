import { Command, Option } from "commander";
import { FrothError } from "../../errors.ts";
import { describeTerminal } from "../terminal.ts";

const examples = `
Examples:
  froth detectors
  froth detectors distribution-volume`;

/** `froth detectors`: the list, or the documentation of one. */
export function detectorsCommand(): Command {
  return new Command("detectors")
    .description("list the detectors, or document one: what it looks for and what it is known to be worth")
    .argument("[name]", "name of a detector")
    .addOption(new Option("--color", "colour even when the output is not a terminal"))
    .addOption(new Option("--no-color", "no colour (so does NO_COLOR)"))
    .addHelpText("after", examples)
    .action(async (name: string | undefined, options: { readonly color?: boolean }) => {
      const [{ detectors }, { recordOf }, { renderDetectorDoc, renderDetectorList }, { english }] = await Promise.all([
        import("../../detectors/index.ts"),
        import("../../evidence/record.ts"),
        import("../../report/detectors.ts"),
        import("../../locale/en/index.ts"),
      ]);
      const style = { ...describeTerminal(process.stdout, process.env, options.color), locale: english };
      if (name === undefined) {
        process.stdout.write(renderDetectorList(detectors, recordOf, style));
        return;
      }
      const detector = detectors.find(({ id }) => id === name);
      if (detector === undefined)
        throw unknownDetector(
          name,
          detectors.map(({ id }) => id),
        );
      process.stdout.write(renderDetectorDoc(detector, recordOf, style));
    });
}

function unknownDetector(name: string, known: readonly string[]): FrothError {
  return new FrothError("usage", `there is no detector ${JSON.stringify(name)}`, {
    remedy: `there are ${known.join(", ")}`,
  });
}
