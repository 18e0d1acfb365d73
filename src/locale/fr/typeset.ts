/**
 * Words with the spaces of French typography: a narrow one that no line breaks at before `;`, `:`, `!`, `?` and inside
 * guillemets, one of full width before a per cent sign; with curved apostrophes. The words are thus written with plain spaces, which an editor shows.
 *
 * @param words texts, and functions that make them, in objects and lists; what a reader copies (`command`) stays as it is
 */
export function typeset<T>(words: T): T;
export function typeset(words: unknown): unknown {
  if (typeof words === "string") return spaced(words);
  if (typeof words === "function") return (...given: unknown[]) => typeset(Reflect.apply(words, undefined, given));
  if (Array.isArray(words)) return words.map((part) => typeset(part));
  if (typeof words !== "object" || words === null) return words;
  return Object.fromEntries(
    Object.entries(words).map(([name, value]) => [name, name === "command" ? value : typeset(value)]),
  );
}

function spaced(text: string): string {
  return text
    .replaceAll(/ (?=[;:!?»])/g, "\u202F")
    .replaceAll("« ", "«\u202F")
    .replaceAll(" %", "\u00A0%")
    .replaceAll(/(?<=\p{L})'(?=\p{L})/gu, "’");
}
