import { FrothError } from "../errors.ts";
import { visibleText } from "./visible-text.ts";

const LONGEST_SYMBOL = 20;
const SYMBOL = /^\^?[a-z0-9][a-z0-9.=-]*$/i;

/**
 * The symbol in `text`, in capitals: ASCII letters and digits, `.`, `-` and `=`, and `^` before an index, as Yahoo writes
 * them (`BRK-B`, `OCDO.L`, `^GSPC`, `EURUSD=X`), at most 20 characters. So a symbol is never a path, a URL query or an
 * option of a command. Throws `invalid-symbol` on anything else.
 */
export function parseSymbol(text: string): string {
  if (text.length <= LONGEST_SYMBOL && SYMBOL.test(text)) return text.toUpperCase();
  const what = text === "" ? "an empty text is not a symbol" : `"${visibleText(text)}" is not a symbol`;
  throw new FrothError("invalid-symbol", what, {
    remedy: "use letters, digits, . - = and a leading ^, at most 20, such as NVDA, BRK-B, ^GSPC",
  });
}
