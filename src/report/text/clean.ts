/** Control, format and separator characters, lone surrogates: what a terminal could obey instead of show. */
const UNPRINTABLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;
/** Blanks, but for those that no line breaks at: French sets them before its punctuation. */
const BLANKS = /[^\S\u00A0\u202F]+/gu;

/**
 * Text from outside (a symbol, an error, a label) as one harmless line: an escape sequence in it is shown as the
 * characters it consists of, and colours or moves nothing.
 */
export function clean(text: string): string {
  return text.replaceAll(BLANKS, " ").replaceAll(UNPRINTABLE, "").trim();
}
