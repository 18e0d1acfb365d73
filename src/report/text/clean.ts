/** Control, format and separator characters, lone surrogates: what a terminal could obey instead of show. */
const UNPRINTABLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;

/**
 * Text from outside (a symbol, an error, a label) as one harmless line: an escape sequence in it is shown as the
 * characters it consists of, and colours or moves nothing.
 */
export function clean(text: string): string {
  return text.replaceAll(/\s+/g, " ").replaceAll(UNPRINTABLE, "").trim();
}
