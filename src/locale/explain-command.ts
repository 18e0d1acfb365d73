/**
 * What to type for the evidence on a symbol, in any language.
 *
 * @param asOf ISO date
 */
export function explainCommand(symbol: string, source: string, asOf: string | null): string {
  return [
    `froth explain ${shellWord(symbol)}`,
    ...(source === DEFAULT_SOURCE ? [] : [`--source ${shellWord(source)}`]),
    ...(asOf === null ? [] : [`--as-of ${asOf}`]),
  ].join(" ");
}

/** What the program reads from where `--source` is left out. */
export const DEFAULT_SOURCE = "yahoo";

/** Text as one word of a command: a shell would start `M&M.NS` as two commands and cut a path at its space. */
export function shellWord(text: string): string {
  if (/^[\w.:/=@+,~^-]+$/.test(text)) return text;
  return /["$`!%]|\\$/.test(text) ? "…" : `"${text}"`;
}
