import { FrothError } from "../errors.ts";
import { nearestName } from "../series/nearest-name.ts";
import { visibleText } from "../series/visible-text.ts";
import { universes } from "./universes.ts";

const all = Object.entries(universes);

/**
 * The symbols of a named list.
 *
 * @throws FrothError `usage`, naming all lists, where there is none of that name
 */
export function universeSymbols(name: string): readonly string[] {
  const found = all.find(([known]) => known === name);
  if (found === undefined) throw unknownUniverse(name);
  return found[1].symbols;
}

/** All lists, for a reader. */
export function describeUniverses(): string {
  const parts = all.map(([name, { about, source, date, symbols }]) =>
    [`${name}, ${symbols.length} symbols: ${about}`, `  ${symbols.join(" ")}`, `  ${source}; ${date}`, ""].join("\n"),
  );
  return `${parts.join("\n")}\nUse --universe NAME, or NAME,NAME for several.\n`;
}

function unknownUniverse(name: string): FrothError {
  const counts = all.map(([known, { symbols }]) => `${known} (${symbols.length})`).join(", ");
  const meant = nearestName(
    name,
    all.map(([known]) => known),
  );
  const guess = meant === undefined ? "" : `did you mean ${meant}? `;
  return new FrothError("usage", `there is no universe "${visibleText(name)}"`, {
    remedy: `${guess}There are ${counts}`,
  });
}
