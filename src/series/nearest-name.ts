/** A name with more typing errors than this is no longer taken for another one. */
const MOST_TYPING_ERRORS = 2;

/** The name that somebody may have meant: the one with the fewest typing errors, or one that the text is a part of. */
export function nearestName(text: string, names: Iterable<string>): string | undefined {
  const written = text.toLowerCase();
  const ranked = [...names]
    .map((name) => ({ name, errors: errorsTo(written, name.toLowerCase()) }))
    .toSorted((one, other) => one.errors - other.errors);
  const best = ranked[0];
  return best === undefined || best.errors > MOST_TYPING_ERRORS ? undefined : best.name;
}

function errorsTo(text: string, name: string): number {
  if (text.length < 3 || text.length > name.length + MOST_TYPING_ERRORS) return Number.POSITIVE_INFINITY;
  return Math.min(typingErrors(text, name), name.includes(text) ? MOST_TYPING_ERRORS : Number.POSITIVE_INFINITY);
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
