/** Whatever a terminal, an editor or a reader of lines could obey; JSON itself escapes only the first 32 and lone surrogates. */
const UNSEEN = /(?!\n)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;
/** Most reports have nothing of the kind, and are told so many times faster than the other pattern looks. */
const OUTSIDE_ASCII = /[^\n -~]/;

/**
 * A value as JSON on which no unseen character acts: they are written as `\u202e`, which means the same.
 *
 * @param indent spaces a level; without them all stands on one line
 */
export function jsonText(value: object, indent?: number): string {
  const text = JSON.stringify(value, null, indent);
  return OUTSIDE_ASCII.test(text) ? text.replace(UNSEEN, escaped) : text;
}

function escaped(character: string): string {
  return Array.from({ length: character.length }, (_, unit) => {
    return `\\u${character.charCodeAt(unit).toString(16).padStart(4, "0")}`;
  }).join("");
}
