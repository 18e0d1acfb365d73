import { FrothError } from "../errors.ts";
import { visibleText } from "../series/visible-text.ts";
import { universes } from "./universes.ts";

/** A name with more typing errors than this is no longer taken for another one. */
const MOST_TYPING_ERRORS = 2;

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
  const meant = all.map(([known]) => known).find((known) => isLike(name, known));
  const guess = meant === undefined ? "" : `did you mean ${meant}? `;
  return new FrothError("usage", `there is no universe "${visibleText(name)}"`, {
    remedy: `${guess}There are ${counts}`,
  });
}

/** Whether `text` may be meant for `name`: a part of it, or written with a few errors. */
function isLike(text: string, name: string): boolean {
  if (text.length < 3 || text.length > name.length + MOST_TYPING_ERRORS) return false;
  return name.includes(text) || typingErrors(text, name) <= MOST_TYPING_ERRORS;
}

/** Letters to insert, delete or replace to get from one text to the other (Levenshtein's distance, row by row). */
function typingErrors(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let index = 0; index < one.length; index++) {
    const next = [index + 1];
    for (let at = 0; at < other.length; at++) {
      const replaced = (row[at] ?? 0) + (one[index] === other[at] ? 0 : 1);
      next.push(Math.min(replaced, (row[at + 1] ?? 0) + 1, (next[at] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
