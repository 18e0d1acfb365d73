import { FrothError } from "../errors.ts";
import { placeOf, type Choice, type Setting } from "./setting.ts";

/** What holds for one command: a choice for each setting that some layer has set, by its key. */
export type Settled = ReadonlyMap<string, Choice>;

/**
 * Lays the layers one over the other: of each setting the last one counts, as a whole. What contradicts a later layer is
 * dropped with it: `--offline` on the command line takes the place of `refresh` in a file.
 *
 * @param layers from the weakest to the strongest; keys that are not of the settings are passed over
 * @throws FrothError `usage` where one layer contradicts itself
 */
export function settle(settings: readonly Setting[], layers: readonly (readonly Choice[])[]): Settled {
  const rivals = rivalsOf(settings);
  const settled = new Map<string, Choice>();
  for (const layer of layers) {
    const said = layer.filter(({ key }) => rivals.has(key));
    refuseContradiction(said, rivals);
    for (const { key } of said.filter(counts)) {
      const { conflicts, replaces } = rivals.get(key) ?? nothing;
      for (const other of [...conflicts, ...replaces]) settled.delete(other);
    }
    for (const choice of said) settled.set(choice.key, choice);
  }
  return settled;
}

interface Rivals {
  readonly conflicts: ReadonlySet<string>;
  readonly replaces: readonly string[];
}

const nothing: Rivals = { conflicts: new Set(), replaces: [] };

/** A conflict holds both ways, whichever of the two options names it. */
function rivalsOf(settings: readonly Setting[]): ReadonlyMap<string, Rivals> {
  return new Map(
    settings.map(({ key, conflicts, replaces }) => {
      const naming = settings.filter((other) => other.conflicts.includes(key)).map((other) => other.key);
      return [key, { conflicts: new Set([...conflicts, ...naming]), replaces }];
    }),
  );
}

/** Something that was switched off stands in nobody's way. */
function counts({ value }: Choice): boolean {
  return value !== false;
}

function refuseContradiction(said: readonly Choice[], rivals: ReadonlyMap<string, Rivals>): void {
  const on = said.filter(counts);
  for (const choice of on) {
    const other = on.find(({ key }) => rivals.get(choice.key)?.conflicts.has(key) === true);
    if (other !== undefined && choice.origin.layer !== "flag") {
      throw new FrothError("usage", `${placeOf(choice.origin)} and ${placeOf(other.origin)} contradict each other`, {
        remedy: "keep one of the two",
      });
    }
  }
}
