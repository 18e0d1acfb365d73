import { clean } from "../text/clean.ts";

/** A template as it is typed. */
export function templateName({ symbol, date }: { readonly symbol: string; readonly date: string }): string {
  return `${clean(symbol)}@${date}`;
}
