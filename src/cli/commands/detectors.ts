import { detectors } from "../../detectors/index.ts";
import { FrothError } from "../../errors.ts";
import { recordOf } from "../../evidence/record.ts";
import { renderDetectorDoc, renderDetectorList } from "../../report/detectors.ts";
import { localeOf, type LanguageOptions } from "../language.ts";
import { describeTerminal } from "../terminal.ts";

export interface DetectorsOptions extends LanguageOptions {
  readonly color?: boolean;
}

/**
 * Prints the list of the detectors, or the documentation of one.
 *
 * @throws FrothError `usage` where there is none of that name
 */
export async function runDetectors(name: string | undefined, options: DetectorsOptions): Promise<void> {
  const locale = await localeOf(options, process.env);
  const style = { ...describeTerminal(process.stdout, process.env, options.color), locale };
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
}

function unknownDetector(name: string, known: readonly string[]): FrothError {
  return new FrothError("usage", `there is no detector ${JSON.stringify(name)}`, {
    remedy: `there are ${known.join(", ")}`,
  });
}
