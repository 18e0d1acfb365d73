import { isoDate } from "../series/dates.ts";
import { chanceFiles } from "./chance-files.ts";
import { levelFiles } from "./level-files.ts";
import type { UniverseMeasures } from "./universe-measures.ts";

/** What the files are made from. */
export interface UniverseInputs {
  readonly measures: UniverseMeasures;
  /** package.json, for the version in the provenance. */
  readonly manifest: string;
  /** docs/evidence.md as it is; only its generated sections change. */
  readonly docs: string;
}

/** Everything that is generated from real bars: path from the root of the project -> text. */
export function universeFiles({ measures, manifest, docs }: UniverseInputs): ReadonlyMap<string, string> {
  const version = /"version": "([^"]+)"/.exec(manifest)?.[1];
  if (version === undefined) throw new Error("package.json has no version");
  const { rallyDays: days, symbols, firstDay, lastDay } = measures;
  const span = [firstDay, lastDay].map(isoDate).join(" to ");
  const levels = levelFiles({ days, symbols: symbols.length, span, docs });
  const withLevels = levels.get("docs/evidence.md") ?? docs;
  return new Map([...levels, ...chanceFiles({ measures, version, docs: withLevels })]);
}
