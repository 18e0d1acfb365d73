import { FrothError } from "../errors.ts";
import { visibleText } from "./visible-text.ts";

const LONGEST_SYMBOL = 20;
const PLAIN = /^\^?[a-z0-9][a-z0-9.=-]*$/i;
/** India lists `M&M.NS`. One `&` inside the name and no `=` with it, so that `NVDA&x=1` stays what it is: a piece of a URL. */
const WITH_AMPERSAND = /^[a-z0-9]+&[a-z0-9]+(?:[.-][a-z0-9]+)*$/i;

/**
 * The symbol in `text`, in capitals, or `undefined` where it is none: ASCII letters and digits, `.`, `-` and `=`, one `&`
 * inside, and `^` before an index, as Yahoo writes them (`BRK-B`, `OCDO.L`, `^GSPC`, `EURUSD=X`, `M&M.NS`), at most 20
 * characters. So a symbol is never a path, a URL query, a formula or an option of a command. Only `&` means something
 * to a shell, a URL or HTML: a symbol is quoted, encoded or escaped there.
 */
export function asSymbol(text: string): string | undefined {
  const isSymbol = text.length <= LONGEST_SYMBOL && (PLAIN.test(text) || WITH_AMPERSAND.test(text));
  return isSymbol ? text.toUpperCase() : undefined;
}

/** The symbol in `text`, as `asSymbol`. Throws `invalid-symbol` where it is none. */
export function parseSymbol(text: string): string {
  const symbol = asSymbol(text);
  if (symbol === undefined) throw noSymbol("invalid-symbol", text);
  return symbol;
}

/** The fault of a text that is no symbol. */
export function noSymbol(
  code: "invalid-symbol" | "malformed",
  text: string,
  place: { readonly file?: string; readonly line?: number } = {},
): FrothError {
  const what = text === "" ? "an empty text is not a symbol" : `"${visibleText(text)}" is not a symbol`;
  const remedy = "use letters, digits, . - = & and a leading ^, at most 20, such as NVDA, BRK-B, ^GSPC";
  return new FrothError(code, what, { ...place, remedy });
}
